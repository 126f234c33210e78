// Findings of a checked sheet as sentences, with the filler's own figures. What reading found has words of its own.
import { figureCodes } from '../checking/figureLimits.ts';
import type { Finding } from '../finding.ts';
import type { Form } from '../form.ts';
import type { Locale } from '../locale.ts';
import type { Atom } from '../rules/expression.ts';
import { atomsOf, type Comparison, type Condition } from '../rules/expression.ts';
import { parseExpression } from '../rules/parse.ts';
import { checkingInChinese } from './checkingInChinese.ts';
import { checkingInEnglish } from './checkingInEnglish.ts';
import type { CheckingWords } from './checkingWords.ts';
import { comparisonText } from './comparisonText.ts';
import {
  lineName,
  namedValue,
  nameOf,
  operandsOf,
  type RuleFigures,
  referencesOf,
  ruleFigures,
  withUnit,
} from './ruleFigures.ts';

const languages: Readonly<Record<Locale, CheckingWords>> = {
  'zh-CN': checkingInChinese,
  'en-US': checkingInEnglish,
};

export function describeRequired({ line }: Finding, form: Form, locale: Locale): string {
  const found = form.lines.find(({ key }) => key === line);
  return languages[locale].required(found === undefined ? line : lineName(found));
}

/** Of a finding whose detail is `Figure`. Throws on a code that no limit has: the finding is not one of ours. */
export function describeFigureFinding(finding: Finding, form: Form, locale: Locale): string {
  const code = figureCodes.find((known) => known === finding.code);
  const line = form.lines.find(({ key }) => key === finding.line);
  const [operand] = finding.operands;
  if (code === undefined || line === undefined) throw new Error(`${finding.code} is no limit`);
  const { unit, decimals, signed } = line.indicator;
  return languages[locale].limits[code]({
    name: lineName(line),
    value: withUnit(operand?.value ?? '', unit.symbol),
    unit: unit.symbol,
    decimals,
    isShare: unit.kind === 'percent' && !signed,
  });
}

/** Of a finding whose detail is `Rule`: what the rule is about, and how the figures break it. */
export function describeRuleFinding(finding: Finding, form: Form, locale: Locale): string {
  const { detail } = finding;
  if (detail.kind !== 'Rule') throw new Error(`${finding.code} is no rule`);
  const words = languages[locale];
  const figures = ruleFigures(finding, detail, form, words);
  const parsed = parseExpression(detail.expression);
  const what = parsed.ok ? whatIsWrong(parsed.value.condition, figures) : allFigures(figures);
  return words.titled(detail.title[locale], what);
}

function whatIsWrong(condition: Condition, figures: RuleFigures): string {
  const { detail, words, operands } = figures;
  if (detail.part === null) {
    const missing = operands.filter(({ value }) => value === null);
    return words.cannotJudge(missing.map((operand) => nameOf(operand, figures)));
  }
  const atom = atomsOf(condition)[detail.part];
  // What fails under a `not` is what holds by itself: then the figures speak, and the title.
  if (atom === undefined || negates(condition)) return allFigures(figures);
  const what = atomText(atom, figures);
  if (condition.kind !== 'Implies') return what;
  const facts = atomsOf(condition.given).flatMap((given) => figuresOf(given, figures));
  return words.given([...new Set(facts)], what);
}

function allFigures(figures: RuleFigures): string {
  return figures.words.list(figures.operands.map((operand) => namedValue(operand, figures)));
}

function negates(condition: Condition): boolean {
  switch (condition.kind) {
    case 'Not':
      return true;
    case 'All':
    case 'Any':
      return condition.parts.some(negates);
    case 'Implies':
      return negates(condition.given) || negates(condition.follows);
    case 'Comparison':
    case 'Pair':
    case 'Presence':
      return false;
  }
}

function figuresOf(atom: Atom, figures: RuleFigures): readonly string[] {
  const references =
    atom.kind === 'Comparison'
      ? termsOf(atom).flatMap(referencesOf)
      : atom.kind === 'Pair'
        ? [atom.left, atom.right]
        : [atom.reference];
  return references
    .flatMap((reference) => operandsOf(reference, figures))
    .map((operand) => namedValue(operand, figures));
}

function termsOf({ first, links }: Comparison) {
  return [first, ...links.map(({ term }) => term)];
}

function atomText(atom: Atom, figures: RuleFigures): string {
  const { words } = figures;
  switch (atom.kind) {
    case 'Comparison':
      return comparisonText(atom, figures) ?? allFigures(figures);
    case 'Presence': {
      const [operand] = operandsOf(atom.reference, figures);
      if (operand === undefined) return allFigures(figures);
      return atom.wanted
        ? words.blank(nameOf(operand, figures))
        : words.unexpected(namedValue(operand, figures));
    }
    case 'Pair': {
      const both = [atom.left, atom.right].flatMap((side) => operandsOf(side, figures));
      const given = both.find(({ value }) => value !== null);
      const missing = both.find(({ value }) => value === null);
      if (given === undefined || missing === undefined) return allFigures(figures);
      return words.onlyOne(namedValue(given, figures), nameOf(missing, figures));
    }
  }
}

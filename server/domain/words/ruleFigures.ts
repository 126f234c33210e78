// The figures of a rule finding as they are shown: named as briefly as they stay clear, with the decimals of their lines.
import { Decimal, roundTo } from '../decimal.ts';
import type { Finding, FindingDetail, Operand } from '../finding.ts';
import type { Form } from '../form.ts';
import { type Line, lineKey, memberName } from '../indicator.ts';
import type { Reference, Source, Term } from '../rules/expression.ts';
import type { CheckingWords } from './checkingWords.ts';

export type RuleDetail = Extract<FindingDetail, { readonly kind: 'Rule' }>;

export interface RuleFigures {
  readonly operands: readonly Operand[];
  readonly detail: RuleDetail;
  readonly words: CheckingWords;
  readonly lines: ReadonlyMap<string, Line>;
  /** All figures are of one indicator: its members need no more than their own name. */
  readonly isOneIndicator: boolean;
}

export function ruleFigures(
  { operands }: Finding,
  detail: RuleDetail,
  form: Form,
  words: CheckingWords,
): RuleFigures {
  const lines = new Map(form.lines.map((line) => [line.key, line]));
  const codes = new Set(operands.map(({ line }) => lines.get(line)?.indicator.code ?? line));
  return { operands, detail, words, lines, isOneIndicator: codes.size === 1 };
}

/** `创卫网格数·三级`; `上年巡河次数`. */
export function nameOf({ line, source }: Operand, figures: RuleFigures): string {
  const found = figures.lines.get(line);
  const name = found === undefined ? line : lineName(found, figures.isOneIndicator);
  if (source === 'previous') return figures.words.previous(name);
  return source === 'plan' ? figures.words.plan(name) : name;
}

export function lineName({ indicator, member }: Line, isShort = false): string {
  if (member === null) return indicator.name;
  return isShort ? memberName(member) : `${indicator.name}·${memberName(member)}`;
}

/** The unit is left out where it is the one of the whole comparison. */
export function namedValue(operand: Operand, figures: RuleFigures): string {
  return `${nameOf(operand, figures)} ${valueOf(operand, figures)}`;
}

export function valueOf({ line, value, unit }: Operand, figures: RuleFigures): string {
  if (value === null) return figures.words.notGiven;
  const decimals = figures.lines.get(line)?.indicator.decimals ?? 0;
  const shown = shownNumber(new Decimal(value), decimals);
  return unit === figures.detail.unit ? shown : withUnit(shown, unit);
}

/** `12 亩`, `98.32%`. */
export function withUnit(value: string, unit: string): string {
  return unit === '%' || unit === '‰' ? `${value}${unit}` : `${value} ${unit}`;
}

/** With at least `decimals`, and with all that were given. */
function shownNumber(value: Decimal, decimals: number): string {
  return value.toFixed(Math.max(decimals, value.decimalPlaces()));
}

/** The figures that a reference stands for: several for `x[*]`. */
export function operandsOf(reference: Reference, figures: RuleFigures): readonly Operand[] {
  const { code, member, source } = reference;
  const own = figures.operands.filter((operand) => sourceOf(operand) === source);
  return member === '*'
    ? own.filter(({ line }) => line.startsWith(`${code}[`))
    : own.filter(({ line }) => line === lineKey(code, member));
}

function sourceOf({ source }: Operand): Source {
  return source ?? 'sheet';
}

/** All references of a term in reading order. */
export function referencesOf(term: Term): readonly Reference[] {
  switch (term.kind) {
    case 'Number':
      return [];
    case 'Reference':
      return [term];
    case 'Sum':
    case 'Product':
      return term.parts.flatMap((part) => referencesOf(part.term));
    case 'Call':
      return term.arguments.flatMap(referencesOf);
  }
}

/**
 * Both sides and what lies between them, in as many decimals as their lines have, or in as many more as it takes to tell
 * them apart and not to show something as nothing.
 */
export function shownSides(
  sides: Readonly<Record<'left' | 'right' | 'difference', string>>,
  decimals: number,
): typeof sides {
  const exact = [sides.left, sides.right, sides.difference].map((side) => new Decimal(side));
  let places = decimals;
  const isLost = (value: Decimal) => !value.isZero() && roundTo(value, places).isZero();
  const looksEqual = () =>
    sides.left !== sides.right &&
    new Set(exact.slice(0, 2).map((side) => roundTo(side, places).toFixed())).size === 1;
  while (places < 15 && (exact.some(isLost) || looksEqual())) places += 1;
  const [left = '', right = '', difference = ''] = exact.map((side) =>
    roundTo(side, places).toFixed(places),
  );
  return { left, right, difference };
}

// A comparison that does not hold, in words: a total and its parts, a range, a bound, or two sides.
import type { Comparator, Comparison, NumberTerm, Term } from '../rules/expression.ts';
import type { Side } from './checkingWords.ts';
import {
  nameOf,
  operandsOf,
  type RuleFigures,
  referencesOf,
  shownSides,
  withUnit,
} from './ruleFigures.ts';
import { termText } from './termText.ts';

const flipped: Readonly<Record<Comparator, Comparator>> = {
  '==': '==',
  '!=': '!=',
  '~=': '~=',
  '<=': '>=',
  '<': '>',
  '>=': '<=',
  '>': '<',
};

/** What one failing link compares, with both sides as they are shown. */
interface Shown {
  readonly left: { readonly term: Term } & Side;
  readonly right: { readonly term: Term } & Side;
  readonly comparator: Comparator;
  readonly difference: string;
  /** As it follows a number; empty where there is none. */
  readonly unit: string;
}

/** `null` where the finding does not say which link failed, or how. */
export function comparisonText(comparison: Comparison, figures: RuleFigures): string | null {
  const { words } = figures;
  const shown = shownLink(comparison, figures);
  if (shown === null) return null;
  const { left, right, comparator, difference, unit } = shown;
  const range = rangeOf(comparison);
  if (range !== null) {
    const side = left.term.kind === 'Number' ? right : left;
    const low = range.low.unit === range.high.unit ? range.low.text : boundText(range.low);
    return words.range(side, unit, low, boundText(range.high));
  }
  if (right.term.kind === 'Number') {
    return words.bound(left, unit, comparator, boundText(right.term));
  }
  if (left.term.kind === 'Number') {
    return words.bound(right, unit, flipped[comparator], boundText(left.term));
  }
  if (comparator !== '==' && comparator !== '~=') {
    return words.compared(left, right, unit, comparator);
  }
  if (left.isSingle === right.isSingle) return words.unequal(left, right, unit, difference);
  return left.isSingle
    ? words.total(right, left, unit, difference)
    : words.total(left, right, unit, difference);
}

function shownLink(comparison: Comparison, figures: RuleFigures): Shown | null {
  const { detail } = figures;
  const { link, left, right, difference } = detail;
  if (link === null || left === null || right === null || difference === null) return null;
  const terms = [comparison.first, ...comparison.links.map(({ term }) => term)];
  const [leftTerm, rightTerm] = terms.slice(link, link + 2);
  const comparator = comparison.links[link]?.comparator;
  if (!leftTerm || !rightTerm || !comparator) return null;
  const decimals = decimalsOf([leftTerm, rightTerm], figures);
  const values = shownSides({ left, right, difference }, decimals);
  return {
    left: sideOf(leftTerm, values.left, figures),
    right: sideOf(rightTerm, values.right, figures),
    comparator,
    difference: values.difference,
    unit: detail.unit === null ? '' : withUnit('', detail.unit),
  };
}

function sideOf(term: Term, value: string, figures: RuleFigures): { readonly term: Term } & Side {
  const [operand] = term.kind === 'Reference' ? operandsOf(term, figures) : [];
  return operand === undefined
    ? { term, calculation: termText(term, figures), isSingle: false, value }
    : { term, calculation: nameOf(operand, figures), isSingle: true, value };
}

/** As many as the lines in the unit of the comparison have; two for a quotient, whose unit is none of theirs. */
function decimalsOf(terms: readonly Term[], { operands, lines, detail }: RuleFigures): number {
  const keys = terms
    .flatMap(referencesOf)
    .map(({ code, member }) => (member === null || member === '*' ? code : `${code}[${member}]`));
  const decimals = operands
    .filter(({ line, unit }) => unit === detail.unit && keys.some((key) => line.startsWith(key)))
    .map(({ line }) => lines.get(line)?.indicator.decimals ?? 0);
  return decimals.length === 0 ? 2 : Math.max(...decimals);
}

/** `low <= x <= high`, both ends written out. */
function rangeOf({ first, links }: Comparison): { low: NumberTerm; high: NumberTerm } | null {
  const [lower, upper, ...rest] = links;
  const ascends = links.every(({ comparator }) => comparator === '<=' || comparator === '<');
  if (first.kind !== 'Number' || upper?.term.kind !== 'Number' || rest.length > 0) return null;
  return ascends && lower?.term.kind !== 'Number' ? { low: first, high: upper.term } : null;
}

function boundText({ text, unit }: NumberTerm): string {
  return unit === null ? text : withUnit(text, unit);
}

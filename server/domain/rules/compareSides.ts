// One link of a comparison: both sides, how far they lie apart, and whether that is allowed.
import type { Decimal } from '../decimal.ts';
import type { BoundLink } from './bound.ts';
import type { Comparator } from './expression.ts';
import {
  absolute,
  compare,
  minus,
  negative,
  over,
  type Rational,
  shownDecimal,
  times,
} from './rational.ts';
import { type Gap, isGap, valueOf, type Work } from './value.ts';

/** The comparison that decided, told in `unit`: the left side's, unless only the right side has one. */
export interface Compared {
  /** Which link of a chain it is. */
  readonly link: number;
  readonly comparator: Comparator;
  readonly left: Decimal;
  readonly right: Decimal;
  /** How far the sides lie apart; never negative. */
  readonly difference: Decimal;
  /** How far apart they may lie. */
  readonly tolerance: Decimal;
  readonly unit: string | null;
}

export type ComparedSides =
  | { readonly agree: boolean; readonly compared: Compared }
  | { readonly gap: Gap };

export function compareSides(link: BoundLink, place: number, work: Work): ComparedSides {
  const left = valueOf(link.left, work);
  const right = valueOf(link.right, work);
  if (isGap(left)) return { gap: left };
  if (isGap(right)) return { gap: right };
  const allowed =
    link.tolerance.kind === 'Absolute'
      ? link.tolerance.value
      : times(absolute(right), link.tolerance.value);
  const difference = minus(left, right);
  const shown = (value: Rational) => shownDecimal(over(value, link.shown.scale));
  const compared = {
    link: place,
    comparator: link.comparator,
    left: shown(left),
    right: shown(right),
    difference: shown(absolute(difference)),
    tolerance: shown(allowed),
    unit: link.shown.symbol,
  };
  return { agree: agrees(link.comparator, difference, allowed), compared };
}

/** `difference` is left minus right. */
function agrees(comparator: Comparator, difference: Rational, allowed: Rational): boolean {
  switch (comparator) {
    case '==':
    case '~=':
      return compare(absolute(difference), allowed) <= 0;
    case '!=':
      return compare(absolute(difference), allowed) > 0;
    case '<=':
      return compare(difference, allowed) <= 0;
    case '<':
      return compare(difference, allowed) < 0;
    case '>=':
      return compare(difference, negative(allowed)) >= 0;
    case '>':
      return compare(difference, negative(allowed)) > 0;
  }
}

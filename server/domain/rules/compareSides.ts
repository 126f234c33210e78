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
  const compared = comparedSides(link, place, { left, right, difference, allowed });
  return { agree: agrees(link.comparator, difference, allowed), compared };
}

type Numbers = Readonly<Record<'left' | 'right' | 'difference' | 'allowed', Rational>>;

/** Its numbers are worked out where they are read: most comparisons hold, and nobody looks at them. */
function comparedSides(link: BoundLink, place: number, numbers: Numbers): Compared {
  const shown = (value: Rational) => shownDecimal(over(value, link.shown.scale));
  return {
    link: place,
    comparator: link.comparator,
    unit: link.shown.symbol,
    get left() {
      return shown(numbers.left);
    },
    get right() {
      return shown(numbers.right);
    },
    get difference() {
      return shown(absolute(numbers.difference));
    },
    get tolerance() {
      return shown(numbers.allowed);
    },
  };
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

// What meets in a sum or a comparison must be of one kind; where a bare number meets a figure it must be clear what it counts.
import type { BoundTerm } from './bound.ts';
import { isPlain, type Measure, plainMeasure, sameDimension } from './measure.ts';
import type { RuleProblem } from './problem.ts';
import { compare, one, type Rational } from './rational.ts';
import type { Report } from './terms.ts';

export interface Bound {
  readonly term: BoundTerm;
  readonly measure: Measure;
  /** A number without a unit; a line, or lines added up, of one unit; anything else. */
  readonly nature: 'bare' | 'direct' | 'computed';
  readonly at: number;
}

/** What is added up, or of which the largest is taken, must be of one kind. */
export function unify(parts: readonly Bound[], report: Report): Omit<Bound, 'term'> | null {
  const bare = parts.filter(({ nature }) => nature === 'bare');
  const measured = parts.filter(({ nature }) => nature !== 'bare');
  const at = parts[0]?.at ?? 0;
  const [first] = measured;
  if (first === undefined) return { measure: plainMeasure, nature: 'bare', at };
  const { measure } = first;
  const odd = measured.find((part) => !sameDimension(part.measure, measure));
  if (odd !== undefined) return report(unitsDiffer(first, odd));
  const unclear = bare.find((part) => !isZero(part) && needsUnit(measured));
  if (unclear !== undefined) {
    return report({ kind: 'UnitMissing', at: unclear.at, unit: measure.symbol ?? '' });
  }
  return { measure, nature: isDirect(parts) ? 'direct' : 'computed', at };
}

/** All of them lines, or sums of lines, in one unit. */
export function isDirect(parts: readonly Bound[]): boolean {
  return parts.every(
    ({ nature, measure }) => nature === 'direct' && measure.symbol === parts[0]?.measure.symbol,
  );
}

/** Whether a bare number beside these would leave open what it counts: 5 亩 or 5 万亩. */
export function needsUnit(parts: readonly Bound[]): boolean {
  return parts.some(
    ({ measure, nature }) =>
      !isPlain(measure) || (nature === 'direct' && compare(measure.scale, one) !== 0),
  );
}

/** Zero is zero in every unit. */
export function isZero({ term, nature }: Bound): boolean {
  return nature === 'bare' && term.kind === 'Value' && term.value.numerator === 0n;
}

export function unitsDiffer(left: Bound, right: Bound): RuleProblem {
  return {
    kind: 'UnitsDiffer',
    at: right.at,
    left: left.measure.symbol ?? kindsOf(left.measure),
    right: right.measure.symbol ?? kindsOf(right.measure),
  };
}

/** A name for what has no symbol: `amount·area`. */
function kindsOf({ dimension }: Measure): string {
  return Object.entries(dimension)
    .filter(([, exponent]) => exponent !== 0)
    .map(([kind, exponent]) => (exponent === 1 ? kind : `${kind}^${exponent}`))
    .join('·');
}

/** A bare number that takes the unit of what it is compared with. */
export function scaled(bound: Bound, scale: Rational): BoundTerm {
  const value: BoundTerm = { kind: 'Value', value: scale };
  const parts = [bound.term, value].map((term) => ({ term, inverse: false }));
  return { kind: 'Product', parts };
}

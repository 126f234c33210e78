// What a figure would be with digits more or fewer, in another unit, or as a share of one.
import { Decimal, printDecimal, roundTo } from '../decimal.ts';
import type { Line } from '../indicator.ts';
import { otherUnits } from '../lastYear/otherUnits.ts';
import type { Units } from '../unit.ts';
import type { RepairReason } from './suggestion.ts';

export interface Candidate {
  readonly to: Decimal;
  readonly reason: RepairReason;
  /** Between 0 and 1: how far it lies from what a rule asks for, within what the rule allows. */
  readonly apart?: number;
}

const exponents = [1, -1, 4, -4, 3, -3, 2, -2] as const;
const hundred = new Decimal(100);

export function scaleCandidates(
  { indicator }: Line,
  typed: Decimal,
  units: Units,
): readonly Candidate[] {
  const { unit, decimals, signed } = indicator;
  const others = otherUnits(unit, units);
  const tens = exponents.map((exponent) => {
    const factor = new Decimal(10).pow(exponent);
    const other = others.find((each) => each.factor.eq(factor));
    return scaled(typed, factor, other?.symbol ?? null);
  });
  const byUnit = others
    .filter(({ factor }) => !isPowerOfTen(factor))
    .map(({ factor, symbol }) => ({
      to: typed.div(factor),
      reason: { kind: 'OtherUnit', factor: shown(factor), unit: symbol } as const,
    }));
  const isShare = unit.kind === 'percent' && typed.gt(0) && typed.lte(1);
  const fraction = { to: typed.times(hundred), reason: { kind: 'Fraction' } as const };
  const turned = { to: typed.negated(), reason: { kind: 'SignTurned' } as const };
  const all: readonly Candidate[] = [
    ...(isShare ? [fraction] : []),
    ...(typed.lt(0) && !signed ? [turned] : []),
    ...tens,
    ...byUnit,
  ];
  return all.flatMap((candidate) => {
    const to = roundTo(candidate.to, decimals);
    // Only another unit explains digits that the line does not show.
    const isRounded = !to.eq(candidate.to) && !isConversion(candidate.reason);
    return isRounded || to.isZero() || to.eq(typed) ? [] : [{ ...candidate, to }];
  });
}

function scaled(typed: Decimal, factor: Decimal, unit: string | null): Candidate {
  return { to: typed.div(factor), reason: { kind: 'ScaleTen', factor: shown(factor), unit } };
}

function isConversion(reason: RepairReason): boolean {
  return reason.kind === 'OtherUnit' || (reason.kind === 'ScaleTen' && reason.unit !== null);
}

function shown(factor: Decimal): string {
  return printDecimal(factor.toSignificantDigits(6));
}

function isPowerOfTen(factor: Decimal): boolean {
  return /^(?:10*|0\.0*1)$/.test(printDecimal(factor));
}

// Whether a figure looks like last year's with a digit too many, or given in another unit.
import { Decimal } from '../decimal.ts';
import type { Line } from '../indicator.ts';
import type { Units } from '../unit.ts';
import { expectedRange, slackOf } from './growthBand.ts';
import { otherUnits } from './otherUnits.ts';

export interface SuspectedScale {
  readonly factor: Decimal;
  /** The unit that would explain the factor. */
  readonly unit: string | null;
}

/**
 * How far from the factor, in powers of ten: a year's growth lies between. Where no band speaks, this is all there is to
 * notice a slip by; from a thousandfold on nothing else explains the figure.
 */
const window = { ten: 0.2, tenWithoutBand: 0.35, thousand: 0.5, unit: 0.1 } as const;
/** 斤 for 公斤 makes the double, and so may a good year. */
const leastUnitFactor = 5;

/**
 * Asked of bounds and spans as well: a slip of the hand is no matter of growth. Not asked of a month, which is no measure,
 * nor of differences too small to matter.
 */
export function suspectedScale(
  line: Line,
  [now, before]: readonly [now: Decimal, before: Decimal],
  units: Units,
): SuspectedScale | undefined {
  const { indicator } = line;
  if (indicator.unit.kind === 'date' || !now.times(before).gt(0)) return undefined;
  if (now.minus(before).abs().lte(slackOf(indicator))) return undefined;
  const power = Math.log10(now.div(before).toNumber());
  if (Math.abs(power) < Math.log10(leastUnitFactor) - window.unit) return undefined;
  const ten = expectedRange(line, before) === null ? window.tenWithoutBand : window.ten;
  const nearest = candidates(line, power, { units, ten }).sort(
    (a, b) => a.distance - b.distance,
  )[0];
  return nearest && { factor: nearest.factor, unit: nearest.unit };
}

interface Candidate extends SuspectedScale {
  readonly distance: number;
}

function candidates(
  line: Line,
  power: number,
  near: { readonly units: Units; readonly ten: number },
): Candidate[] {
  const others = otherUnits(line.indicator.unit, near.units);
  const exponent = Math.round(power);
  const tens = new Decimal(10).pow(exponent);
  const ten = {
    factor: tens,
    unit: others.find(({ factor }) => factor.eq(tens))?.symbol ?? null,
    distance: Math.abs(power - exponent),
  };
  const isNear =
    exponent !== 0 && ten.distance <= (Math.abs(exponent) >= 3 ? window.thousand : near.ten);
  const byUnit = others.flatMap(({ symbol, factor }) => {
    const size = Math.log10(factor.toNumber());
    const distance = Math.abs(power - size);
    const isClose = distance <= window.unit && Math.abs(size) >= Math.log10(leastUnitFactor);
    return isClose && !Number.isInteger(size) ? [{ factor, unit: symbol, distance }] : [];
  });
  return isNear ? [ten, ...byUnit] : byUnit;
}

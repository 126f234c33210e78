// 舍位平衡: where rounding alone makes the shown parts miss the shown total, the largest part takes the difference.
import type { Decimal } from '../decimal.ts';
import { roundTo } from '../decimal.ts';
import type { ConsolidatedFigure } from './consolidation.ts';
import { sum } from './mergeNumbers.ts';

export interface RoundingDifference {
  /** As shown. */
  readonly total: Decimal;
  readonly ofParts: Decimal;
  readonly difference: Decimal;
}

/** `null` where the parts do not add up exactly, which no rounding explains, or where they also do as shown. */
export function roundingDifference(
  { value, line: { member, indicator } }: ConsolidatedFigure,
  parts: readonly ConsolidatedFigure[],
): RoundingDifference | null {
  const values = parts.flatMap((one) => one.value ?? []);
  if (member !== null || values.length === 0 || !value?.eq(sum(values))) return null;
  const { decimals } = indicator;
  const total = roundTo(value, decimals);
  const ofParts = sum(values.map((part) => roundTo(part, decimals)));
  const difference = total.minus(ofParts);
  return difference.isZero() ? null : { total, ofParts, difference };
}

/** By line key: what the part that takes the difference is shown as. The first of equally large ones takes it. */
export function balancedPart(
  total: ConsolidatedFigure,
  parts: readonly ConsolidatedFigure[],
): readonly [string, Decimal] | null {
  const found = roundingDifference(total, parts);
  if (!found) return null;
  const valued = parts.flatMap(({ line, value }) => (value ? [{ line, value }] : []));
  const largest = valued.reduce((most, one) => (one.value.abs().gt(most.value.abs()) ? one : most));
  const rounded = roundTo(largest.value, total.line.indicator.decimals);
  return [largest.line.key, rounded.plus(found.difference)];
}

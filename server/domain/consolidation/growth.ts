// How a figure stands to the same period last year and to its plan.
import { Decimal } from '../decimal.ts';
import type { ConsolidatedFigure } from './consolidation.ts';

export interface Growth {
  /** In the unit of the line; in percentage points (个百分点) for a percentage. */
  readonly absolute: Decimal | null;
  readonly percent: Decimal | null;
}

const none: Growth = { absolute: null, percent: null };
const hundred = new Decimal(100);

/**
 * None for a bound, whose own value is not known; none for a span of several years, two of which overlap; none for an
 * attribute, which is no measure. No percentage of a percentage, none from zero or less, and none across zero.
 */
export function growth(now: ConsolidatedFigure, before: ConsolidatedFigure | undefined): Growth {
  if (!before || !now.value || !before.value) return none;
  if (!hasGrowth(now) || !hasGrowth(before)) return none;
  const absolute = now.value.minus(before.value);
  const isPercentage = now.line.indicator.unit.kind === 'percent';
  if (isPercentage || !before.value.gt(0) || now.value.lt(0)) return { absolute, percent: null };
  return { absolute, percent: absolute.times(hundred).div(before.value) };
}

function hasGrowth({ bound, line }: ConsolidatedFigure): boolean {
  const { nature } = line.indicator;
  return bound === 'exact' && nature !== 'span' && nature !== 'attribute';
}

/** Percent of the plan. None of a plan of zero or less, none for an upper bound or an attribute, which nobody fulfils. */
export function completion(
  { value, bound, line }: ConsolidatedFigure,
  plan: Decimal | undefined,
): Decimal | null {
  if (!value || !plan?.gt(0)) return null;
  if (bound === 'atMost' || line.indicator.nature === 'attribute') return null;
  return value.times(hundred).div(plan);
}

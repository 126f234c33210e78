// Between which figures this year's is expected, given last year's. Annual series are short: bands, not deviations.
import { Decimal } from '../decimal.ts';
import type { Indicator, Line, Nature } from '../indicator.ts';

/** This year's figure over last year's. */
export interface Band {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** Bands that an office has set, by indicator code. They also give a percentage a band of its own. */
export type Bands = ReadonlyMap<string, Band>;

export interface ExpectedRange {
  readonly low: Decimal;
  readonly high: Decimal;
}

const half: Band = { low: new Decimal('0.5'), high: new Decimal(2) };
const narrow: Band = { low: new Decimal('0.75'), high: new Decimal('1.35') };

const defaults: Readonly<Record<Nature, Band | null>> = {
  flow: half,
  toDate: half,
  campaign: half,
  stock: narrow,
  // Two spans overlap by years, and an attribute is no measure.
  span: null,
  attribute: null,
};

/** Percentages move by points; a share of itself says nothing about them. */
const points = new Decimal(10);
const units = new Decimal(5);

/**
 * `null` where growth says nothing: a bound, a span, an attribute, and anything after zero or less. Never narrower than
 * `slackOf`, so that 2 projects after 5 are no news.
 */
export function expectedRange(line: Line, before: Decimal, bands?: Bands): ExpectedRange | null {
  const { indicator, qualifier } = line;
  const own = bands?.get(indicator.code);
  const band = own ?? bandOf(indicator);
  if (band === null || qualifier !== 'exact' || !before.gt(0)) return null;
  const slack = slackOf(indicator);
  if (indicator.unit.kind === 'percent' && own === undefined) {
    const moved = Decimal.max(slack, inUnit(points, indicator));
    return { low: before.minus(moved), high: before.plus(moved) };
  }
  return {
    low: Decimal.min(before.times(band.low), before.minus(slack)),
    high: Decimal.max(before.times(band.high), before.plus(slack)),
  };
}

/** Differences no larger than this are never worth a remark: five of the last digit, so 5 persons or 0.05 万亩. */
export function slackOf({ decimals }: Indicator): Decimal {
  return units.times(new Decimal(10).pow(-decimals));
}

function bandOf({ nature, unit }: Indicator): Band | null {
  return unit.kind === 'price' ? narrow : defaults[nature];
}

/** Percentage points in the line's own unit, which may be ‰. */
function inUnit(percentage: Decimal, { unit }: Indicator): Decimal {
  return percentage.times(unit.denominator).div(unit.numerator);
}

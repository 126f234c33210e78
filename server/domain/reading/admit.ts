// The last steps of every reading, whatever the number came from: sign, range, decimals. A line decides what it can hold.
import { Decimal, roundTo, zero } from '../decimal.ts';
import { numberFigure } from '../figure.ts';
import type { Indicator, Line } from '../indicator.ts';
import { isDiscrete } from '../unit.ts';
import type { Reading } from './reading.ts';
import { accepted, asked, rejected } from './reading.ts';
import type { AskCode, RejectCode } from './readingCode.ts';

const limit = new Decimal('1000000000000000');
const hundred = new Decimal(100);

/** `codes` are what was already noticed, in the order of `askCodes`; with none left the figure is simply accepted. */
export function admit(value: Decimal, codes: readonly AskCode[], { indicator }: Line): Reading {
  const rounded = roundTo(value, indicator.decimals);
  const obstacle = obstacleTo(value, rounded, indicator);
  if (obstacle !== undefined) return rejected(obstacle);
  const figure = numberFigure(rounded.isZero() ? zero : rounded);
  const all: readonly AskCode[] = rounded.eq(value) ? codes : [...codes, 'ROUNDED'];
  return all.length === 0 ? accepted(figure) : asked(figure, all);
}

function obstacleTo(
  value: Decimal,
  rounded: Decimal,
  indicator: Indicator,
): RejectCode | undefined {
  if (value.lt(0) && !indicator.signed) return 'NEGATIVE_NOT_ALLOWED';
  if (!rounded.abs().lt(limit) || exceedsWhole(value, indicator)) return 'OUT_OF_RANGE';
  if (isDiscrete(indicator.unit) && !value.isInteger()) return 'NOT_INTEGER';
  return rounded.isZero() && !value.isZero() ? 'UNDERFLOW' : undefined;
}

/** A share of a whole ends at 100 %; a growth rate, which may be negative, does not. */
function exceedsWhole(value: Decimal, { unit, signed }: Indicator): boolean {
  return (
    unit.kind === 'percent' &&
    !signed &&
    value.times(unit.numerator).gt(hundred.times(unit.denominator))
  );
}

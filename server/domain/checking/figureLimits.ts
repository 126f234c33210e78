// What a line can hold. Reading sees to it already; the server is given figures that nobody may have read.
import { Decimal, printDecimal } from '../decimal.ts';
import { type Figures, numberOf } from '../figure.ts';
import type { Finding } from '../finding.ts';
import type { Form } from '../form.ts';
import type { Indicator } from '../indicator.ts';
import { isDiscrete } from '../unit.ts';

export const figureCodes = [
  'NEGATIVE_NOT_ALLOWED',
  'OUT_OF_RANGE',
  'NOT_INTEGER',
  'TOO_MANY_DECIMALS',
] as const;
export type FigureCode = (typeof figureCodes)[number];

/** One finding per figure: the first thing that is wrong with it. */
export function* figureLimits({ lines }: Form, figures: Figures): Generator<Finding> {
  for (const { key, indicator } of lines) {
    const value = numberOf(figures.get(key));
    const code = value && brokenLimit(value, indicator);
    if (value === undefined || code === undefined) continue;
    yield {
      code,
      severity: 'error',
      line: key,
      operands: [{ line: key, value: printDecimal(value), unit: indicator.unit.symbol }],
      detail: { kind: 'Figure' },
    };
  }
}

const tooLarge = new Decimal('1000000000000000');
const whole = new Decimal(100);

function brokenLimit(value: Decimal, indicator: Indicator): FigureCode | undefined {
  const { unit, signed, decimals } = indicator;
  if (value.lt(0) && !signed) return 'NEGATIVE_NOT_ALLOWED';
  // A share of a whole ends at 100 %; a growth rate, which may be negative, does not.
  const isShare = unit.kind === 'percent' && !signed;
  const exceeds = isShare && value.times(unit.numerator).gt(whole.times(unit.denominator));
  if (value.abs().gte(tooLarge) || exceeds) return 'OUT_OF_RANGE';
  if (isDiscrete(unit) && !value.isInteger()) return 'NOT_INTEGER';
  return value.decimalPlaces() > decimals ? 'TOO_MANY_DECIMALS' : undefined;
}

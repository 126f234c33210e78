// Exact fractions, for judging only: 亩 is 10000/15 平方米, and a quotient of two figures need not end. Nothing is rounded
// before it is shown. Fractions are not reduced: their size is bounded by the length of an expression.
import { Decimal, roundTo } from '../decimal.ts';

export interface Rational {
  readonly numerator: bigint;
  /** Above zero. */
  readonly denominator: bigint;
}

export const noneAtAll: Rational = { numerator: 0n, denominator: 1n };
export const one: Rational = { numerator: 1n, denominator: 1n };

export function rational(value: Decimal): Rational {
  const [whole = '0', fraction = ''] = value.toFixed().split('.');
  return { numerator: BigInt(whole + fraction), denominator: 10n ** BigInt(fraction.length) };
}

export function plus(a: Rational, b: Rational): Rational {
  if (a.denominator % b.denominator === 0n) return sumOver(a, b);
  if (b.denominator % a.denominator === 0n) return sumOver(b, a);
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

/** Sums of many figures of one unit keep one denominator instead of multiplying it each time. */
function sumOver(a: Rational, b: Rational): Rational {
  const numerator = a.numerator + b.numerator * (a.denominator / b.denominator);
  return { numerator, denominator: a.denominator };
}

export function negative({ numerator, denominator }: Rational): Rational {
  return { numerator: -numerator, denominator };
}

export function minus(a: Rational, b: Rational): Rational {
  return plus(a, negative(b));
}

export function times(a: Rational, b: Rational): Rational {
  return {
    numerator: a.numerator * b.numerator,
    denominator: a.denominator * b.denominator,
  };
}

/** `b` is not zero. */
export function over(a: Rational, b: Rational): Rational {
  const sign = b.numerator < 0n ? -1n : 1n;
  return {
    numerator: sign * a.numerator * b.denominator,
    denominator: sign * a.denominator * b.numerator,
  };
}

export function absolute(value: Rational): Rational {
  return value.numerator < 0n ? negative(value) : value;
}

/** Below, at or above zero, as `a` is below, equal to or above `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Half away from zero. */
export function rounded(value: Rational, decimals: number): Rational {
  const scale = 10n ** BigInt(decimals);
  const { numerator, denominator } = absolute(value);
  const whole = (2n * numerator * scale + denominator) / (2n * denominator);
  return { numerator: value.numerator < 0n ? -whole : whole, denominator: scale };
}

/** To show: the exact value where it ends within 15 decimals, else rounded there. */
export function shownDecimal({ numerator, denominator }: Rational): Decimal {
  return roundTo(new Decimal(numerator.toString()).div(denominator.toString()), 15);
}

// Exact decimals. Our own clone of decimal.js, so that no other package can change its precision.
import { Decimal as DecimalJs } from 'decimal.js';

/** 80 digits: a product of three 15-digit figures and exact unit factors still fits. Halves round away from zero. */
export const Decimal = DecimalJs.clone({
  precision: 80,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Decimal = DecimalJs;

export const zero = new Decimal(0);

const canonical = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** The decimal that `text` writes in plain notation, or `null` for anything else (exponents, signs, spaces). */
export function parseDecimal(text: string): Decimal | null {
  return text.length <= 64 && canonical.test(text) ? new Decimal(text) : null;
}

/** Canonical text: plain notation, no exponent, no trailing zeros, `0` for minus zero. */
export function printDecimal(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed();
}

/** Rounds half away from zero, as printed reports do. */
export function roundTo(value: Decimal, decimals: number): Decimal {
  return value.toDecimalPlaces(decimals, DecimalJs.ROUND_HALF_UP);
}

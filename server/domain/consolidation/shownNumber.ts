// A number on its way out: exactly as it is, and rounded once as it is printed.
import type { Decimal } from '../decimal.ts';
import { printDecimal, roundTo } from '../decimal.ts';

export interface ShownNumber {
  /** Canonical text, unrounded; a quotient that never ends has 80 digits. */
  readonly value: string;
  /** Half away from zero, with all its decimals: `12.50`. */
  readonly shown: string;
}

export function shownNumber(value: Decimal, decimals: number): ShownNumber {
  return { value: printDecimal(value), shown: shownText(value, decimals) };
}

export function shownText(value: Decimal, decimals: number): string {
  return roundTo(value, decimals).toFixed(decimals);
}

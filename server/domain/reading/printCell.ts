// What to write into a cell so that reading it gives the same figure back.
import { printDecimal } from '../decimal.ts';
import type { Figure } from '../figure.ts';
import type { Line } from '../indicator.ts';
import type { Locale } from '../locale.ts';
import { statusWord } from './marks.ts';
import { decimalOfDouble } from './numberCell.ts';

export interface PrintedCell {
  readonly value: number | string;
  readonly numberFormat: string;
}

/** Excel would make numbers and dates of what is to stay text. */
const textFormat = '@';

/** A number where 15 digits hold it, text where they do not: Excel would drop the rest without a word. */
export function printCell(figure: Figure, line: Line, locale: Locale = 'zh-CN'): PrintedCell {
  if (figure.kind === 'status') {
    return { value: statusWord(figure.status, locale), numberFormat: textFormat };
  }
  const double = figure.value.toNumber();
  return decimalOfDouble(double).eq(figure.value)
    ? { value: double, numberFormat: numberFormatOf(line) }
    : { value: printDecimal(figure.value), numberFormat: textFormat };
}

/**
 * The number format of a line's column. Percentages stay plain numbers, since `%` would multiply what is typed; a
 * year has no thousands.
 */
export function numberFormatOf({ indicator }: Line): string {
  const { unit, decimals } = indicator;
  const grouped = unit.kind !== 'percent' && unit.kind !== 'date' && unit.kind !== 'duration';
  const whole = grouped ? '#,##0' : '0';
  return decimals === 0 ? whole : `${whole}.${'0'.repeat(decimals)}`;
}

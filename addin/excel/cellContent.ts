// What we put into a cell: a number with its format, or text that can never become a formula.
import { parseDecimal } from '#domain/decimal.ts';
import type { RawCell } from '#domain/reading/rawCell.ts';

export interface CellContent {
  readonly value: string | number;
  readonly numberFormat: string;
}

export const textFormat = '@';

export function textCell(text: string): CellContent {
  return { value: text, numberFormat: textFormat };
}

/** `#,##0.00`: thousands separators, and the indicator's decimals. */
export function decimalsFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/** Signed, and told by an arrow, so that colour is not needed to see the direction. */
export function growthFormat(decimals: number): string {
  const digits = decimalsFormat(decimals);
  return `"▲ "+${digits};"▼ "-${digits};"－"`;
}

/** An empty cell that shows numbers in `numberFormat` once someone types one. */
export function emptyCell(numberFormat: string): CellContent {
  return { value: '', numberFormat };
}

/**
 * A decimal's text as a number, if Excel keeps it unchanged: it stores 15 digits. What has more goes
 * out as text, since a figure that was silently changed is worse than one that is not a number.
 */
export function numberCell(text: string, numberFormat: string): CellContent {
  const decimal = parseDecimal(text);
  if (!decimal || decimal.precision(true) > 15) return textCell(text);
  return { value: decimal.toNumber(), numberFormat };
}

/** Formats first: text must find its cell a text cell, or Excel would read it. */
export function writeCells(
  worksheet: Excel.Worksheet,
  cells: readonly (readonly CellContent[])[],
  firstRow = 0,
): void {
  const range = worksheet.getRangeByIndexes(firstRow, 0, cells.length, cells[0]?.length ?? 1);
  range.numberFormat = cells.map((row) => row.map(({ numberFormat }) => numberFormat));
  range.values = cells.map((row) => row.map(({ value }) => value));
}

/** A cell as it was read, to be put back: a text that looks like a number stays a text. */
export function asTyped({ value, numberFormat }: RawCell): CellContent {
  const isText = typeof value === 'string' && value !== '' && numberFormat !== textFormat;
  return { value: isText ? `'${value}` : (value as string | number), numberFormat };
}

/** Of a cell read with its formula. In a text cell `=` is just a character. */
export function isFormula({ value, numberFormat }: RawCell): boolean {
  return typeof value === 'string' && value.startsWith('=') && numberFormat !== textFormat;
}

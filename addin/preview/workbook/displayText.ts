// The text of a cell, in its number format.
import { formatValue, type Shown } from '../numberFormat/formatValue.ts';
import { valueAt } from './calculating.ts';
import { styleAt } from './cells.ts';
import type { Sheet } from './workbook.ts';

export function displayText(sheet: Sheet, row: number, column: number): Shown {
  return formatValue(valueAt(sheet, row, column), styleAt(sheet, row, column).numberFormat);
}

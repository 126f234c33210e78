// What a cell shows: its text in its number format, and its look with conditional formats applied.
import { formatValue, type Shown } from '../numberFormat/formatValue.ts';
import { hasCell } from './area.ts';
import { calculate, valueAt } from './calculating.ts';
import { styleAt } from './cells.ts';
import { isCellError } from './cellValue.ts';
import type { ConditionalFormat, ConditionalLook } from './conditionalFormat.ts';
import type { Style } from './style.ts';
import type { Sheet } from './workbook.ts';

export function displayText(sheet: Sheet, row: number, column: number): Shown {
  return formatValue(valueAt(sheet, row, column), styleAt(sheet, row, column).numberFormat);
}

/** The style with what conditional formats change; the first rule to name a property wins. */
export function displayStyle(sheet: Sheet, row: number, column: number): Style {
  const style = styleAt(sheet, row, column);
  const looks: ConditionalLook[] = [];
  for (const rule of sheet.conditionalFormats) {
    if (!applies(rule, sheet, row, column)) continue;
    looks.push(rule.look);
    if (rule.stopIfTrue) break;
  }
  return looks.length === 0 ? style : Object.assign({}, style, ...looks.toReversed());
}

export function applies(
  rule: ConditionalFormat,
  sheet: Sheet,
  row: number,
  column: number,
): boolean {
  const [first] = rule.areas;
  if (!first || !rule.areas.some((area) => hasCell(area, row, column))) return false;
  const movedRows = row - first.row;
  const movedColumns = column - first.column;
  const result = calculate(rule.formula, { sheet, movedRows, movedColumns });
  return !isCellError(result) && (result === true || (typeof result === 'number' && result !== 0));
}

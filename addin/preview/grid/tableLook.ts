// How tables look: a dark header and banded rows, drawn only where a cell has no fill of its own.
import { hasCell } from '../workbook/area.ts';
import type { Style } from '../workbook/style.ts';
import type { Sheet } from '../workbook/workbook.ts';

export function withTableLook(sheet: Sheet, row: number, column: number, style: Style): Style {
  for (const { place, showsBandedRows } of sheet.workbook.tables) {
    const [area] = place.areas;
    if (place.sheet !== sheet || !area || !hasCell(area, row, column)) continue;
    if (row === area.row) {
      return { ...style, fill: style.fill ?? '#4472C4', fontColor: '#FFFFFF', bold: true };
    }
    const isBanded = showsBandedRows && (row - area.row) % 2 === 1;
    return isBanded ? { ...style, fill: style.fill ?? '#D9E2F3' } : style;
  }
  return style;
}

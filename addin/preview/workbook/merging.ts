// Merged cells: one area shown as one cell; only the first keeps its contents.
import type { Area } from './address.ts';
import { hasCell, intersection, isSingleCell } from './area.ts';
import { existingCells } from './cells.ts';
import { demandPermission } from './protection.ts';
import { announceChange, type Sheet } from './workbook.ts';

export function mergeArea(sheet: Sheet, area: Area, isAcross: boolean): void {
  demandPermission(sheet, 'allowFormatCells');
  const parts = isAcross
    ? Array.from({ length: area.rows }, (_, r) => ({ ...area, row: area.row + r, rows: 1 }))
    : [area];
  unmergeArea(sheet, area);
  for (const part of parts) {
    if (isSingleCell(part)) continue;
    sheet.merges.push({ areas: [part] });
    for (const [row, column, cell] of existingCells(sheet, part)) {
      if (row === part.row && column === part.column) continue;
      cell.value = '';
      cell.formula = undefined;
    }
  }
  announceChange({ kind: 'Changed', sheet, area, changeType: 'RangeEdited' });
}

export function unmergeArea(sheet: Sheet, area: Area): void {
  demandPermission(sheet, 'allowFormatCells');
  sheet.merges = sheet.merges.filter(({ areas }) => !areas.some((a) => intersection(a, area)));
}

export function mergeAt(sheet: Sheet, row: number, column: number): Area | undefined {
  for (const { areas } of sheet.merges) {
    const [area] = areas;
    if (area && hasCell(area, row, column)) return area;
  }
  return undefined;
}

// Which cells are selected; each sheet remembers its own.
import type { Area } from './address.ts';
import { isSameArea } from './area.ts';
import { activateSheet } from './sheets.ts';
import { announce, type Sheet } from './workbook.ts';

/** `active` is the cell in the area that typing goes to; without it the first. */
export function selectArea(
  sheet: Sheet,
  area: Area,
  active: { readonly row: number; readonly column: number } = area,
): void {
  activateSheet(sheet);
  const isSame = isSameArea(sheet.selection.area, area);
  sheet.selection = { area, row: active.row, column: active.column };
  if (isSame) announce(sheet.workbook, { kind: 'Repaint' });
  else announce(sheet.workbook, { kind: 'SelectionChanged', sheet, area });
}

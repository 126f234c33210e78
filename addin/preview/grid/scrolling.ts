// Bringing cells into view, and finding where the active one is on the stage.
import type { Sheet } from '../workbook/workbook.ts';
import type { Geometry } from './geometry.ts';
import { activeArea, type Box, boxOf } from './selectionFrame.ts';

export function revealCell(
  scroller: HTMLElement,
  geometry: Geometry,
  { row, column }: { readonly row: number; readonly column: number },
): void {
  const { rows, columns, frozenRows, frozenColumns, headerWidth, headerHeight } = geometry;
  if (row >= frozenRows) {
    const top = rows.offset(row) - rows.offset(frozenRows);
    const bottom = rows.offset(row + 1) - (scroller.clientHeight - headerHeight);
    scroller.scrollTop = Math.max(Math.min(scroller.scrollTop, top), bottom);
  }
  if (column >= frozenColumns) {
    const left = columns.offset(column) - columns.offset(frozenColumns);
    const right = columns.offset(column + 1) - (scroller.clientWidth - headerWidth);
    scroller.scrollLeft = Math.max(Math.min(scroller.scrollLeft, left), right);
  }
}

/** Undefined while the active cell is scrolled out of view. */
export function activeBox(
  scroller: HTMLElement,
  geometry: Geometry,
  sheet: Sheet,
): Box | undefined {
  const { rows, columns, frozenRows, frozenColumns, headerWidth, headerHeight } = geometry;
  const { row, column } = sheet.selection;
  const box = boxOf(activeArea(sheet), geometry);
  const top = box.top + headerHeight - (row < frozenRows ? 0 : scroller.scrollTop);
  const left = box.left + headerWidth - (column < frozenColumns ? 0 : scroller.scrollLeft);
  const firstTop = headerHeight + (row < frozenRows ? 0 : rows.offset(frozenRows));
  const firstLeft = headerWidth + (column < frozenColumns ? 0 : columns.offset(frozenColumns));
  const isInView =
    top >= firstTop - 1 &&
    left >= firstLeft - 1 &&
    top < scroller.clientHeight &&
    left < scroller.clientWidth;
  return isInView ? { ...box, top, left } : undefined;
}

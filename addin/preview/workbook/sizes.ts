// Widths, heights and hiding of rows and columns, in points.

import { type Area, COLUMN_LIMIT, ROW_LIMIT } from './address.ts';
import { ensureTrack, existingCells } from './cells.ts';
import { displayText } from './displayText.ts';
import { mergeAt } from './merging.ts';
import { demandPermission } from './protection.ts';
import { announce, type Cell, type Sheet, type Track } from './workbook.ts';

export type Axis = 'rows' | 'columns';

const CELL_PADDING = 4;

export function tracksOf(sheet: Sheet, axis: Axis): Map<number, Track> {
  return axis === 'rows' ? sheet.rowTracks : sheet.columnTracks;
}

function spanOf(area: Area, axis: Axis): { readonly start: number; readonly count: number } {
  return axis === 'rows'
    ? { start: area.row, count: area.rows }
    : { start: area.column, count: area.columns };
}

function demandSizing(sheet: Sheet, axis: Axis): void {
  demandPermission(sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
}

export function setSize(sheet: Sheet, area: Area, axis: Axis, points: number | undefined): void {
  demandSizing(sheet, axis);
  const { start, count } = spanOf(area, axis);
  const tracks = tracksOf(sheet, axis);
  if (points !== undefined && count === (axis === 'rows' ? ROW_LIMIT : COLUMN_LIMIT)) {
    sheet[axis === 'rows' ? 'rowHeight' : 'columnWidth'] = points;
    for (const track of tracks.values()) track.size = undefined;
  } else {
    for (let i = start; i < start + count; i += 1) ensureTrack(tracks, i).size = points;
  }
  announce(sheet.workbook, { kind: 'Repaint' });
}

export function setHidden(sheet: Sheet, area: Area, axis: Axis, isHidden: boolean): void {
  demandSizing(sheet, axis);
  const { start, count } = spanOf(area, axis);
  const tracks = tracksOf(sheet, axis);
  if (isHidden) {
    for (let i = start; i < start + count; i += 1) ensureTrack(tracks, i).isHidden = true;
  } else {
    for (const [i, track] of tracks) if (i >= start && i < start + count) track.isHidden = false;
  }
  announce(sheet.workbook, { kind: 'Repaint' });
}

/** True, false, or null where some are and some are not. */
export function hiddenState(sheet: Sheet, area: Area, axis: Axis): boolean | null {
  const { start, count } = spanOf(area, axis);
  let hidden = 0;
  for (const [i, track] of tracksOf(sheet, axis)) {
    if (track.isHidden && i >= start && i < start + count) hidden += 1;
  }
  if (hidden === 0) return false;
  return hidden === count ? true : null;
}

/** The size all have in common, else null. */
export function commonSize(sheet: Sheet, area: Area, axis: Axis): number | null {
  const { start, count } = spanOf(area, axis);
  const sizeOf =
    axis === 'rows' ? automaticHeights(sheet) : (index: number) => widthOf(sheet, index);
  const first = sizeOf(start);
  for (let i = start + 1; i < start + Math.min(count, 20_000); i += 1) {
    if (sizeOf(i) !== first) return null;
  }
  return first;
}

export function widthOf(sheet: Sheet, column: number): number {
  return sheet.columnTracks.get(column)?.size ?? sheet.columnWidth;
}

/** Heights of rows: told ones, else as high as the biggest text in the row needs. */
export function automaticHeights(sheet: Sheet): (row: number) => number {
  const needed = new Map<number, number>();
  for (const [key, cell] of sheet.cells) {
    const row = Math.floor(key / COLUMN_LIMIT);
    if (sheet.rowTracks.get(row)?.size !== undefined) continue;
    const height = neededHeight(sheet, row, key % COLUMN_LIMIT, cell);
    if (height > (needed.get(row) ?? sheet.rowHeight)) needed.set(row, height);
  }
  return (row) => sheet.rowTracks.get(row)?.size ?? needed.get(row) ?? sheet.rowHeight;
}

function neededHeight(sheet: Sheet, row: number, column: number, { style, value }: Cell): number {
  const line = Math.round(style.fontSize * 1.36 * 4) / 4;
  // Numbers never wrap; nor does a text that fits even if all its letters were wide ones.
  if (!style.wrap || typeof value !== 'string') return line;
  const width = widthOf(sheet, column) - CELL_PADDING - style.indent * 7;
  const isShort = value.length * style.fontSize <= width && !value.includes('\n');
  if (isShort || mergeAt(sheet, row, column)) return line;
  const lines = displayText(sheet, row, column)
    .text.split('\n')
    .map((part) => Math.max(1, Math.ceil(sheet.workbook.measureText(part, style) / width)));
  return line * lines.reduce((sum, count) => sum + count, 0);
}

/** Columns become as wide as the widest of the area's texts. */
export function autofitColumns(sheet: Sheet, area: Area): void {
  demandSizing(sheet, 'columns');
  const widths = new Map<number, number>();
  for (const [row, column, { style }] of existingCells(sheet, area)) {
    const { text } = displayText(sheet, row, column);
    if (text === '' || mergeAt(sheet, row, column)) continue;
    const width = sheet.workbook.measureText(text, style) + CELL_PADDING * 2 + style.indent * 7;
    widths.set(column, Math.max(width, widths.get(column) ?? 0));
  }
  for (const [column, width] of widths) {
    ensureTrack(sheet.columnTracks, column).size = Math.ceil(width * 4) / 4;
  }
  announce(sheet.workbook, { kind: 'Repaint' });
}

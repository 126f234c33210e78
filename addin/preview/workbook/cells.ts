// The cells of a sheet: finding them, what they look like, which of them are used.
import { type Area, COLUMN_LIMIT, ROW_LIMIT } from './address.ts';
import { hostError } from './hostError.ts';
import type { Style } from './style.ts';
import type { Cell, Sheet, Track } from './workbook.ts';

/** More cells than this in one block are refused, as by Excel on the web. */
export const BLOCK_LIMIT = 5_000_000;

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.cells.get(row * COLUMN_LIMIT + column);
}

/** The cell, made on the spot where nothing stood; it starts with the look of its row or column. */
export function ensureCell(sheet: Sheet, row: number, column: number): Cell {
  const key = row * COLUMN_LIMIT + column;
  const found = sheet.cells.get(key);
  if (found) return found;
  const cell = newCell(styleAt(sheet, row, column));
  sheet.cells.set(key, cell);
  return cell;
}

export function newCell(style: Style): Cell {
  return { value: '', formula: undefined, style, calculated: -1 };
}

export function isEmptyCell(cell: Cell | undefined): boolean {
  return cell === undefined || (cell.value === '' && cell.formula === undefined);
}

export function styleAt(sheet: Sheet, row: number, column: number): Style {
  return (
    cellAt(sheet, row, column)?.style ??
    sheet.rowTracks.get(row)?.style ??
    sheet.columnTracks.get(column)?.style ??
    sheet.style
  );
}

export function newTrack(): Track {
  return { size: undefined, isHidden: false, style: undefined };
}

export function ensureTrack(tracks: Map<number, Track>, index: number): Track {
  const track = tracks.get(index) ?? newTrack();
  tracks.set(index, track);
  return track;
}

export function isRowHidden(sheet: Sheet, row: number): boolean {
  return sheet.rowTracks.get(row)?.isHidden ?? false;
}

export function isColumnHidden(sheet: Sheet, column: number): boolean {
  return sheet.columnTracks.get(column)?.isHidden ?? false;
}

/** The cells that exist in an area, by whichever way is shorter. */
export function* existingCells(
  sheet: Sheet,
  area: Area,
): Generator<readonly [row: number, column: number, cell: Cell]> {
  const { row, column, rows, columns } = area;
  if (rows * columns > sheet.cells.size) {
    for (const [key, cell] of sheet.cells) {
      const r = Math.floor(key / COLUMN_LIMIT);
      const c = key % COLUMN_LIMIT;
      if (r >= row && r < row + rows && c >= column && c < column + columns) yield [r, c, cell];
    }
    return;
  }
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) {
      const cell = cellAt(sheet, r, c);
      if (cell) yield [r, c, cell];
    }
  }
}

/** A block of something about each cell. */
export function blockOf<T>(area: Area, ofCell: (row: number, column: number) => T): T[][] {
  if (area.rows * area.columns > BLOCK_LIMIT) throw hostError('RangeExceedsLimit');
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_unused, c) => ofCell(area.row + r, area.column + c)),
  );
}

/** The smallest area with all cells that hold something; looks count unless only values are asked. */
export function usedArea(sheet: Sheet, isValuesOnly: boolean): Area | undefined {
  return areaOfKeys(usedKeys(sheet, isValuesOnly));
}

function* usedKeys(sheet: Sheet, isValuesOnly: boolean): Generator<number> {
  for (const [key, cell] of sheet.cells) {
    const isPlain = isValuesOnly || cell.style === sheet.style;
    if (!isPlain || !isEmptyCell(cell)) yield key;
  }
}

interface Extent {
  readonly cells: Sheet['cells'];
  readonly size: number;
  readonly area: Area | undefined;
}

const extents = new WeakMap<Sheet, Extent>();

/** The smallest area with all cells that exist. Cheap: it is kept until cells come or go. */
export function extentOf(sheet: Sheet): Area | undefined {
  const { cells } = sheet;
  const kept = extents.get(sheet);
  if (kept?.cells === cells && kept.size === cells.size) return kept.area;
  const area = areaOfKeys(cells.keys());
  extents.set(sheet, { cells, size: cells.size, area });
  return area;
}

/** For those who put cells into the sheet's map and take others out. */
export function forgetExtent(sheet: Sheet): void {
  extents.delete(sheet);
}

/** The smallest area with all cells of these keys. */
export function areaOfKeys(keys: Iterable<number>): Area | undefined {
  let top = ROW_LIMIT;
  let left = COLUMN_LIMIT;
  let bottom = -1;
  let right = -1;
  for (const key of keys) {
    const row = Math.floor(key / COLUMN_LIMIT);
    const column = key % COLUMN_LIMIT;
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  if (bottom < 0) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

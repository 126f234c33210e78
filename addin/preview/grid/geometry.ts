// Where rows and columns lie, in pixels. The workbook counts points; a pixel is three quarters of one.
import { COLUMN_LIMIT, ROW_LIMIT } from '../workbook/address.ts';
import { extentOf, isColumnHidden, isRowHidden } from '../workbook/cells.ts';
import { automaticHeights, widthOf } from '../workbook/sizes.ts';
import type { Sheet } from '../workbook/workbook.ts';

export const HEADER_HEIGHT = 22;
const MIN_ROWS = 2000;
const MIN_COLUMNS = 60;

export interface Line {
  readonly count: number;
  readonly total: number;
  readonly offset: (index: number) => number;
  readonly size: (index: number) => number;
  /** The index at a pixel; the last one beyond the end. */
  readonly at: (pixel: number) => number;
}

export interface Geometry {
  readonly rows: Line;
  readonly columns: Line;
  readonly headerWidth: number;
  readonly headerHeight: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

export function pixels(points: number): number {
  return Math.round((points * 4) / 3);
}

export function geometryOf(sheet: Sheet): Geometry {
  const used = extentOf(sheet);
  const { area } = sheet.selection;
  const rowReach = Math.max(MIN_ROWS, used ? used.row + used.rows + 200 : 0, area.row + 100);
  const columnReach = Math.max(
    MIN_COLUMNS,
    used ? used.column + used.columns + 10 : 0,
    area.column + 20,
  );
  const heightOf = automaticHeights(sheet);
  const rows = line(Math.min(ROW_LIMIT, rowReach), (row) =>
    isRowHidden(sheet, row) ? 0 : pixels(heightOf(row)),
  );
  const columns = line(Math.min(COLUMN_LIMIT, columnReach), (column) =>
    isColumnHidden(sheet, column) ? 0 : pixels(widthOf(sheet, column)),
  );
  return {
    rows,
    columns,
    headerWidth: sheet.showHeadings ? 20 + String(rows.count).length * 7 : 0,
    headerHeight: sheet.showHeadings ? HEADER_HEIGHT : 0,
    frozenRows: sheet.frozen.rows,
    frozenColumns: sheet.frozen.columns,
  };
}

function line(count: number, sizeOf: (index: number) => number): Line {
  const offsets = new Float64Array(count + 1);
  for (let i = 0; i < count; i += 1) offsets[i + 1] = (offsets[i] ?? 0) + sizeOf(i);
  const offset = (index: number) => offsets[Math.max(0, Math.min(index, count))] ?? 0;
  return {
    count,
    total: offset(count),
    offset,
    size: (index) => offset(index + 1) - offset(index),
    at: (pixel) => search(offset, count, pixel),
  };
}

/** The last index that starts at or before the pixel and is not of size zero. */
function search(offset: (index: number) => number, count: number, pixel: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (offset(middle) <= pixel) low = middle;
    else high = middle - 1;
  }
  return low;
}

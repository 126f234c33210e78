// Where something that floats over the cells is, in points from the sheet's corner, and which cells it is tied to.
import { type Area, COLUMN_LIMIT, ROW_LIMIT } from './address.ts';
import { isColumnHidden, isRowHidden } from './cells.ts';
import type { Chart, ChartInset } from './chart.ts';
import { automaticHeights, widthOf } from './sizes.ts';
import type { Sheet } from './workbook.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type SizeOf = (index: number) => number;

function sizesOf(sheet: Sheet): { readonly rows: SizeOf; readonly columns: SizeOf } {
  const heightOf = automaticHeights(sheet);
  return {
    rows: (row) => (isRowHidden(sheet, row) ? 0 : heightOf(row)),
    columns: (column) => (isColumnHidden(sheet, column) ? 0 : widthOf(sheet, column)),
  };
}

function offset(sizeOf: SizeOf, index: number): number {
  let sum = 0;
  for (let i = 0; i < index; i += 1) sum += sizeOf(i);
  return sum;
}

/** The index at a distance, and what is left of the distance there. */
function find(sizeOf: SizeOf, distance: number, limit: number): readonly [number, number] {
  let left = distance;
  let index = 0;
  while (index < limit - 1 && left >= sizeOf(index)) {
    left -= sizeOf(index);
    index += 1;
  }
  return [index, left];
}

export function boxOfChart(sheet: Sheet, { areas, inset }: Chart): Box {
  const [area] = areas;
  if (!area) return { left: 0, top: 0, width: 0, height: 0 };
  const { rows, columns } = sizesOf(sheet);
  const left = offset(columns, area.column) + Math.min(inset.left, columns(area.column));
  const top = offset(rows, area.row) + Math.min(inset.top, rows(area.row));
  const lastColumn = area.column + area.columns - 1;
  const lastRow = area.row + area.rows - 1;
  const right = offset(columns, lastColumn) + Math.min(inset.right, columns(lastColumn));
  const bottom = offset(rows, lastRow) + Math.min(inset.bottom, rows(lastRow));
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** The cells under a box, and where in the first and the last of them its corners lie. */
export function anchorAt(
  sheet: Sheet,
  { left, top, width, height }: Box,
): { readonly area: Area; readonly inset: ChartInset } {
  const sizes = sizesOf(sheet);
  const [column, insetLeft] = find(sizes.columns, left, COLUMN_LIMIT);
  const [row, insetTop] = find(sizes.rows, top, ROW_LIMIT);
  const [lastColumn, right] = find(sizes.columns, left + width, COLUMN_LIMIT);
  const [lastRow, bottom] = find(sizes.rows, top + height, ROW_LIMIT);
  return {
    area: { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 },
    inset: { left: insetLeft, top: insetTop, right, bottom },
  };
}

export function moveChart(sheet: Sheet, chart: Chart, box: Box): void {
  const { area, inset } = anchorAt(sheet, box);
  chart.areas = [area];
  chart.inset = inset;
}

/** From the upper left corner of the first cell to the lower right one of the last. */
export function spanCells(sheet: Sheet, chart: Chart, area: Area): void {
  const { rows, columns } = sizesOf(sheet);
  chart.areas = [area];
  chart.inset = {
    left: 0,
    top: 0,
    right: columns(area.column + area.columns - 1),
    bottom: rows(area.row + area.rows - 1),
  };
}

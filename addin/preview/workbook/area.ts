// Rectangles of cells: how they meet, and where they go when cells are inserted or deleted.
import { type Area, COLUMN_LIMIT, ROW_LIMIT } from './address.ts';

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: ROW_LIMIT, columns: COLUMN_LIMIT };

/** Anything that stays with its cells when rows and columns come and go. Empty: they were deleted. */
export interface Anchored {
  areas: readonly Area[];
}

/** Cells that come (`insert`) or go (`delete`); those behind them move along the axis. */
export interface Shift {
  readonly kind: 'insert' | 'delete';
  readonly axis: 'rows' | 'columns';
  readonly area: Area;
}

export function isOnSheet({ row, column, rows, columns }: Area): boolean {
  if (row < 0 || column < 0 || rows < 1 || columns < 1) return false;
  return row + rows <= ROW_LIMIT && column + columns <= COLUMN_LIMIT;
}

export function cellArea(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

export function isSingleCell(area: Area): boolean {
  return area.rows === 1 && area.columns === 1;
}

export function hasCell(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

export function intersection(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function bounding(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

export function isSameArea(one: Area, other: Area): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.rows === other.rows &&
    one.columns === other.columns
  );
}

/** What is left of an area when a hole is cut: up to four rectangles. */
export function subtract(area: Area, hole: Area): readonly Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const bottom = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  return [
    { ...area, rows: cut.row - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { ...cut, column: area.column, columns: cut.column - area.column },
    { ...cut, column: right, columns: area.column + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** Where an area is afterwards; undefined if it was deleted. Areas only partly in the way stay. */
export function shiftArea(area: Area, { kind, axis, area: moved }: Shift): Area | undefined {
  const across = axis === 'rows' ? 'column' : 'row';
  const acrossCount = axis === 'rows' ? 'columns' : 'rows';
  const isInBand =
    area[across] >= moved[across] &&
    area[across] + area[acrossCount] <= moved[across] + moved[acrossCount];
  if (!isInBand) return area;
  const along = axis === 'rows' ? 'row' : 'column';
  const span = shiftSpan(
    { start: area[along], count: area[axis] },
    { kind, start: moved[along], count: moved[axis], limit: WHOLE_SHEET[axis] },
  );
  return span && { ...area, [along]: span.start, [axis]: span.count };
}

interface Span {
  readonly start: number;
  readonly count: number;
}

export function shiftSpan(
  { start, count }: Span,
  shift: Span & { readonly kind: Shift['kind']; readonly limit: number },
): Span | undefined {
  if (start === 0 && count === shift.limit) return { start, count };
  if (shift.kind === 'insert') {
    if (start >= shift.start) return { start: start + shift.count, count };
    return { start, count: start + count > shift.start ? count + shift.count : count };
  }
  const end = shift.start + shift.count;
  const lost = Math.max(0, Math.min(start + count, end) - Math.max(start, shift.start));
  if (lost === count) return undefined;
  const before = Math.max(0, Math.min(start, end) - shift.start);
  return { start: start - before, count: count - lost };
}

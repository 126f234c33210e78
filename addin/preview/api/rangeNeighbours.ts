// The ranges one gets from a range.

import type { Arguments } from '../host/hostObject.ts';
import { type Area, COLUMN_LIMIT, ROW_LIMIT } from '../workbook/address.ts';
import { bounding, intersection, isOnSheet } from '../workbook/area.ts';
import { usedArea } from '../workbook/cells.ts';
import { hostError } from '../workbook/hostError.ts';
import type { Place } from '../workbook/workbook.ts';
import { areaOf, asBoolean, asWhole, optional, rangeArgument } from './argument.ts';

/** The area of the new range, null for a null object. */
type Neighbour = (area: Area, args: Arguments, place: Place) => Area | null;

const wholeOr = (value: unknown, otherwise: number) => optional(value, asWhole) ?? otherwise;

function otherArea(value: unknown, { sheet }: Place): Area {
  const other = rangeArgument(value, sheet);
  if (other.sheet !== sheet) throw hostError('InvalidArgument');
  return areaOf(other);
}

function used(area: Area, [valuesOnly]: Arguments, { sheet }: Place): Area | null {
  const whole = usedArea(sheet, optional(valuesOnly, asBoolean) ?? false);
  return (whole && intersection(whole, area)) ?? null;
}

function common(area: Area, [other]: Arguments, place: Place): Area | null {
  return intersection(area, otherArea(other, place)) ?? null;
}

const firstCell = (area: Area): Area => ({ ...area, rows: 1, columns: 1 });

export const neighbours: Readonly<Record<string, Neighbour>> = {
  getCell: ({ row, column }, [r, c]) => ({
    row: row + asWhole(r),
    column: column + asWhole(c),
    rows: 1,
    columns: 1,
  }),
  getRow: (area, [r]) => ({ ...area, row: area.row + asWhole(r), rows: 1 }),
  getColumn: (area, [c]) => ({ ...area, column: area.column + asWhole(c), columns: 1 }),
  getLastRow: (area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 }),
  getLastColumn: (area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 }),
  getLastCell: ({ row, column, rows, columns }) => ({
    row: row + rows - 1,
    column: column + columns - 1,
    rows: 1,
    columns: 1,
  }),
  getOffsetRange: (area, [rows, columns]) => ({
    ...area,
    row: area.row + asWhole(rows),
    column: area.column + asWhole(columns),
  }),
  getResizedRange: (area, [rows, columns]) => ({
    ...area,
    rows: area.rows + asWhole(rows),
    columns: area.columns + asWhole(columns),
  }),
  getAbsoluteResizedRange: (area, [rows, columns]) => ({
    ...area,
    rows: asWhole(rows),
    columns: asWhole(columns),
  }),
  getRowsAbove: (area, [count]) => stacked(area, 'row', -wholeOr(count, 1)),
  getRowsBelow: (area, [count]) => stacked(area, 'row', wholeOr(count, 1)),
  getColumnsBefore: (area, [count]) => stacked(area, 'column', -wholeOr(count, 1)),
  getColumnsAfter: (area, [count]) => stacked(area, 'column', wholeOr(count, 1)),
  getEntireRow: (area) => ({ ...area, column: 0, columns: COLUMN_LIMIT }),
  getEntireColumn: (area) => ({ ...area, row: 0, rows: ROW_LIMIT }),
  getBoundingRect: (area, [other], place) => bounding(area, otherArea(other, place)),
  getIntersectionOrNullObject: common,
  getIntersection: (...call) => {
    const area = common(...call);
    if (!area) throw hostError('ItemNotFound');
    return area;
  },
  getUsedRangeOrNullObject: used,
  getUsedRange: (...call) => used(...call) ?? firstCell(call[0]),
};

/** So many rows or columns next to the area: behind it, or with a negative count before it. */
function stacked(area: Area, along: 'row' | 'column', count: number): Area {
  const size = along === 'row' ? 'rows' : 'columns';
  if (count === 0) throw hostError('InvalidArgument');
  const start = count > 0 ? area[along] + area[size] : area[along] + count;
  return { ...area, [along]: start, [size]: Math.abs(count) };
}

export function neighbour(place: Place, find: Neighbour, args: Arguments): Place | null {
  const area = find(areaOf(place), args, place);
  if (area && !isOnSheet(area)) throw hostError('InvalidArgument');
  return area && { sheet: place.sheet, areas: [area] };
}

// Where the keys lead: the next cell that can be seen, the end of a block, the edge of the sheet.
import { type Area, COLUMN_LIMIT, ROW_LIMIT } from '../workbook/address.ts';
import { bounding, cellArea, intersection } from '../workbook/area.ts';
import { cellAt, isColumnHidden, isEmptyCell, isRowHidden, usedArea } from '../workbook/cells.ts';
import { mergeAt } from '../workbook/merging.ts';
import type { Selection, Sheet } from '../workbook/workbook.ts';

export interface Step {
  readonly rows: number;
  readonly columns: number;
}

interface Position {
  readonly row: number;
  readonly column: number;
}

/** The cell a step away; hidden rows and columns are passed over, merged cells left as one. */
export function stepFrom(sheet: Sheet, from: Position, { rows, columns }: Step): Position {
  const merge = mergeAt(sheet, from.row, from.column);
  const row = rows > 0 && merge ? merge.row + merge.rows - 1 : from.row;
  const column = columns > 0 && merge ? merge.column + merge.columns - 1 : from.column;
  const to = {
    row: stepAlong(row, rows, ROW_LIMIT, (index) => isRowHidden(sheet, index)),
    column: stepAlong(column, columns, COLUMN_LIMIT, (index) => isColumnHidden(sheet, index)),
  };
  const landed = mergeAt(sheet, to.row, to.column);
  return landed ? { row: landed.row, column: landed.column } : to;
}

function stepAlong(
  from: number,
  count: number,
  limit: number,
  isHidden: (index: number) => boolean,
): number {
  const direction = Math.sign(count);
  let index = from;
  for (let left = Math.abs(count); left > 0; left -= 1) {
    let next = index + direction;
    while (next >= 0 && next < limit && isHidden(next)) next += direction;
    if (next < 0 || next >= limit) break;
    index = next;
  }
  return index;
}

/** As Ctrl with an arrow: to the last filled cell in a row of them, else to the next filled one. */
export function jumpFrom(sheet: Sheet, from: Position, step: Step): Position {
  const used = usedArea(sheet, true);
  const isFilled = ({ row, column }: Position) => !isEmptyCell(cellAt(sheet, row, column));
  const within = ({ row, column }: Position) =>
    used !== undefined && row < used.row + used.rows && column < used.column + used.columns;
  let at = stepFrom(sheet, from, step);
  const runsOn = isFilled(from) && isFilled(at);
  for (;;) {
    const next = stepFrom(sheet, at, step);
    const isStuck = next.row === at.row && next.column === at.column;
    if (isStuck || (runsOn ? !isFilled(next) : isFilled(at))) return at;
    if (!within(next) && !isFilled(at)) return edge(from, step);
    at = next;
  }
}

function edge(from: Position, { rows, columns }: Step): Position {
  return {
    row: rows > 0 ? ROW_LIMIT - 1 : rows < 0 ? 0 : from.row,
    column: columns > 0 ? COLUMN_LIMIT - 1 : columns < 0 ? 0 : from.column,
  };
}

/** The selection that reaches from the active cell to another one, merged cells taken whole. */
export function extended(sheet: Sheet, { row, column }: Position, to: Position): Area {
  const area = bounding(cellArea(row, column), cellArea(to.row, to.column));
  return sheet.merges
    .flatMap(({ areas }) => areas)
    .reduce((whole, merge) => (intersection(whole, merge) ? bounding(whole, merge) : whole), area);
}

/** The far end of the selection, as seen from the active cell: what Shift with an arrow moves. */
export function farEnd({ area, row, column }: Selection): Position {
  return {
    row: row === area.row ? area.row + area.rows - 1 : area.row,
    column: column === area.column ? area.column + area.columns - 1 : area.column,
  };
}

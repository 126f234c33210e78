// Sorting the rows of an area, as Range.sort does: whole cells move, hidden rows stay where they are.
import { copyFormula } from '../formula/move.ts';
import { type Area, COLUMN_LIMIT } from './address.ts';
import { valueAt } from './calculating.ts';
import { cellAt, forgetExtent, isRowHidden } from './cells.ts';
import { type CellValue, isCellError } from './cellValue.ts';
import { demandEditable, demandPermission } from './protection.ts';
import { announceChange, type Cell, type Sheet } from './workbook.ts';

export interface SortKey {
  /** Column of the area, from 0. */
  readonly key: number;
  readonly isAscending: boolean;
}

export function sortRows(sheet: Sheet, area: Area, keys: readonly SortKey[]): void {
  demandPermission(sheet, 'allowSort');
  demandEditable(sheet, area);
  const rows = Array.from({ length: area.rows }, (_, r) => area.row + r).filter(
    (row) => !isRowHidden(sheet, row),
  );
  const order = rows.toSorted((one, other) => compareRows(sheet, area, keys, one, other));
  const contents = order.map((row) => cellsOfRow(sheet, area, row));
  for (const [position, target] of rows.entries()) {
    const source = order[position] ?? target;
    for (const [c, cell] of (contents[position] ?? []).entries()) {
      const key = target * COLUMN_LIMIT + area.column + c;
      if (cell) sheet.cells.set(key, movedCell(cell, target - source));
      else sheet.cells.delete(key);
    }
  }
  forgetExtent(sheet);
  announceChange({ kind: 'Changed', sheet, area, changeType: 'RangeEdited' });
}

function cellsOfRow(sheet: Sheet, area: Area, row: number): readonly (Cell | undefined)[] {
  return Array.from({ length: area.columns }, (_, c) => cellAt(sheet, row, area.column + c));
}

function movedCell(cell: Cell, rows: number): Cell {
  const { formula } = cell;
  return formula === undefined || rows === 0
    ? cell
    : { ...cell, formula: copyFormula(formula, rows, 0), calculated: -1 };
}

function compareRows(
  sheet: Sheet,
  area: Area,
  keys: readonly SortKey[],
  ...[one, other]: readonly [number, number]
): number {
  for (const { key, isAscending } of keys) {
    const left = valueAt(sheet, one, area.column + key);
    const right = valueAt(sheet, other, area.column + key);
    if (left === '' || right === '') {
      if (left !== right) return left === '' ? 1 : -1;
      continue;
    }
    const order = compareValues(left, right);
    if (order !== 0) return isAscending ? order : -order;
  }
  return 0;
}

function compareValues(one: CellValue, other: CellValue): number {
  const rank = rankOf(one) - rankOf(other);
  if (rank !== 0) return rank;
  if (typeof one === 'string' && typeof other === 'string')
    return one.localeCompare(other, 'zh-CN');
  return Number(one) - Number(other);
}

function rankOf(value: CellValue): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return isCellError(value) ? 3 : 2;
}

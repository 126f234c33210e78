// Copying cells within the workbook, with all that belongs to them. Pasting does not ask the validation of the target.
import { copyFormula } from '../formula/move.ts';
import { type Area, COLUMN_LIMIT, ROW_LIMIT } from './address.ts';
import { intersection } from './area.ts';
import { cellAt, forgetExtent, usedArea } from './cells.ts';
import { type CopiedRules, copyRules, pasteRules } from './copiedRules.ts';
import { displayText } from './displayText.ts';
import { targetArea } from './pasting.ts';
import { demandEditable } from './protection.ts';
import { announceChange, type Cell, type Sheet } from './workbook.ts';

export interface CopiedCells {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly cells: readonly (readonly (Cell | undefined)[])[];
  readonly rules: CopiedRules;
}

/** Whole rows and columns are cut down to what is used. */
export function copyCells(sheet: Sheet, area: Area): CopiedCells {
  const isWhole = area.rows === ROW_LIMIT || area.columns === COLUMN_LIMIT;
  const kept = isWhole ? usedPart(sheet, area) : area;
  const cells = Array.from({ length: kept.rows }, (_, r) =>
    Array.from({ length: kept.columns }, (_unused, c) => {
      const cell = cellAt(sheet, kept.row + r, kept.column + c);
      return cell && { ...cell };
    }),
  );
  return { sheet, area: kept, cells, rules: copyRules(sheet, kept) };
}

function usedPart(sheet: Sheet, area: Area): Area {
  const used = usedArea(sheet, false);
  const part = (used && intersection(area, used)) ?? { ...area, rows: 1, columns: 1 };
  return {
    ...area,
    rows: part.row + part.rows - area.row,
    columns: part.column + part.columns - area.column,
  };
}

export function textsOf({ sheet, area }: CopiedCells): readonly (readonly string[])[] {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from(
      { length: area.columns },
      (_unused, c) => displayText(sheet, area.row + r, area.column + c).text,
    ),
  );
}

/** The copy goes to the first cell of the target, again and again if the target is a multiple of it. */
export function pasteCells(sheet: Sheet, target: Area, copied: CopiedCells): Area {
  const area = targetArea(target, copied.area);
  demandEditable(sheet, area);
  for (let r = 0; r < area.rows; r += 1) {
    for (let c = 0; c < area.columns; c += 1) {
      const source = { row: r % copied.area.rows, column: c % copied.area.columns };
      const cell = copied.cells[source.row]?.[source.column];
      const key = (area.row + r) * COLUMN_LIMIT + area.column + c;
      const rows = area.row + r - copied.area.row - source.row;
      const columns = area.column + c - copied.area.column - source.column;
      if (cell) sheet.cells.set(key, movedCopy(cell, rows, columns));
      else sheet.cells.delete(key);
    }
  }
  forgetExtent(sheet);
  pasteRules(copied.rules, { sheet, copied: copied.area, target: area });
  announceChange({ kind: 'Changed', sheet, area, changeType: 'RangeEdited' });
  return area;
}

function movedCopy(cell: Cell, rows: number, columns: number): Cell {
  const formula = cell.formula === undefined ? undefined : copyFormula(cell.formula, rows, columns);
  return { ...cell, formula, calculated: -1 };
}

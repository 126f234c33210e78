// Copying cells: whole ones within the workbook, bare texts from outside. Pasting goes past data validation.
import { copyFormula } from '../formula/move.ts';
import { type Area, COLUMN_LIMIT } from './address.ts';
import { intersection } from './area.ts';
import { cellAt, forgetExtent, usedArea } from './cells.ts';
import { displayText } from './displaying.ts';
import { demandEditable } from './protection.ts';
import { announceChange, type Cell, type Sheet } from './workbook.ts';
import { writeBlock } from './writing.ts';

export interface CopiedCells {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly cells: readonly (readonly (Cell | undefined)[])[];
}

/** Whole columns are cut down to what is used. */
export function copyCells(sheet: Sheet, area: Area): CopiedCells {
  const used = usedArea(sheet, false);
  const part = (used && intersection(area, used)) ?? { ...area, rows: 1, columns: 1 };
  const kept = {
    ...area,
    rows: part.row + part.rows - area.row,
    columns: part.column + part.columns - area.column,
  };
  const cells = Array.from({ length: kept.rows }, (_, r) =>
    Array.from({ length: kept.columns }, (_unused, c) => {
      const cell = cellAt(sheet, kept.row + r, kept.column + c);
      return cell && { ...cell };
    }),
  );
  return { sheet, area: kept, cells };
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
  announceChange({ kind: 'Changed', sheet, area, changeType: 'RangeEdited' });
  return area;
}

function movedCopy(cell: Cell, rows: number, columns: number): Cell {
  const formula = cell.formula === undefined ? undefined : copyFormula(cell.formula, rows, columns);
  return { ...cell, formula, calculated: -1 };
}

export function pasteTexts(
  sheet: Sheet,
  target: Area,
  texts: readonly (readonly string[])[],
): Area {
  const columns = Math.max(1, ...texts.map((row) => row.length));
  const area = targetArea(target, { row: 0, column: 0, rows: texts.length, columns });
  const block = Array.from({ length: area.rows }, (_, r) =>
    Array.from(
      { length: area.columns },
      (_unused, c) => texts[r % texts.length]?.[c % columns] ?? '',
    ),
  );
  writeBlock(sheet, area, block, 'paste');
  return area;
}

function targetArea(target: Area, { rows, columns }: Area): Area {
  const repeats = target.rows % rows === 0 && target.columns % columns === 0;
  return repeats ? target : { ...target, rows, columns };
}

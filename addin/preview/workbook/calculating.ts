// Values of cells. Formulas are worked out when somebody looks, once per calculation.

import { evaluate, type Scope } from '../formula/evaluate.ts';
import type { Corner, Expression, Reference } from '../formula/expression.ts';
import type { Block, Operand } from '../formula/operand.ts';
import { parseFormula } from '../formula/parse.ts';
import type { Area } from './address.ts';
import { bounding, cellArea, intersection } from './area.ts';
import { cellAt, extentOf } from './cells.ts';
import { type CellValue, cellError } from './cellValue.ts';
import { findName } from './naming.ts';
import { findSheet } from './sheets.ts';
import { announce, type Sheet, type Workbook } from './workbook.ts';

const parsed = new Map<string, Expression | undefined>();

/** A cell that is being worked out; meeting it again means a circle, for which Excel shows 0. */
const CALCULATING = -2;

export function valueAt(sheet: Sheet, row: number, column: number): CellValue {
  const cell = cellAt(sheet, row, column);
  if (!cell) return '';
  const { revision } = sheet.workbook.calculation;
  if (cell.formula === undefined || cell.calculated === revision) return cell.value;
  if (cell.calculated === CALCULATING) return 0;
  cell.calculated = CALCULATING;
  cell.value = calculate(cell.formula, { sheet, movedRows: 0, movedColumns: 0 });
  cell.calculated = revision;
  return cell.value;
}

/** Works everything out afresh. */
export function recalculate(workbook: Workbook): void {
  workbook.calculation.revision += 1;
  announce(workbook, { kind: 'Repaint' });
}

export interface FormulaPlace {
  readonly sheet: Sheet;
  readonly movedRows: number;
  readonly movedColumns: number;
}

/** The value of a formula; moved rows and columns serve rules written for another cell. */
export function calculate(formula: string, place: FormulaPlace): CellValue {
  if (!parsed.has(formula)) parsed.set(formula, parseFormula(formula));
  const expression = parsed.get(formula);
  return expression ? evaluate(expression, scopeOf(place)) : cellError('#NAME?');
}

function scopeOf({ sheet, movedRows, movedColumns }: FormulaPlace): Scope {
  return {
    movedRows,
    movedColumns,
    cellsOf: (reference) => {
      const target =
        reference.sheetName === undefined ? sheet : findSheet(sheet.workbook, reference.sheetName);
      return target ? block(target, areaOf(reference)) : cellError('#REF!');
    },
    named: (name) => namedOperand(sheet, name),
  };
}

function namedOperand(sheet: Sheet, name: string): Operand {
  const item = findName(sheet.workbook, name, sheet) ?? findName(sheet.workbook, name, undefined);
  if (!item) return cellError('#NAME?');
  if (typeof item.refersTo === 'string') {
    return calculate(item.refersTo, { sheet, movedRows: 0, movedColumns: 0 });
  }
  const [area] = item.refersTo.areas;
  return area ? block(item.refersTo.sheet, area) : cellError('#REF!');
}

function areaOf({ from, to }: Reference): Area {
  const corner = ({ row, column }: Corner) => cellArea(row, column);
  return bounding(corner(from), corner(to));
}

/** Whole columns are cut down to the cells that exist, so that summing them is no work. */
function block(sheet: Sheet, area: Area): Block {
  return {
    rows: area.rows,
    columns: area.columns,
    get filled() {
      const used = extentOf(sheet);
      const part = used && intersection(area, used);
      if (!part) return { rows: 0, columns: 0 };
      return {
        rows: part.row + part.rows - area.row,
        columns: part.column + part.columns - area.column,
      };
    },
    at: (row, column) => valueAt(sheet, area.row + row, area.column + column),
    *cells() {
      const used = extentOf(sheet);
      const part = used && intersection(area, used);
      if (!part) return;
      for (let row = part.row; row < part.row + part.rows; row += 1) {
        for (let column = part.column; column < part.column + part.columns; column += 1) {
          yield valueAt(sheet, row, column);
        }
      }
    },
  };
}

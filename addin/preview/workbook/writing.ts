// Contents of cells, as the API reads and writes them in blocks.
import type { Area } from './address.ts';
import { isSingleCell } from './area.ts';
import { valueAt } from './calculating.ts';
import { cellAt, ensureCell, existingCells, isEmptyCell } from './cells.ts';
import { plainValue } from './cellValue.ts';
import { readEntry } from './entry.ts';
import { restyle } from './formatting.ts';
import { hostError } from './hostError.ts';
import { demandEditable, demandPermission } from './protection.ts';
import { announceChange, type Sheet } from './workbook.ts';

/** One value for all cells, or a block of the area's size; null leaves a cell alone. */
export function writeBlock(sheet: Sheet, area: Area, input: unknown, location: string): void {
  demandEditable(sheet, area);
  const before = valueAt(sheet, area.row, area.column);
  eachOf(area, input, location, (row, column, value) => {
    putInput(sheet, row, column, value, location);
  });
  const isSingle = isSingleCell(area);
  announceChange({
    kind: 'Changed',
    sheet,
    area,
    changeType: 'RangeEdited',
    ...(isSingle && {
      single: {
        before,
        get after() {
          return valueAt(sheet, area.row, area.column);
        },
      },
    }),
  });
}

/** Calls back for every cell with its part of the input. */
export function eachOf(
  area: Area,
  input: unknown,
  location: string,
  put: (row: number, column: number, value: unknown) => void,
): void {
  const valueOf = reader(area, input, location);
  for (let r = 0; r < area.rows; r += 1) {
    for (let c = 0; c < area.columns; c += 1) {
      const value = valueOf(r, c);
      if (value !== null && value !== undefined) put(area.row + r, area.column + c, value);
    }
  }
}

function reader(
  area: Area,
  input: unknown,
  location: string,
): (row: number, column: number) => unknown {
  if (!Array.isArray(input)) return () => input;
  const rows = input as readonly unknown[];
  const fits =
    rows.length === area.rows &&
    rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) {
    throw hostError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      location,
    );
  }
  return (row, column) => (rows as readonly (readonly unknown[])[])[row]?.[column];
}

export function putInput(
  sheet: Sheet,
  row: number,
  column: number,
  input: unknown,
  location = 'Range.values',
): void {
  if (input === '' && !cellAt(sheet, row, column)) return;
  const cell = ensureCell(sheet, row, column);
  cell.calculated = -1;
  cell.formula = undefined;
  if (typeof input === 'number' || typeof input === 'boolean') {
    cell.value = input;
    return;
  }
  if (typeof input !== 'string' || input.length > 32_767) {
    throw hostError('InvalidArgument', undefined, location);
  }
  const entry = readEntry(input, cell.style.numberFormat);
  cell.value = entry.value;
  cell.formula = entry.formula;
  if (entry.numberFormat !== undefined && cell.style.numberFormat === 'General') {
    cell.style = { ...cell.style, numberFormat: entry.numberFormat };
  }
}

export function setNumberFormats(sheet: Sheet, area: Area, input: unknown): void {
  demandPermission(sheet, 'allowFormatCells');
  if (typeof input === 'string') {
    restyle({ sheet, areas: [area] }, (style) => ({ ...style, numberFormat: input }));
    return;
  }
  eachOf(area, input, 'Range.numberFormat', (row, column, format) => {
    if (typeof format !== 'string') throw hostError('InvalidArgument');
    const cell = ensureCell(sheet, row, column);
    if (cell.style.numberFormat !== format) cell.style = { ...cell.style, numberFormat: format };
  });
  restyle({ sheet, areas: [] }, (style) => style);
}

/** The formula with its `=`, or the value of a constant. */
export function formulaAt(sheet: Sheet, row: number, column: number): string | number | boolean {
  const cell = cellAt(sheet, row, column);
  return cell?.formula ?? plainValue(cell?.value ?? '');
}

export type ClearApplyTo = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks';

export function clearArea(sheet: Sheet, area: Area, applyTo: ClearApplyTo): void {
  const clearsContents = applyTo === 'All' || applyTo === 'Contents';
  const clearsFormats = applyTo === 'All' || applyTo === 'Formats';
  if (clearsContents) demandEditable(sheet, area);
  if (clearsFormats) demandPermission(sheet, 'allowFormatCells');
  const before = valueAt(sheet, area.row, area.column);
  const hadContents = clearsContents && clearContents(sheet, area);
  if (clearsFormats) restyle({ sheet, areas: [area] }, () => sheet.workbook.style);
  if (!hadContents) return;
  const single = isSingleCell(area) && { single: { before, after: '' } };
  announceChange({ kind: 'Changed', sheet, area, changeType: 'RangeEdited', ...single });
}

function clearContents(sheet: Sheet, area: Area): boolean {
  let hadContents = false;
  for (const [, , cell] of existingCells(sheet, area)) {
    hadContents ||= !isEmptyCell(cell);
    cell.value = '';
    cell.formula = undefined;
  }
  return hadContents;
}

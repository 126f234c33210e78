// Puts figures into input cells: a reading the person confirmed, a repair, a version to go on from.
import type { FigureText } from '#domain/figure.ts';
import type { Line } from '#domain/indicator.ts';
import type { Locale } from '#domain/locale.ts';
import { statusWord } from '#domain/reading/marks.ts';
import type { RawCell } from '#domain/reading/rawCell.ts';
import { ok, refuse } from '#domain/result.ts';
import {
  asTyped,
  type CellContent,
  decimalsFormat,
  emptyCell,
  isFormula,
  numberCell,
  textCell,
} from './cellContent.ts';
import { changeInExcel, quietly } from './inExcel.ts';
import { rowsProblem } from './readSheet.ts';
import { queueSheetRows, type SheetRows } from './sheetRows.ts';
import type { WorkbookResult } from './workbook.ts';

interface FigureWrite {
  readonly line: Line;
  readonly row: number;
  readonly figure: FigureText;
}

/** Two syncs. Cells that hold a formula of the user's own are left alone and are not in the result. */
export function writeFigures(
  figures: ReadonlyMap<string, FigureText>,
  lines: readonly Line[],
  { knownId, locale }: { readonly knownId: string | null; readonly locale: Locale },
): WorkbookResult<ReadonlyMap<string, RawCell>> {
  return changeInExcel(async (context) => {
    const queued = queueSheetRows(context, knownId);
    await context.sync();
    const read = queued.read();
    if (!read.ok) return read;
    const sheet = read.value;
    const problem = rowsProblem([...figures.keys()], sheet.rows, sheet.columns);
    if (problem) return refuse(problem);
    const writes = lines.flatMap((line) => figureWrite(line, figures, sheet));
    const before = writes.map(({ line, row }) => [line.key, valueAt(sheet, row)] as const);
    await quietly(context, () => {
      for (const write of writes) put(write, sheet, locale);
    });
    return ok(new Map(before));
  });
}

/** What people typed comes back as they typed it. */
export function restoreCells(
  cells: ReadonlyMap<string, RawCell>,
  knownId: string | null,
): WorkbookResult<null> {
  return changeInExcel(async (context) => {
    const queued = queueSheetRows(context, knownId);
    await context.sync();
    const read = queued.read();
    if (!read.ok) return read;
    const { rows, columns, worksheet } = read.value;
    const problem = rowsProblem([...cells.keys()], rows, columns);
    if (problem) return refuse(problem);
    await quietly(context, () => {
      for (const [line, cell] of cells) {
        const [row] = rows.get(line) ?? [];
        if (row !== undefined) fill(worksheet.getCell(row, columns.value), asTyped(cell));
      }
    });
    return ok(null);
  });
}

function figureWrite(
  line: Line,
  figures: ReadonlyMap<string, FigureText>,
  sheet: SheetRows,
): readonly FigureWrite[] {
  const figure = figures.get(line.key);
  const [row] = sheet.rows.get(line.key) ?? [];
  if (!figure || row === undefined || isFormula(valueAt(sheet, row))) return [];
  return [{ line, row, figure }];
}

function valueAt({ block, columns }: SheetRows, row: number): RawCell {
  return block.at({ row, column: columns.value });
}

function put(
  { line, row, figure }: FigureWrite,
  { worksheet, columns }: SheetRows,
  locale: Locale,
): void {
  const format = decimalsFormat(line.indicator.decimals);
  const value = figure.value === null ? emptyCell(format) : numberCell(figure.value, format);
  const status = textCell(figure.status === null ? '' : statusWord(figure.status, locale));
  fill(worksheet.getCell(row, columns.value), value);
  fill(worksheet.getCell(row, columns.status), status);
}

function fill(cell: Excel.Range, { value, numberFormat }: CellContent): void {
  cell.numberFormat = [[numberFormat]];
  cell.values = [[value]];
}

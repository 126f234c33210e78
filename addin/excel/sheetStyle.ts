// How a department's sheet looks on screen and on paper.

import { firstTableRow, headerRow } from './sheetCells.ts';
import { type SheetColumn, sheetColumns } from './sheetColumns.ts';
import { sheetLabels } from './sheetLabels.ts';
import type { SheetPlanRow } from './sheetPlan.ts';
import { colours, drawGrid, fonts, setPrint, writeTitle } from './tableStyle.ts';
import type { SheetLayout } from './workbook.ts';

/** Points, in the order of `sheetColumns`. The key column is hidden. */
const columnWidths = [34, 218, 56, 82, 82, 96, 74, 138, 60];
const shownColumns = sheetColumns.length - 1;

export function styleSheet(
  worksheet: Excel.Worksheet,
  layout: SheetLayout,
  rows: readonly SheetPlanRow[],
): void {
  worksheet.showGridlines = false;
  worksheet.freezePanes.freezeRows(firstTableRow);
  styleColumns(worksheet, firstTableRow + rows.length + 1);
  styleHead(worksheet, layout);
  drawGrid(worksheet.getRangeByIndexes(headerRow, 0, rows.length + 1, shownColumns));
  styleRows(worksheet, rows);
  styleNote(worksheet.getRangeByIndexes(firstTableRow + rows.length, 0, 1, 1));
  setPrint(worksheet, { headerRow, footer: sheetLabels[layout.locale].footer });
}

interface Run {
  readonly from: number;
  readonly count: number;
}

/** Runs of lines between headings. */
export function lineBlocks(rows: readonly SheetPlanRow[]): readonly Run[] {
  return runsOf(rows, ({ kind }) => kind === 'line');
}

/** Rows of a kind that follow one another: each run is styled at once, however long it is. */
function runsOf(
  rows: readonly SheetPlanRow[],
  isMeant: (row: SheetPlanRow) => boolean,
): readonly Run[] {
  const runs: { from: number; count: number }[] = [];
  for (const [index, row] of rows.entries()) {
    const last = runs.at(-1);
    if (!isMeant(row)) continue;
    if (last && last.from + last.count === index) last.count += 1;
    else runs.push({ from: index, count: 1 });
  }
  return runs;
}

export function at(column: SheetColumn): number {
  return sheetColumns.indexOf(column);
}

function styleColumns(worksheet: Excel.Worksheet, rowCount: number): void {
  const all = worksheet.getRangeByIndexes(0, 0, rowCount, sheetColumns.length).format;
  all.font.name = fonts.body;
  all.font.size = 10.5;
  all.verticalAlignment = 'Center';
  for (const [column, width] of columnWidths.entries()) {
    worksheet.getRangeByIndexes(0, column, rowCount, 1).format.columnWidth = width;
  }
  worksheet.getRangeByIndexes(0, at('key'), rowCount, 1).columnHidden = true;
}

function styleHead(worksheet: Excel.Worksheet, { fictional }: SheetLayout): void {
  writeTitle(worksheet.getRangeByIndexes(0, 0, 1, shownColumns));
  const particulars = worksheet.getRangeByIndexes(1, 0, 1, shownColumns).format;
  particulars.rowHeight = 22;
  const note = worksheet.getRangeByIndexes(2, 0, 1, shownColumns).format;
  note.rowHeight = 18;
  note.font.size = 9;
  note.font.color = colours.quiet;
  worksheet.getRangeByIndexes(2, at('remark'), 1, 1).format.horizontalAlignment = 'Right';
  if (fictional) {
    const { font } = worksheet.getRangeByIndexes(2, 0, 1, 1).format;
    font.color = colours.warning;
    font.bold = true;
  }
  const header = worksheet.getRangeByIndexes(headerRow, 0, 1, shownColumns).format;
  header.rowHeight = 26;
  header.font.name = fonts.heading;
  header.font.bold = true;
  header.fill.color = colours.header;
  header.horizontalAlignment = 'Center';
}

function styleRows(worksheet: Excel.Worksheet, rows: readonly SheetPlanRow[]): void {
  const cellsOf =
    ({ from, count }: Run) =>
    (first: SheetColumn, columns: number) =>
      worksheet.getRangeByIndexes(firstTableRow + from, at(first), count, columns);
  for (const run of runsOf(rows, ({ kind }) => kind === 'heading')) {
    styleHeadings(cellsOf(run)('number', shownColumns));
  }
  for (const run of lineBlocks(rows)) styleLines(cellsOf(run));
  for (const run of runsOf(rows, (row) => row.kind === 'line' && row.indent > 0)) {
    cellsOf(run)('name', 1).format.indentLevel = 1;
  }
  for (const run of runsOf(rows, (row) => row.kind === 'line' && row.isTotal)) {
    cellsOf(run)('number', shownColumns).format.font.bold = true;
  }
  for (const run of runsOf(rows, (row) => row.kind === 'line' && row.label.length > 20)) {
    cellsOf(run)('number', shownColumns).format.rowHeight = 32;
  }
}

function styleHeadings({ format }: Excel.Range): void {
  format.rowHeight = 20;
  format.fill.color = colours.section;
  format.font.name = fonts.heading;
  format.font.bold = true;
  format.borders.getItem('InsideVertical').style = 'None';
}

function styleLines(cells: (first: SheetColumn, columns: number) => Excel.Range): void {
  cells('number', shownColumns).format.rowHeight = 20;
  cells('number', 1).format.horizontalAlignment = 'Center';
  cells('name', 1).format.wrapText = true;
  cells('unit', 1).format.horizontalAlignment = 'Center';
  cells('previous', 1).format.font.color = colours.quiet;
  cells('previous', 2).format.horizontalAlignment = 'Right';
  styleFilled(cells('value', 3));
  styleFigures(cells('value', 1));
  cells('status', 1).format.horizontalAlignment = 'Center';
}

/** What the person fills in stays open where someone protects the sheet. */
function styleFilled(cells: Excel.Range): void {
  cells.format.protection.locked = false;
}

function styleFigures(cells: Excel.Range): void {
  cells.format.fill.color = colours.input;
  cells.format.horizontalAlignment = 'Right';
}

function styleNote(cell: Excel.Range): void {
  cell.format.font.size = 9;
  cell.format.font.color = colours.quiet;
  cell.format.rowHeight = 20;
}

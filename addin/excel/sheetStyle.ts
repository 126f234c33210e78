// How a department's sheet looks on screen and on paper.

import { firstTableRow, headerRow } from './sheetCells.ts';
import { sheetColumns } from './sheetColumns.ts';
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
  for (const [index, row] of rows.entries()) {
    const cells = worksheet.getRangeByIndexes(firstTableRow + index, 0, 1, shownColumns);
    styleRow(cells, row);
  }
  for (const { from, count } of lineBlocks(rows)) {
    const first = firstTableRow + from;
    styleFilled(worksheet.getRangeByIndexes(first, at('value'), count, 3));
    styleFigures(worksheet.getRangeByIndexes(first, at('value'), count, 1));
    const statuses = worksheet.getRangeByIndexes(first, at('status'), count, 1);
    statuses.format.horizontalAlignment = 'Center';
  }
  styleNote(worksheet.getRangeByIndexes(firstTableRow + rows.length, 0, 1, 1));
  setPrint(worksheet, { headerRow, footer: sheetLabels[layout.locale].footer });
}

/** Runs of lines between headings. */
export function lineBlocks(
  rows: readonly SheetPlanRow[],
): readonly { readonly from: number; readonly count: number }[] {
  const blocks: { from: number; count: number }[] = [];
  for (const [index, row] of rows.entries()) {
    const last = blocks.at(-1);
    if (row.kind === 'heading') continue;
    if (last && last.from + last.count === index) last.count += 1;
    else blocks.push({ from: index, count: 1 });
  }
  return blocks;
}

export function at(column: (typeof sheetColumns)[number]): number {
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

function styleRow(cells: Excel.Range, row: SheetPlanRow): void {
  cells.format.rowHeight = 20;
  if (row.kind === 'heading') {
    cells.format.fill.color = colours.section;
    cells.format.font.name = fonts.heading;
    cells.format.font.bold = true;
    cells.format.borders.getItem('InsideVertical').style = 'None';
    return;
  }
  cells.getCell(0, at('number')).format.horizontalAlignment = 'Center';
  cells.getCell(0, at('unit')).format.horizontalAlignment = 'Center';
  cells.getCell(0, at('previous')).format.font.color = colours.quiet;
  const figures = cells.getCell(0, at('previous')).getResizedRange(0, 1).format;
  figures.horizontalAlignment = 'Right';
  const name = cells.getCell(0, at('name')).format;
  name.wrapText = true;
  if (row.indent > 0) name.indentLevel = row.indent;
  if (row.isTotal) cells.format.font.bold = true;
  if (row.label.length > 20) cells.format.rowHeight = 32;
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

// 审核表: what a check found, on a worksheet of its own that can be printed and signed. It records a moment, so that each
// one is a new worksheet; everything in it is text.
import type { Locale } from '#domain/locale.ts';
import { ok } from '#domain/result.ts';
import { textCell, writeCells } from './cellContent.ts';
import { checkReportLabels } from './checkReportLabels.ts';
import { changeInExcel, quietly } from './inExcel.ts';
import { freeSheetName } from './sheetName.ts';
import { colours, drawGrid, fonts, setPrint, writeTitle } from './tableStyle.ts';
import type { CheckReport, CheckReportRow, WorkbookResult } from './workbook.ts';

const columns = ['severity', 'name', 'cell', 'sentence', 'explanation', 'suggestion'] as const;
/** With the number in front; in points, and as wide as a page in landscape. */
const columnWidths = [32, 56, 130, 48, 250, 130, 110] as const;
const headerRow = 2;

export function writeCheckReport(
  report: CheckReport,
  locale: Locale,
): WorkbookResult<{ readonly sheetName: string }> {
  return changeInExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const taken = worksheets.items.map(({ name }) => name);
    const sheetName = freeSheetName(report.sheetName, taken);
    await quietly(context, () => {
      layOut(worksheets.add(sheetName), report, locale);
    });
    return ok({ sheetName });
  });
}

function layOut(worksheet: Excel.Worksheet, report: CheckReport, locale: Locale): void {
  const labels = checkReportLabels[locale];
  const { rows } = report;
  writeCells(worksheet, [
    filled([report.title]),
    filled([report.particulars]),
    filled([labels.number, ...columns.map((column) => labels.columns[column])]),
    ...rows.map((row, index) => filled([String(index + 1), ...textsOf(row)])),
    filled([rows.length === 0 ? labels.nothingFound : '']),
    filled([labels.signatures]),
  ]);
  style(worksheet, rows);
  setPrint(worksheet, { headerRow, footer: labels.footer });
  worksheet.activate();
  worksheet.getRange('A1').select();
}

function textsOf(row: CheckReportRow): readonly string[] {
  return columns.map((column) => row[column]);
}

function filled(texts: readonly string[]) {
  return columnWidths.map((_width, column) => textCell(texts[column] ?? ''));
}

function style(worksheet: Excel.Worksheet, rows: readonly CheckReportRow[]): void {
  const width = columnWidths.length;
  const all = worksheet.getRangeByIndexes(0, 0, headerRow + rows.length + 3, width).format;
  all.font.name = fonts.body;
  all.font.size = 10.5;
  all.verticalAlignment = 'Center';
  for (const [column, points] of columnWidths.entries()) {
    worksheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = points;
  }
  writeTitle(worksheet.getRangeByIndexes(0, 0, 1, width));
  const header = worksheet.getRangeByIndexes(headerRow, 0, 1, width).format;
  header.font.name = fonts.heading;
  header.font.bold = true;
  header.fill.color = colours.header;
  header.horizontalAlignment = 'Center';
  drawGrid(worksheet.getRangeByIndexes(headerRow, 0, rows.length + 1, width));
  for (const [index, row] of rows.entries()) {
    const cells = worksheet.getRangeByIndexes(headerRow + 1 + index, 0, 1, width).format;
    cells.wrapText = true;
    cells.rowHeight = 16 * linesOf(row);
  }
  worksheet.getRangeByIndexes(headerRow + rows.length + 2, 0, 1, 1).format.rowHeight = 36;
}

/** How many lines the longest text takes at its column's width; a Chinese character is about 10.5 points wide. */
function linesOf(row: CheckReportRow): number {
  const lines = textsOf(row).map((text, column) => {
    const wide = text.match(/[\u2e80-\uffff]/g)?.length ?? 0;
    const points = 10.5 * wide + 6 * (text.length - wide);
    return Math.ceil(points / ((columnWidths[column + 1] ?? 100) - 6));
  });
  return Math.max(1, ...lines) + 0.3;
}

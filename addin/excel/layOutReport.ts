// The tables laid out on a worksheet that was just added for them.
import type { Locale } from '#domain/locale.ts';
import { type CellContent, emptyCell, textCell, writeCells } from './cellContent.ts';
import { addHiddenCell, addHiddenText } from './hiddenNames.ts';
import { keyColumn, reportColumns } from './reportColumns.ts';
import { printReportIdentity, type ReportIdentity, reportName } from './reportIdentity.ts';
import type { ReportPlanRow } from './reportPlan.ts';
import { reportHeaderRow, styleReport } from './reportStyle.ts';
import type { ReportTablePlan } from './reportTables.ts';
import { type Piece, smallPiece } from './slices.ts';

/** Rows that together are a small part of a request. */
const rowsAtOnce = 250;

export function layOutPieces(
  worksheet: () => Excel.Worksheet,
  { identity, rows }: ReportTablePlan,
  locale: Locale,
): readonly Piece[] {
  const cells = rows.map(rowContents);
  const pieces: Piece[] = [];
  for (let from = 0; from < cells.length; from += rowsAtOnce) {
    const some = cells.slice(from, from + rowsAtOnce);
    pieces.push({
      size: JSON.stringify(some.flat().map((cell) => Object.values(cell))).length,
      write: () => {
        writeCells(worksheet(), some, from);
      },
    });
  }
  const style = smallPiece(() => {
    styleReport(worksheet(), rows, locale);
    nameCells(worksheet(), identity);
  }, 20_000);
  return [...pieces, style];
}

function nameCells(worksheet: Excel.Worksheet, identity: ReportIdentity): void {
  addHiddenText(worksheet, reportName, printReportIdentity(identity));
  addHiddenCell(worksheet, 'key', worksheet.getCell(reportHeaderRow, keyColumn));
  for (const [column, name] of reportColumns.entries()) {
    addHiddenCell(worksheet, name, worksheet.getCell(reportHeaderRow, column));
  }
}

export function rowContents({ key, cells }: ReportPlanRow): readonly CellContent[] {
  return [...reportColumns.map((column) => cells[column] ?? emptyCell('General')), textCell(key)];
}

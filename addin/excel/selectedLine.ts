// What the selected cell is in our words.
import { ok } from '#domain/result.ts';
import { queueBlock } from './cellBlock.ts';
import { inExcel } from './inExcel.ts';
import { isLineKey } from './keyedRows.ts';
import { parseReportIdentity, reportName } from './reportIdentity.ts';
import { type FoundWorksheet, foundWorksheet } from './survey.ts';
import type { SelectedLine, WorkbookResult } from './workbook.ts';

/** One sync. */
export function selectedLine(): WorkbookResult<SelectedLine | null> {
  return inExcel(async (context) => {
    const cell = context.workbook.getActiveCell().load('rowIndex');
    const { worksheet } = cell;
    worksheet.load('id,name');
    worksheet.names.load('items/name,items/formula');
    const queued = queueBlock(cell.getEntireRow().getUsedRangeOrNullObject(true));
    await context.sync();
    const found = foundWorksheet(worksheet);
    const header = found.cells.get('key');
    if (!header) return ok(null);
    const { value } = queued.read().at({ row: cell.rowIndex, column: header.column });
    return ok(lineOf(value, found));
  });
}

function lineOf(key: unknown, { named, texts }: FoundWorksheet): SelectedLine | null {
  if (typeof key !== 'string' || !isLineKey(key)) return null;
  if (named) return { sheet: 'sheet', period: named.identity.period, line: key };
  const report = parseReportIdentity(texts.get(reportName) ?? '');
  return report && { sheet: 'report', period: report.period, line: key };
}

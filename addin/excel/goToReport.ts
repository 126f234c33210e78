import { ok, refuse } from '#domain/result.ts';
import { queueBlock } from './cellBlock.ts';
import { inExcel } from './inExcel.ts';
import { keyedRows } from './keyedRows.ts';
import { reportSheets } from './reportSheets.ts';
import { queueSurvey } from './survey.ts';
import type { ReportCellAddress, WorkbookResult } from './workbook.ts';

/** Brings a cell of pulled tables into view and selects it, wherever it was sorted or moved to. Reads keys alone. */
export function goToReport(address: ReportCellAddress): WorkbookResult<null> {
  return inExcel(async (context) => {
    const queued = queueSurvey(context);
    await context.sync();
    const sheets = reportSheets(address, queued.read());
    if (sheets.length === 0) return refuse({ kind: 'SheetGone' });
    const keyColumns = sheets.map(({ found, key }) => {
      const worksheet = context.workbook.worksheets.getItem(found.id);
      const column = worksheet.getCell(0, key.column).getEntireColumn();
      const keys = queueBlock(column.getUsedRangeOrNullObject(true));
      return { worksheet, key, keys, place: found.cells.get(address.column) };
    });
    await context.sync();
    for (const { worksheet, key, keys, place } of keyColumns) {
      const row = keyedRows(keys.read(), key.column).get(address.line)?.[0];
      if (row === undefined || !place) continue;
      worksheet.activate();
      worksheet.getCell(row, place.column).select();
      await context.sync();
      return ok(null);
    }
    return refuse({ kind: 'MissingRows', lines: [address.line] });
  });
}

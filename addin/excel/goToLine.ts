import { ok, refuse } from '#domain/result.ts';
import { inExcel } from './inExcel.ts';
import { queueSheetRows } from './sheetRows.ts';
import type { WorkbookResult } from './workbook.ts';

/** Brings the line's input cell into view and selects it; `unhide` its row first, where that is wanted. */
export function goToLine(
  line: string,
  knownId: string | null,
  unhide = false,
): WorkbookResult<null> {
  return inExcel(async (context) => {
    const queued = queueSheetRows(context, knownId);
    await context.sync();
    const sheet = queued.read();
    if (!sheet.ok) return sheet;
    const { worksheet, columns, rows } = sheet.value;
    const [row] = rows.get(line) ?? [];
    if (row === undefined) return refuse({ kind: 'MissingRows', lines: [line] });
    worksheet.activate();
    if (unhide) worksheet.getCell(row, columns.value).rowHidden = false;
    worksheet.getCell(row, columns.value).select();
    await context.sync();
    return ok(null);
  });
}

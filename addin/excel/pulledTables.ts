// What was pulled into this workbook before. One sync.
import { ok } from '#domain/result.ts';
import { inExcel } from './inExcel.ts';
import type { PulledTables } from './pulledReport.ts';
import { pulledTablesOf } from './reportSheets.ts';
import { queueSurvey } from './survey.ts';
import type { WorkbookResult } from './workbook.ts';

export function pulledTables(): WorkbookResult<readonly PulledTables[]> {
  return inExcel(async (context) => {
    const queued = queueSurvey(context);
    await context.sync();
    return ok(pulledTablesOf(queued.read()));
  });
}

// The lines of each section can be folded away, where Excel can group rows (ExcelApi 1.10).
import type { ReportPlanRow } from './reportPlan.ts';
import { rowRuns } from './rowRuns.ts';

export function outlineSections(worksheet: Excel.Worksheet, rows: readonly ReportPlanRow[]): void {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.10')) return;
  for (const { kind, from, count } of rowRuns(rows)) {
    const lines = worksheet.getRange(`${from + 1}:${from + count}`);
    if (kind === 'line' && typeof lines.group === 'function') lines.group('ByRows');
  }
}

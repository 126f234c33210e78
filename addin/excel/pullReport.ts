// Brings the consolidated tables into the workbook: onto a worksheet of their own the first time,
// into the very same cells afterwards. At most three syncs.
import type { Locale } from '#domain/locale.ts';
import { ok } from '#domain/result.ts';
import type { CellPlace } from './a1.ts';
import { queueBlock } from './cellBlock.ts';
import { emptyCell, textCell, writeCells } from './cellContent.ts';
import { addHiddenCell, addHiddenText } from './hiddenNames.ts';
import { changeInExcel, quietly } from './inExcel.ts';
import { refreshReport } from './refreshReport.ts';
import { keyColumn, reportColumns } from './reportColumns.ts';
import { parseReportIdentity, printReportIdentity, reportName } from './reportIdentity.ts';
import { reportLabels } from './reportLabels.ts';
import { planReport, type ReportPlanRow } from './reportPlan.ts';
import { reportHeaderRow, styleReport } from './reportStyle.ts';
import { freeSheetName } from './sheetName.ts';
import { type FoundWorksheet, queueSurvey, type Survey } from './survey.ts';
import type { PulledReport, PullOutcome, WorkbookResult } from './workbook.ts';

export function pullReport(report: PulledReport, locale: Locale): WorkbookResult<PullOutcome> {
  const rows = planReport(report, locale);
  return changeInExcel(async (context) => {
    const queued = queueSurvey(context);
    await context.sync();
    const survey = queued.read();
    const found = reportSheet(report, survey);
    const key = found?.cells.get('key');
    if (found && key) return refresh(context, { found, key });
    const taken = survey.worksheets.map(({ name }) => name);
    const sheetName = freeSheetName(reportLabels[locale].sheetName(report.period), taken);
    await quietly(context, () => {
      layOut(context.workbook.worksheets.add(sheetName), rows);
    });
    return ok({ sheetName, refreshed: false, changed: [], leftAlone: [] });
  });

  async function refresh(context: Excel.RequestContext, { found, key }: Standing) {
    const worksheet = context.workbook.worksheets.getItem(found.id);
    const used = queueBlock(worksheet.getUsedRangeOrNullObject(true), 'formulas');
    await context.sync();
    const outcome = await quietly(context, () => {
      const sheet = { worksheet, block: used.read(), places: found.cells, key };
      worksheet.activate();
      return refreshReport(sheet, rows, reportLabels[locale].dropped);
    });
    return ok({ sheetName: found.name, refreshed: true, ...outcome });
  }

  function layOut(worksheet: Excel.Worksheet, plan: readonly ReportPlanRow[]): void {
    writeCells(worksheet, plan.map(contents));
    styleReport(worksheet, plan, locale);
    addHiddenText(worksheet, reportName, printReportIdentity(report));
    addHiddenCell(worksheet, 'key', worksheet.getCell(reportHeaderRow, keyColumn));
    for (const [column, name] of reportColumns.entries()) {
      addHiddenCell(worksheet, name, worksheet.getCell(reportHeaderRow, column));
    }
    worksheet.activate();
    worksheet.getRange('A1').select();
  }
}

interface Standing {
  readonly found: FoundWorksheet;
  readonly key: CellPlace;
}

function contents({ key, cells }: ReportPlanRow) {
  return [...reportColumns.map((column) => cells[column] ?? emptyCell('General')), textCell(key)];
}

/** Of several (copies are made), the one in front, else the leftmost. */
function reportSheet(
  report: PulledReport,
  { activeId, worksheets }: Omit<Survey, 'parts'>,
): FoundWorksheet | undefined {
  const shown = worksheets.filter(({ texts }) => {
    const identity = parseReportIdentity(texts.get(reportName) ?? '');
    return identity?.office === report.office && identity.period === report.period;
  });
  return shown.find(({ id }) => id === activeId) ?? shown[0];
}

// Brings the consolidated tables into the workbook: onto worksheets of their own the first time, into the very same cells
// afterwards. They are ranges, not native tables: those know no section rows, and print no repeated title above them.
import { ok, refuse } from '#domain/result.ts';
import { type AddedSheets, addSheets } from './addedSheets.ts';
import { changeInExcel } from './inExcel.ts';
import type { PulledReport, PullOptions, PullOutcome } from './pulledReport.ts';
import type { PullRecord } from './pullRecord.ts';
import { arrangementOf, reportSheets } from './reportSheets.ts';
import { reportTables } from './reportTables.ts';
import { type Piece, sendPieces, smallPiece } from './slices.ts';
import { refreshStanding, type StandingTable, standingTables } from './standingTables.ts';
import { queueSurvey, type Survey } from './survey.ts';
import { takeBack } from './undoPull.ts';
import type { WorkbookResult } from './workbook.ts';

export interface Pull {
  readonly outcome: PullOutcome;
  readonly record: PullRecord;
}

/** Three syncs, and more only where there is more than one request should hold. */
export function pullReport(report: PulledReport, options: PullOptions): WorkbookResult<Pull> {
  return changeInExcel(async (context) => {
    const queued = queueSurvey(context);
    await context.sync();
    const survey = queued.read();
    const sheets = reportSheets(report, survey);
    const arrangement = arrangementOf(sheets) ?? options.arrangement;
    const tables = reportTables(report, arrangement, options.locale);
    const standing = standingTables(tables, sheets);
    const refreshed = await refreshStanding(context, standing, options.locale);
    const added = addSheets(
      context,
      tables.filter((plan) => !standing.some((one) => one.plan === plan)),
      { taken: survey.worksheets.map(({ name }) => name), options },
    );
    // A row that was inserted and not filled yet could not be told from the person's own.
    const isWhole = standing.length > 0;
    const isSent = await sendPieces(
      context,
      [...refreshed.pieces, ...added.pieces, showing(context, { standing, added, survey })],
      { ...options, isWhole },
    );
    const record = { refreshed: refreshed.records, added: added.records() };
    if (!isSent) {
      // A sheet that was only half laid out a moment ago has nothing of anyone's.
      await takeBack(context, record, () => true);
      return refuse({ kind: 'Cancelled' });
    }
    const outcome: PullOutcome = {
      sheetNames: [...standing.map(({ sheet }) => sheet.found.name), ...added.names],
      refreshed: standing.length > 0,
      changed: refreshed.changed,
      leftAlone: refreshed.leftAlone,
    };
    return ok({ outcome, record });
  });
}

interface Shown {
  readonly standing: readonly StandingTable[];
  readonly added: AddedSheets;
  readonly survey: Pick<Survey, 'activeId'>;
}

/** Brings the tables to the front, unless one of them is there already. */
function showing(context: Excel.RequestContext, { standing, added, survey }: Shown): Piece {
  const { worksheets } = context.workbook;
  return smallPiece(() => {
    const [first] = standing;
    const [name] = added.names;
    if (standing.some(({ sheet }) => sheet.found.id === survey.activeId)) return;
    if (first) worksheets.getItem(first.sheet.found.id).activate();
    else if (name !== undefined) {
      const worksheet = worksheets.getItem(name);
      worksheet.activate();
      worksheet.getRange('A1').select();
    }
  });
}

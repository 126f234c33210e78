// The workbook in Excel. Looking is there at once; what writes is fetched when it is first needed.
import { ok, refuse } from '#domain/result.ts';
import { activeSheet } from './activeSheet.ts';
import type { KnownSheet } from './keepIdentity.ts';
import { onEdited, onSelectionChanged } from './listening.ts';
import { displayLanguage } from './office.ts';
import type { UndoOutcome } from './pulledReport.ts';
import { pulledTables } from './pulledTables.ts';
import type { PullRecord } from './pullRecord.ts';
import { selectedLine } from './selectedLine.ts';
import type { Workbook, WorkbookResult } from './workbook.ts';

const sheetSteps = () => import('./sheetSteps.ts');
const reportSteps = () => import('./reportSteps.ts');

/** Where the network was gone before the steps were fetched, nothing has been done. */
async function withSteps<Steps, Value>(
  load: () => Promise<Steps>,
  run: (steps: Steps) => WorkbookResult<Value>,
): WorkbookResult<Value> {
  const [loaded] = await Promise.allSettled([load()]);
  return loaded.status === 'fulfilled' ? run(loaded.value) : refuse({ kind: 'NotFetched' });
}

export function excelWorkbook(): Workbook {
  return { activeSheet, selectedLine, onEdited, onSelectionChanged, ...sheets(), ...tables() };
}

type SheetMethods = Pick<
  Workbook,
  | 'insertSheet'
  | 'readSheet'
  | 'markFindings'
  | 'clearMarks'
  | 'goToLine'
  | 'showRow'
  | 'writeFigures'
  | 'restoreCells'
  | 'keepIdentity'
  | 'writeCheckReport'
>;

/**
 * Remembers the sheet that was last laid out or read: marks, jumps, repairs and the attempt to submit
 * are about that one, wherever the person has gone since.
 */
function sheets(): SheetMethods {
  let known: KnownSheet | null = null;
  const knownId = (): string | null => known?.worksheetId ?? null;
  return {
    insertSheet: (layout) =>
      withSteps(sheetSteps, async ({ insertSheet }) => {
        const inserted = await insertSheet(layout);
        if (!inserted.ok) return inserted;
        const { worksheetId, ...told } = inserted.value;
        known = { worksheetId, own: null };
        return ok(told);
      }),
    readSheet: (lines) =>
      withSteps(sheetSteps, async ({ readSheet }) => {
        const read = await readSheet(lines, knownId());
        if (!read.ok) return read;
        known = { worksheetId: read.value.own.worksheet.id, own: read.value.own };
        return ok(read.value.readout);
      }),
    markFindings: (findings) =>
      withSteps(sheetSteps, ({ markFindings }) => markFindings(findings, knownId())),
    clearMarks: () => withSteps(sheetSteps, ({ clearMarks }) => clearMarks(knownId())),
    showRow: (line) => withSteps(sheetSteps, ({ goToLine }) => goToLine(line, knownId(), true)),
    goToLine: (line) => withSteps(sheetSteps, ({ goToLine }) => goToLine(line, knownId())),
    writeFigures: (figures, lines) =>
      withSteps(sheetSteps, ({ writeFigures }) => {
        const locale = known?.own?.locale ?? displayLanguage();
        return writeFigures(figures, lines, { knownId: knownId(), locale });
      }),
    restoreCells: (cells) =>
      withSteps(sheetSteps, ({ restoreCells }) => restoreCells(cells, knownId())),
    keepIdentity: (change) =>
      withSteps(sheetSteps, async ({ keepIdentity }) => {
        const kept = await keepIdentity(known, change);
        if (!kept.ok) return kept;
        known = { worksheetId: kept.value.worksheet.id, own: kept.value };
        return ok(null);
      }),
    writeCheckReport: (report, locale) =>
      withSteps(sheetSteps, ({ writeCheckReport }) => writeCheckReport(report, locale)),
  };
}

type TableMethods = Pick<Workbook, 'pulledTables' | 'pullReport' | 'undoPull' | 'goToReport'>;

function tables(): TableMethods {
  let lastPull: PullRecord | null = null;
  return {
    pulledTables,
    pullReport: (report, options) =>
      withSteps(reportSteps, async ({ pullReport }) => {
        const pulled = await pullReport(report, options);
        if (!pulled.ok) return pulled;
        lastPull = pulled.value.record;
        return ok(pulled.value.outcome);
      }),
    undoPull: () =>
      withSteps(reportSteps, async ({ undoPull }): WorkbookResult<UndoOutcome | null> => {
        if (!lastPull) return ok(null);
        const undone = await undoPull(lastPull);
        if (undone.ok) lastPull = null;
        return undone;
      }),
    goToReport: (address) => withSteps(reportSteps, ({ goToReport }) => goToReport(address)),
  };
}

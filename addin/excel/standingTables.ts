// Tables that already stand in the workbook, read and compared with what they should show.
import type { Locale } from '#domain/locale.ts';
import { changeHiddenText } from './hiddenNames.ts';
import type { ChangedFigure, ReportPlace } from './pulledReport.ts';
import type { RefreshedSheet } from './pullRecord.ts';
import { planRefresh } from './refreshReport.ts';
import { reportColumns } from './reportColumns.ts';
import { printReportIdentity, reportName } from './reportIdentity.ts';
import { reportLabels } from './reportLabels.ts';
import type { ReportOnSheet } from './reportOnSheet.ts';
import type { ReportSheet } from './reportSheets.ts';
import type { ReportTablePlan } from './reportTables.ts';
import { type Piece, smallPiece } from './slices.ts';
import { usedBlocks } from './usedBlocks.ts';

export interface StandingTable {
  readonly plan: ReportTablePlan;
  readonly sheet: ReportSheet;
}

export function standingTables(
  plans: readonly ReportTablePlan[],
  sheets: readonly ReportSheet[],
): readonly StandingTable[] {
  return plans.flatMap((plan) => {
    const sheet = sheets.find(({ identity }) => identity.section === plan.identity.section);
    return sheet ? [{ plan, sheet }] : [];
  });
}

export interface Refreshed {
  readonly pieces: readonly Piece[];
  readonly changed: readonly ChangedFigure[];
  readonly leftAlone: readonly ReportPlace[];
  readonly records: readonly RefreshedSheet[];
}

/** Reads what stands there; the caller sends the pieces. */
export async function refreshStanding(
  context: Excel.RequestContext,
  tables: readonly StandingTable[],
  locale: Locale,
): Promise<Refreshed> {
  const read = await readStanding(context, tables);
  const done = read.map((table) => ({
    table,
    refresh: planRefresh(table.onSheet, table.plan.rows, reportLabels[locale].dropped),
    ...identityChange(table),
  }));
  const named =
    (table: StandingTable) =>
    <Place extends ReportPlace>(place: Place) =>
      namedPlace(place, table, read.length);
  return {
    pieces: done.flatMap(({ refresh, pieces }) => [...refresh.pieces, ...pieces]),
    changed: done.flatMap(({ refresh, table }) => refresh.changed.map(named(table))),
    leftAlone: done.flatMap(({ refresh, table }) => refresh.leftAlone.map(named(table))),
    records: done.map(({ refresh, record }) => ({
      ...record,
      cells: refresh.cells,
      insertedRows: refresh.insertedRows,
    })),
  };
}

interface ReadTable extends StandingTable {
  readonly onSheet: ReportOnSheet;
}

async function readStanding(
  context: Excel.RequestContext,
  tables: readonly StandingTable[],
): Promise<readonly ReadTable[]> {
  if (tables.length === 0) return [];
  const worksheets = tables.map(({ sheet }) => context.workbook.worksheets.getItem(sheet.found.id));
  const rowCount = tables.reduce((sum, { plan }) => sum + plan.rows.length, 0);
  const expectedCells = rowCount * (reportColumns.length + 1);
  const blocks = await usedBlocks(context, worksheets, expectedCells);
  return tables.flatMap((table, index) => {
    const [worksheet, block] = [worksheets[index], blocks[index]];
    if (!worksheet || !block) return [];
    const { key, found } = table.sheet;
    const onSheet = { worksheet, block, key, places: found.cells };
    return [{ ...table, onSheet }];
  });
}

/** What a refresh changes besides cells: as of when the tables are. */
function identityChange({ plan, sheet, onSheet }: ReadTable) {
  const { worksheet } = onSheet;
  const { section } = sheet.identity;
  const identity = {
    before: sheet.found.texts.get(reportName) ?? '',
    written: printReportIdentity({ ...plan.identity, section }),
  };
  const piece = smallPiece(() => {
    if (identity.before !== identity.written) {
      changeHiddenText(worksheet, reportName, identity.written);
    }
  });
  const rowCount = plan.rows.length;
  return { pieces: [piece], record: { worksheetId: sheet.found.id, rowCount, identity } };
}

/** `'农业 2021'!E6` where there are several sheets with a cell of that name. */
function namedPlace<Place extends ReportPlace>(
  place: Place,
  { sheet }: StandingTable,
  sheetCount: number,
): Place {
  return sheetCount < 2 ? place : { ...place, cell: `'${sheet.found.name}'!${place.cell}` };
}

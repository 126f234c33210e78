// Where rows that the tables do not have yet go: below the row that precedes them in the report.
import type { KeyedRows } from './keyedRows.ts';
import { reportColumns } from './reportColumns.ts';
import type { ReportOnSheet } from './reportOnSheet.ts';
import type { ReportPlanRow } from './reportPlan.ts';
import { styleInsertedCells } from './reportStyle.ts';
import type { RowRun } from './rowRuns.ts';
import { type Piece, smallPiece } from './slices.ts';

export interface InsertedRow {
  readonly planned: ReportPlanRow;
  /** On the sheet as it is once all rows are inserted. */
  readonly row: number;
}

export interface Insertions {
  /** Rows as they stand now, lowest first, with how many go below each: inserting so moves none of the others. */
  readonly below: readonly { readonly row: number; readonly count: number }[];
  readonly inserted: readonly InsertedRow[];
  /** Where a row of now is once all are inserted. */
  readonly shifted: (row: number) => number;
}

export function planInsertions(
  rows: readonly ReportPlanRow[],
  present: KeyedRows,
  headerRow: number,
): Insertions {
  const additions = new Map<number, ReportPlanRow[]>();
  let above = headerRow;
  for (const [index, planned] of rows.entries()) {
    const found = present.get(planned.key);
    if (found) above = found.at(-1) ?? above;
    else if (isNeeded(planned, rows[index + 1], present)) {
      additions.set(above, [...(additions.get(above) ?? []), planned]);
    }
  }
  const shifted = (row: number): number =>
    [...additions].reduce((sum, [at, added]) => (at < row ? sum + added.length : sum), row);
  return {
    below: [...additions]
      .map(([row, added]) => ({ row, count: added.length }))
      .toSorted((one, other) => other.row - one.row),
    inserted: [...additions].flatMap(([row, added]) =>
      added.map((planned, index) => ({ planned, row: shifted(row) + 1 + index })),
    ),
    shifted,
  };
}

/** Figures and notes must all be there. A title that someone deleted is not missed, nor is a heading over rows that stayed. */
function isNeeded(
  { kind }: ReportPlanRow,
  next: ReportPlanRow | undefined,
  present: KeyedRows,
): boolean {
  if (kind === 'section') return next !== undefined && !present.has(next.key);
  return kind === 'line' || kind === 'note';
}

export function insertionPieces(
  { worksheet, places }: ReportOnSheet,
  { below, inserted }: Insertions,
): readonly Piece[] {
  const insert = below.map(({ row, count }) =>
    smallPiece(() => {
      worksheet.getRange(`${row + 2}:${row + 1 + count}`).insert('Down');
    }),
  );
  const style = runsOf(inserted).map(({ kind, from, count }) =>
    smallPiece(() => {
      for (const name of reportColumns) {
        const header = places.get(name);
        if (!header) continue;
        const cells = worksheet.getRangeByIndexes(from, header.column, count, 1);
        styleInsertedCells(cells, name, kind);
      }
    }, 8000),
  );
  return [...insert, ...style];
}

/** Inserted rows of one kind that lie below each other. */
function runsOf(inserted: readonly InsertedRow[]): readonly RowRun[] {
  const runs: { kind: RowRun['kind']; from: number; count: number }[] = [];
  for (const { planned, row } of inserted.toSorted((one, other) => one.row - other.row)) {
    const last = runs.at(-1);
    if (last?.kind === planned.kind && last.from + last.count === row) last.count += 1;
    else runs.push({ kind: planned.kind, from: row, count: 1 });
  }
  return runs;
}

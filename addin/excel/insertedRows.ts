// Where rows that the tables do not have yet go: below the row that precedes them in the report.
import type { KeyedRows } from './keyedRows.ts';
import { reportColumns } from './reportColumns.ts';
import type { ReportOnSheet } from './reportOnSheet.ts';
import type { ReportPlanRow } from './reportPlan.ts';
import { styleInsertedCell } from './reportStyle.ts';

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

export function insertRows(
  { worksheet, places }: ReportOnSheet,
  { below, inserted }: Insertions,
): void {
  for (const { row, count } of below) {
    worksheet.getRange(`${row + 2}:${row + 1 + count}`).insert('Down');
  }
  for (const { planned, row } of inserted) {
    for (const name of reportColumns) {
      const header = places.get(name);
      if (header) styleInsertedCell(worksheet.getCell(row, header.column), name, planned.kind);
    }
  }
}

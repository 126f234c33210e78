// Refreshes the consolidated tables where they stand. Rows are matched by key and columns by their
// hidden names, so that what people added, moved, sorted or formatted stays as it is.
import { Decimal, printDecimal } from '#domain/decimal.ts';
import type { RawCell } from '#domain/reading/rawCell.ts';
import { type CellPlace, cellName } from './a1.ts';
import { type CellContent, isFormula, textCell, textFormat } from './cellContent.ts';
import { columnWrites } from './columnWrites.ts';
import { insertRows, planInsertions } from './insertedRows.ts';
import { isLineKey, type KeyedRows, keyedRows } from './keyedRows.ts';
import { type ReportColumn, reportColumns } from './reportColumns.ts';
import type { ReportOnSheet } from './reportOnSheet.ts';
import { noteKeys, type ReportPlanRow } from './reportPlan.ts';
import type { PullOutcome } from './workbook.ts';

interface ReportCell {
  readonly key: string;
  readonly column: ReportColumn;
  readonly place: CellPlace;
  readonly content: CellContent;
  readonly old: RawCell;
}

/** Queues the writes; the caller sends them. `dropped` is said of lines that the report no longer has. */
export function refreshReport(
  sheet: ReportOnSheet,
  rows: readonly ReportPlanRow[],
  dropped: string,
): Pick<PullOutcome, 'changed' | 'leftAlone'> {
  const present = keyedRows(sheet.block, sheet.key.column);
  const insertions = planInsertions(rows, present, sheet.key.row);
  const wanted = [...rows.filter(isRefreshed), ...outdatedRows(rows, present, dropped)];
  const cells = wanted.flatMap((row) => standingCells(row, present, sheet));
  const changed = cells.filter(
    ({ old, content }) => !isFormula(old) && old.value !== content.value,
  );
  const added = insertions.inserted.flatMap(({ planned, row }) => newCells(planned, row, sheet));

  insertRows(sheet, insertions);
  const writes = columnWrites();
  for (const { place, content, old } of changed) {
    const isOtherKind = (old.numberFormat === textFormat) !== (content.numberFormat === textFormat);
    writes.add({ ...place, row: insertions.shifted(place.row) }, content, isOtherKind);
  }
  for (const { place, content } of added) writes.add(place, content, true);
  for (const { planned, row } of insertions.inserted) {
    writes.add({ row, column: sheet.key.column }, textCell(planned.key), true);
  }
  writes.send(sheet.worksheet);
  return {
    changed: [...changed, ...added].flatMap(changedFigure),
    leftAlone: cells
      .filter(({ old }) => isFormula(old))
      .map(({ place }) => cellName({ ...place, row: insertions.shifted(place.row) })),
  };
}

/** Titles and headings are the reader's to reword. */
function isRefreshed({ kind }: ReportPlanRow): boolean {
  return kind !== 'title' && kind !== 'header' && kind !== 'section';
}

/** Lines and notes on the sheet that the report no longer has: they say so, or are emptied. */
function outdatedRows(
  rows: readonly ReportPlanRow[],
  present: KeyedRows,
  dropped: string,
): readonly ReportPlanRow[] {
  const known = new Set(rows.map(({ key }) => key));
  return [...present.keys()].flatMap((key): readonly ReportPlanRow[] => {
    if (known.has(key)) return [];
    if (isLineKey(key)) return [{ kind: 'line', key, cells: { state: textCell(dropped) } }];
    return key.startsWith(noteKeys) ? [{ kind: 'note', key, cells: { name: textCell('') } }] : [];
  });
}

function standingCells(
  { key, cells }: ReportPlanRow,
  present: KeyedRows,
  { block, places }: ReportOnSheet,
): readonly ReportCell[] {
  return (present.get(key) ?? []).flatMap((row) =>
    reportColumns.flatMap((column) => {
      const content = cells[column];
      const header = places.get(column);
      if (!content || !header) return [];
      const place = { row, column: header.column };
      return [{ key, column, place, content, old: block.at(place) }];
    }),
  );
}

const nothing: RawCell = { value: '', numberFormat: 'General' };

function newCells(
  { key, cells }: ReportPlanRow,
  row: number,
  { places }: ReportOnSheet,
): readonly ReportCell[] {
  return reportColumns.flatMap((column) => {
    const content = cells[column];
    const header = places.get(column);
    if (!content || !header) return [];
    return [{ key, column, content, place: { row, column: header.column }, old: nothing }];
  });
}

function changedFigure({ key, column, old, content }: ReportCell): PullOutcome['changed'] {
  if (column !== 'thisPeriod' || old.value === content.value) return [];
  return [{ line: key, from: printed(old.value), to: printed(content.value) }];
}

function printed(value: unknown): string {
  return typeof value === 'number' ? printDecimal(new Decimal(value)) : String(value);
}

// Refreshes tables where they stand. Rows are matched by key and columns by their hidden names, so that
// what people added, moved, sorted or formatted stays as it is.
import { Decimal, printDecimal } from '#domain/decimal.ts';
import type { RawCell } from '#domain/reading/rawCell.ts';
import { type CellPlace, cellName } from './a1.ts';
import { type CellContent, isFormula, textCell, textFormat } from './cellContent.ts';
import { columnWrites } from './columnWrites.ts';
import { type Insertions, insertionPieces, planInsertions } from './insertedRows.ts';
import { isLineKey, type KeyedRows, keyedRows } from './keyedRows.ts';
import type { ChangedFigure, ReportPlace } from './pulledReport.ts';
import type { InsertedRowRecord, RecordedCell } from './pullRecord.ts';
import { type ReportColumn, reportColumns } from './reportColumns.ts';
import type { ReportOnSheet } from './reportOnSheet.ts';
import { noteKeys, type ReportPlanRow } from './reportPlan.ts';
import type { Piece } from './slices.ts';

interface ReportCell {
  readonly key: string;
  readonly nth: number;
  readonly column: ReportColumn;
  readonly place: CellPlace;
  readonly content: CellContent;
  readonly old: RawCell;
}

export interface Refresh {
  readonly pieces: readonly Piece[];
  readonly changed: readonly ChangedFigure[];
  readonly leftAlone: readonly ReportPlace[];
  readonly cells: readonly RecordedCell[];
  readonly insertedRows: readonly InsertedRowRecord[];
}

/** Nothing is written yet. `dropped` is said of lines that the report no longer has. */
export function planRefresh(
  sheet: ReportOnSheet,
  rows: readonly ReportPlanRow[],
  dropped: string,
): Refresh {
  const present = keyedRows(sheet.block, sheet.key.column);
  const insertions = planInsertions(rows, present, sheet.key.row);
  const wanted = [...rows.filter(isRefreshed), ...outdatedRows(rows, present, dropped)];
  const standing = wanted.flatMap((row) => standingCells(row, present, sheet));
  const changed = standing.filter(
    ({ old, content }) => !isFormula(old) && old.value !== content.value,
  );
  const added = insertions.inserted.flatMap(({ planned, row }) => newCells(planned, row, sheet));
  const moved = (cell: ReportCell) => ({ ...cell, place: shiftedPlace(cell, insertions) });
  const written = changed.map(moved);
  return {
    pieces: [
      ...insertionPieces(sheet, insertions),
      ...writePieces([...written, ...added], insertions, sheet),
    ],
    changed: [...written, ...added].flatMap(changedFigure),
    leftAlone: standing.filter(({ old }) => isFormula(old)).map((cell) => reportPlace(moved(cell))),
    cells: written.map((cell) => ({
      key: cell.key,
      nth: cell.nth,
      column: cell.column,
      before: cell.old,
      written: cell.content,
      withFormat: isOtherKind(cell),
    })),
    insertedRows: insertions.inserted.map(({ planned }) => ({
      key: planned.key,
      contents: new Map(
        reportColumns.flatMap((column) => {
          const content = planned.cells[column];
          return content && sheet.places.has(column) ? [[column, content] as const] : [];
        }),
      ),
    })),
  };
}

function writePieces(
  cells: readonly ReportCell[],
  { inserted }: Insertions,
  { worksheet, key }: ReportOnSheet,
): readonly Piece[] {
  const writes = columnWrites();
  for (const cell of cells) writes.add(cell.place, cell.content, isOtherKind(cell));
  for (const { planned, row } of inserted) {
    writes.add({ row, column: key.column }, textCell(planned.key), true);
  }
  return writes.pieces(worksheet);
}

/** The person's own number format stays unless text becomes a number or a number text. */
function isOtherKind({ old, content }: ReportCell): boolean {
  return (
    old === nothing || (old.numberFormat === textFormat) !== (content.numberFormat === textFormat)
  );
}

function shiftedPlace({ place }: ReportCell, { shifted }: Insertions): CellPlace {
  return { ...place, row: shifted(place.row) };
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
  return (present.get(key) ?? []).flatMap((row, nth) =>
    reportColumns.flatMap((column) => {
      const content = cells[column];
      const header = places.get(column);
      if (!content || !header) return [];
      const place = { row, column: header.column };
      return [{ key, nth, column, place, content, old: block.at(place) }];
    }),
  );
}

/** What stands in a row that is only just inserted. */
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
    return [{ key, nth: 0, column, content, place: { row, column: header.column }, old: nothing }];
  });
}

/** What people look at; growth and completion only follow from it. */
const told: ReadonlySet<ReportColumn> = new Set(['thisPeriod', 'lastPeriod', 'plan']);

function changedFigure(cell: ReportCell): readonly ChangedFigure[] {
  const { key, column, old, content } = cell;
  if (!isLineKey(key) || !told.has(column) || old.value === content.value) return [];
  return [{ ...reportPlace(cell), from: printed(old.value), to: printed(content.value) }];
}

function reportPlace({ key, column, place }: ReportCell): ReportPlace {
  return { line: key, column, cell: cellName(place) };
}

function printed(value: unknown): string {
  return typeof value === 'number' ? printDecimal(new Decimal(value)) : String(value);
}

// How one refreshed sheet is put back as it was before.
import { type CellPlace, cellName } from './a1.ts';
import type { CellBlock } from './cellBlock.ts';
import { asTyped, type CellContent } from './cellContent.ts';
import { columnWrites } from './columnWrites.ts';
import { changeHiddenText } from './hiddenNames.ts';
import { type KeyedRows, keyedRows } from './keyedRows.ts';
import type { ReportPlace } from './pulledReport.ts';
import type { InsertedRowRecord, RecordedCell, RefreshedSheet } from './pullRecord.ts';
import type { ReportColumn } from './reportColumns.ts';
import { reportName } from './reportIdentity.ts';
import { type Piece, smallPiece } from './slices.ts';
import type { FoundWorksheet } from './survey.ts';

interface SheetToRestore extends Pick<FoundWorksheet, 'cells' | 'texts'> {
  readonly recorded: RefreshedSheet;
  readonly worksheet: Excel.Worksheet;
  readonly block: CellBlock;
}

interface Restoring {
  readonly pieces: readonly Piece[];
  readonly count: number;
  readonly kept: readonly ReportPlace[];
}

export function planRestoring(sheet: SheetToRestore): Restoring {
  const { recorded, worksheet, block, cells: places } = sheet;
  const key = places.get('key');
  const present = key ? keyedRows(block, key.column) : new Map<string, readonly number[]>();
  const writes = columnWrites();
  const kept: ReportPlace[] = [];
  for (const cell of recorded.cells) {
    const place = placeOf(cell, present, places);
    if (place && block.at(place).value === cell.written.value) {
      writes.add(place, asTyped(cell.before), cell.withFormat);
    } else kept.push({ line: cell.key, column: cell.column, cell: place ? cellName(place) : '' });
  }
  const rows = recorded.insertedRows.map((row) => removable(row, { present, places, block }));
  return {
    pieces: [
      ...writes.pieces(worksheet),
      ...deletions(
        rows.flatMap(({ row }) => row ?? []),
        worksheet,
      ),
      smallPiece(() => {
        restoreIdentity(sheet);
      }),
    ],
    count: recorded.cells.length - kept.length,
    kept: [...kept, ...rows.flatMap((row) => row.kept)],
  };
}

type Places = ReadonlyMap<string, CellPlace>;

function placeOf(
  { key, nth, column }: Pick<RecordedCell, 'key' | 'nth' | 'column'>,
  present: KeyedRows,
  places: Places,
): CellPlace | undefined {
  const row = present.get(key)?.[nth];
  const header = places.get(column);
  return row === undefined || !header ? undefined : { row, column: header.column };
}

interface Standing {
  readonly present: KeyedRows;
  readonly places: Places;
  readonly block: CellBlock;
}

/** A row that the pull inserted goes again if it holds what the pull wrote and nothing else. */
function removable(
  { key, contents }: InsertedRowRecord,
  { present, places, block }: Standing,
): { readonly row?: number; readonly kept: readonly ReportPlace[] } {
  const row = present.get(key)?.[0];
  if (row === undefined) return { kept: [] };
  const isWritten = ([column, { value }]: readonly [ReportColumn, CellContent]) => {
    const place = placeOf({ key, nth: 0, column }, present, places);
    return place !== undefined && block.at(place).value === value;
  };
  const filled = [...contents.values()].filter(({ value }) => value !== '').length + 1;
  if ([...contents].every(isWritten) && block.filled(row) === filled) return { row, kept: [] };
  const place = placeOf({ key, nth: 0, column: 'name' }, present, places);
  return { kept: [{ line: key, column: 'name', cell: place ? cellName(place) : '' }] };
}

/** From below, so that none moves another. */
function deletions(rows: readonly number[], worksheet: Excel.Worksheet): readonly Piece[] {
  return rows
    .toSorted((one, other) => other - one)
    .map((row) =>
      smallPiece(() => {
        worksheet.getRange(`${row + 1}:${row + 1}`).delete('Up');
      }),
    );
}

function restoreIdentity({ recorded, worksheet, texts }: SheetToRestore): void {
  const { identity } = recorded;
  if (texts.get(reportName) === identity.written && identity.before !== identity.written) {
    changeHiddenText(worksheet, reportName, identity.before);
  }
}

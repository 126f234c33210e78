// Single cells to write, as one block per column. `null` in a block leaves a cell as it is, so
// what stands between them is not touched, and neither is a cell's format where its kind stays.
import type { CellPlace } from './a1.ts';
import type { CellContent } from './cellContent.ts';
import type { Piece } from './slices.ts';

export interface ColumnWrites {
  /** `withFormat`: the cell turns from text into a number or back. */
  readonly add: (place: CellPlace, content: CellContent, withFormat: boolean) => void;
  readonly pieces: (worksheet: Excel.Worksheet) => readonly Piece[];
}

interface CellWrite {
  readonly content: CellContent;
  readonly withFormat: boolean;
}

export function columnWrites(): ColumnWrites {
  const columns = new Map<number, Map<number, CellWrite>>();
  return {
    add: ({ row, column }, content, withFormat) => {
      const cells = columns.get(column) ?? new Map<number, CellWrite>();
      columns.set(column, cells.set(row, { content, withFormat }));
    },
    pieces: (worksheet) =>
      [...columns].flatMap(([column, cells]) => columnPieces(worksheet, column, cells)),
  };
}

/** So that a piece is well below what one request should hold. */
const rowsAtOnce = 5000;

function columnPieces(
  worksheet: Excel.Worksheet,
  column: number,
  cells: ReadonlyMap<number, CellWrite>,
): readonly Piece[] {
  const rows = [...cells.keys()].toSorted((one, other) => one - other);
  const pieces: Piece[] = [];
  for (let at = 0; at < rows.length; ) {
    const first = rows[at] ?? 0;
    const next = rows.findIndex((row) => row >= first + rowsAtOnce);
    const last = rows[(next < 0 ? rows.length : next) - 1] ?? first;
    const writes = Array.from({ length: last - first + 1 }, (_, index) => cells.get(first + index));
    pieces.push(columnPiece(worksheet, { row: first, column }, writes));
    at = next < 0 ? rows.length : next;
  }
  return pieces;
}

function columnPiece(
  worksheet: Excel.Worksheet,
  { row, column }: CellPlace,
  writes: readonly (CellWrite | undefined)[],
): Piece {
  const formats = writes.map((write) => [write?.withFormat ? write.content.numberFormat : null]);
  const values = writes.map((write) => [write ? write.content.value : null]);
  const isFormatted = writes.some((write) => write?.withFormat);
  return {
    size: JSON.stringify(isFormatted ? [formats, values] : values).length + 200,
    write: () => {
      const range = worksheet.getRangeByIndexes(row, column, writes.length, 1);
      if (isFormatted) range.numberFormat = formats;
      range.values = values;
    },
  };
}

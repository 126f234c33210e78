// Single cells to write, sent as one block per column. `null` in a block leaves a cell as it is, so
// what stands between them is not touched, and neither is a cell's format where its kind stays.
import type { CellPlace } from './a1.ts';
import type { CellContent } from './cellContent.ts';

export interface ColumnWrites {
  /** `withFormat`: the cell turns from text into a number or back. */
  readonly add: (place: CellPlace, content: CellContent, withFormat: boolean) => void;
  readonly send: (worksheet: Excel.Worksheet) => void;
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
    send: (worksheet) => {
      for (const [column, cells] of columns) sendColumn(worksheet, column, cells);
    },
  };
}

function sendColumn(
  worksheet: Excel.Worksheet,
  column: number,
  cells: ReadonlyMap<number, CellWrite>,
): void {
  const first = Math.min(...cells.keys());
  const writes = Array.from({ length: Math.max(...cells.keys()) - first + 1 }, (_, index) =>
    cells.get(first + index),
  );
  const range = worksheet.getRangeByIndexes(first, column, writes.length, 1);
  if (writes.some((write) => write?.withFormat)) {
    range.numberFormat = writes.map((write) => [
      write?.withFormat ? write.content.numberFormat : null,
    ]);
  }
  range.values = writes.map((write) => [write ? write.content.value : null]);
}

// The used cells of a worksheet, loaded as one block and addressed by their place on the sheet.
import type { RawCell } from '#domain/reading/rawCell.ts';
import type { CellPlace } from './a1.ts';

export interface CellBlock {
  readonly firstRow: number;
  readonly rowCount: number;
  readonly at: (place: CellPlace) => RawCell;
  /** How many cells of a row hold anything. */
  readonly filled: (row: number) => number;
  /** Places of the cells for which `isWanted` holds, row by row. */
  readonly find: (isWanted: (value: unknown) => boolean) => CellPlace | undefined;
}

export interface QueuedBlock {
  readonly range: Excel.Range;
  readonly read: () => CellBlock;
}

const empty: RawCell = { value: '', numberFormat: 'General' };

/** `property` is `formulas` where a formula must be told from its result. */
export function queueBlock(
  range: Excel.Range,
  property: 'values' | 'formulas' = 'values',
): QueuedBlock {
  range.load(`${property},numberFormat,rowIndex,columnIndex`);
  return {
    range,
    read: () => {
      if (range.isNullObject) return emptyBlock;
      const { rowIndex, columnIndex, numberFormat } = range;
      return cellBlock({ rowIndex, columnIndex, cells: range[property], numberFormat });
    },
  };
}

export const emptyBlock: CellBlock = {
  firstRow: 0,
  rowCount: 0,
  at: () => empty,
  filled: () => 0,
  find: () => undefined,
};

interface LoadedCells {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly cells: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

export function cellBlock({ rowIndex, columnIndex, cells, numberFormat }: LoadedCells): CellBlock {
  return {
    firstRow: rowIndex,
    rowCount: cells.length,
    at: ({ row, column }) => {
      const value = cells[row - rowIndex]?.[column - columnIndex];
      if (value === undefined) return empty;
      return { value, numberFormat: String(numberFormat[row - rowIndex]?.[column - columnIndex]) };
    },
    filled: (row) => cells[row - rowIndex]?.filter((value) => value !== '').length ?? 0,
    find: (isWanted) => {
      for (const [index, row] of cells.entries()) {
        const at = row.findIndex(isWanted);
        if (at >= 0) return { row: rowIndex + index, column: columnIndex + at };
      }
      return undefined;
    },
  };
}

// The used cells of a worksheet, loaded as one block and addressed by their place on the sheet.
import type { RawCell } from '#domain/reading/rawCell.ts';
import type { CellPlace } from './a1.ts';

export interface CellBlock {
  readonly firstRow: number;
  readonly rowCount: number;
  readonly at: (place: CellPlace) => RawCell;
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
  return { range, read: () => (range.isNullObject ? emptyBlock : block(range, property)) };
}

const emptyBlock: CellBlock = { firstRow: 0, rowCount: 0, at: () => empty, find: () => undefined };

function block(range: Excel.Range, property: 'values' | 'formulas'): CellBlock {
  const { rowIndex, columnIndex, numberFormat } = range;
  const values: readonly (readonly unknown[])[] = range[property];
  return {
    firstRow: rowIndex,
    rowCount: values.length,
    at: ({ row, column }) => {
      const value = values[row - rowIndex]?.[column - columnIndex];
      if (value === undefined) return empty;
      return { value, numberFormat: String(numberFormat[row - rowIndex]?.[column - columnIndex]) };
    },
    find: (isWanted) => {
      for (const [index, cells] of values.entries()) {
        const at = cells.findIndex(isWanted);
        if (at >= 0) return { row: rowIndex + index, column: columnIndex + at };
      }
      return undefined;
    },
  };
}

// Rows by the key that stands in their hidden key column, wherever they were moved to.
import type { CellBlock } from './cellBlock.ts';

/** Rows of every key, top to bottom. A key with several rows was duplicated by someone. */
export type KeyedRows = ReadonlyMap<string, readonly number[]>;

export function keyedRows(block: CellBlock, keyColumn: number): KeyedRows {
  const rows = new Map<string, number[]>();
  for (let row = block.firstRow; row < block.firstRow + block.rowCount; row += 1) {
    const key = keyAt(block, row, keyColumn);
    const known = rows.get(key);
    if (known) known.push(row);
    else if (key !== '') rows.set(key, [row]);
  }
  return rows;
}

function keyAt(block: CellBlock, row: number, column: number): string {
  const { value } = block.at({ row, column });
  return typeof value === 'string' ? value.trim() : '';
}

/** Keys of other rows than lines begin with `#`; the header's key cell says which sheet it is. */
export function isLineKey(key: string): boolean {
  return key !== '' && !key.startsWith('#') && !key.startsWith('huibao:');
}

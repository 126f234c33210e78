// The columns of a department's sheet, left to right, and where to find those we read.
import { type CellPlace, cellName } from './a1.ts';
import type { CellBlock } from './cellBlock.ts';
import { parseMarker } from './identityText.ts';
import { sheetLabels } from './sheetLabels.ts';
import type { FoundWorksheet } from './survey.ts';

export const sheetColumns = [
  'number',
  'name',
  'unit',
  'previous',
  'plan',
  'value',
  'status',
  'remark',
  'key',
] as const;
export type SheetColumn = (typeof sheetColumns)[number];

/** The columns that carry what the person filled in, and the key; each has a hidden name. */
export const readColumns = ['value', 'status', 'remark', 'key'] as const;
export type ReadColumns = Readonly<Record<(typeof readColumns)[number], number>>;

/**
 * By the hidden names; by the header's words where a tool dropped the names.
 * `null` where a column is gone, so that nothing can be read for certain.
 */
export function locateColumns(worksheet: FoundWorksheet, block: CellBlock): ReadColumns | null {
  const marker = findMarker(block);
  const places = readColumns.map(
    (column) => worksheet.cells.get(column)?.column ?? byLabel(column, block, marker),
  );
  const [value, status, remark, key] = places;
  if (value === undefined || status === undefined) return null;
  if (remark === undefined || key === undefined) return null;
  return { value, status, remark, key };
}

/** The header cell of the key column, by which pasted cells are recognised. */
export function findMarker(block: CellBlock): CellPlace | undefined {
  return block.find((value) => parseMarker(value) !== null);
}

function byLabel(
  column: (typeof readColumns)[number],
  block: CellBlock,
  marker: CellPlace | undefined,
): number | undefined {
  if (!marker || column === 'key') return marker?.column;
  const words = new Set(Object.values(sheetLabels).map((labels) => labels.columns[column]));
  for (let at = marker.column - 1; at >= 0; at -= 1) {
    const { value } = block.at({ row: marker.row, column: at });
    if (typeof value === 'string' && words.has(value.trim())) return at;
  }
  return undefined;
}

export function cellOf(row: number, column: number): string {
  return cellName({ row, column });
}

// Merged cells among the figures: only their first cell holds anything, so lines would look empty.
// Excel tells of them from ExcelApi 1.13 on; before that they show up as missing figures.
import { type CellArea, cellName, mergedAreas } from './a1.ts';
import type { ReadColumns } from './sheetColumns.ts';

export type QueuedMerges = Excel.RangeAreas | null;

export function queueMerges(used: Excel.Range): QueuedMerges {
  const isKnown = Office.context.requirements.isSetSupported('ExcelApi', '1.13');
  if (!isKnown || typeof used.getMergedAreasOrNullObject !== 'function') return null;
  const merged = used.getMergedAreasOrNullObject();
  return merged.load('address');
}

export interface FigureCells {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadColumns;
}

/** First cells of the merged areas that touch a figure, a status or a key. */
export function mergedCells(merges: QueuedMerges, cells: FigureCells): readonly string[] {
  if (!merges || merges.isNullObject) return [];
  return mergedAreas(merges.address)
    .filter((area) => touches(area, cells))
    .map(({ from }) => cellName(from));
}

function touches({ from, to }: CellArea, { rows, columns }: FigureCells): boolean {
  const { value, status, key } = columns;
  const isAcross = [value, status, key].some(
    (column) => column >= from.column && column <= to.column,
  );
  return isAcross && [...rows].some((row) => row >= from.row && row <= to.row);
}

// The used cells of several worksheets: at once where they are few, in slices where they are many.
import { type CellBlock, cellBlock, emptyBlock, queueBlock } from './cellBlock.ts';

/** With formats a cell takes some 30 bytes of the answer, which the web limits to 5 MB. */
const cellsAtOnce = 40_000;

/** With formulas, so that these are told from figures. One sync for as many cells as are expected in one answer; otherwise one to measure, then one per slice. */
export async function usedBlocks(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
  expectedCells: number,
): Promise<readonly CellBlock[]> {
  const used = worksheets.map((worksheet) => worksheet.getUsedRangeOrNullObject(true));
  if (expectedCells <= cellsAtOnce) {
    const queued = used.map((range) => queueBlock(range, 'formulas'));
    await context.sync();
    return queued.map(({ read }) => read());
  }
  for (const range of used) range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const blocks: CellBlock[] = [];
  for (const range of used) blocks.push(await slicedBlock(context, range));
  return blocks;
}

async function slicedBlock(context: Excel.RequestContext, used: Excel.Range): Promise<CellBlock> {
  if (used.isNullObject) return emptyBlock;
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const cells: unknown[][] = [];
  const numberFormat: unknown[][] = [];
  const rowsAtOnce = Math.max(1, Math.floor(cellsAtOnce / columnCount));
  for (let from = 0; from < rowCount; from += rowsAtOnce) {
    const rows = used
      .getRow(from)
      .getResizedRange(Math.min(rowsAtOnce, rowCount - from) - 1, 0)
      .load('formulas,numberFormat');
    await context.sync();
    cells.push(...rows.formulas);
    numberFormat.push(...rows.numberFormat);
  }
  return cellBlock({ rowIndex, columnIndex, cells, numberFormat });
}

// A report table as it lies on a worksheet.
import type { CellPlace } from './a1.ts';
import type { CellBlock } from './cellBlock.ts';

export interface ReportOnSheet {
  readonly worksheet: Excel.Worksheet;
  readonly block: CellBlock;
  /** Header cells by column; a column that someone deleted is not there. */
  readonly places: ReadonlyMap<string, CellPlace>;
  readonly key: CellPlace;
}

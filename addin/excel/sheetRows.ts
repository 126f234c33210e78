// Where the lines of a known sheet stand right now; for steps that follow a reading.
import { ok, type Result, refuse } from '#domain/result.ts';
import { type CellBlock, queueBlock } from './cellBlock.ts';
import { type KeyedRows, keyedRows } from './keyedRows.ts';
import { locateColumns, type ReadColumns } from './sheetColumns.ts';
import { foundWorksheet } from './survey.ts';
import type { WorkbookProblem } from './workbook.ts';

export interface SheetRows {
  readonly worksheet: Excel.Worksheet;
  readonly block: CellBlock;
  readonly columns: ReadColumns;
  readonly rows: KeyedRows;
}

export interface QueuedRows {
  readonly worksheet: Excel.Worksheet;
  readonly read: () => Result<SheetRows, WorkbookProblem>;
}

/** The active sheet where none is known. Formulas are read as such, so that they can be told from results. */
export function queueSheetRows(context: Excel.RequestContext, knownId: string | null): QueuedRows {
  const { worksheets } = context.workbook;
  const worksheet =
    knownId === null ? worksheets.getActiveWorksheet() : worksheets.getItem(knownId);
  worksheet.load('id,name');
  worksheet.names.load('items/name,items/formula');
  const queued = queueBlock(worksheet.getUsedRangeOrNullObject(true), 'formulas');
  return {
    worksheet,
    read: () => {
      const block = queued.read();
      const columns = locateColumns(foundWorksheet(worksheet), block);
      if (!columns) return refuse({ kind: 'NotOurSheet' });
      return ok({ worksheet, block, columns, rows: keyedRows(block, columns.key) });
    },
  };
}

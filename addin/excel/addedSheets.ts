// New worksheets for tables that are not in the workbook yet.
import type { CellBlock } from './cellBlock.ts';
import { layOutPieces, rowContents } from './layOutReport.ts';
import type { PullOptions } from './pulledReport.ts';
import type { AddedSheet } from './pullRecord.ts';
import type { ReportTablePlan } from './reportTables.ts';
import { freeSheetName } from './sheetName.ts';
import { type Piece, smallPiece } from './slices.ts';

export interface AddedSheets {
  readonly pieces: readonly Piece[];
  readonly names: readonly string[];
  /** Once the pieces were sent, or as many of them as were. */
  readonly records: () => readonly AddedSheet[];
}

export function addSheets(
  context: Excel.RequestContext,
  plans: readonly ReportTablePlan[],
  { taken, options }: { readonly taken: readonly string[]; readonly options: PullOptions },
): AddedSheets {
  const added: { readonly worksheet: Excel.Worksheet; readonly plan: ReportTablePlan }[] = [];
  const names: string[] = [];
  const pieces = plans.flatMap((plan) => {
    const name = freeSheetName(plan.sheetName, [...taken, ...names]);
    names.push(name);
    const worksheet = () => context.workbook.worksheets.getItem(name);
    return [
      smallPiece(() => {
        added.push({ worksheet: context.workbook.worksheets.add(name).load('id'), plan });
      }),
      ...layOutPieces(worksheet, plan, options.locale),
    ];
  });
  return {
    pieces,
    names,
    records: () =>
      added.map(({ worksheet, plan }) => ({
        worksheetId: worksheet.id,
        contents: plan.rows.map(rowContents),
      })),
  };
}

/** Whether a sheet of ours holds what was laid out on it, and nothing besides. */
export function isUntouched({ contents }: AddedSheet, block: CellBlock): boolean {
  const rowCount = Math.max(contents.length, block.firstRow + block.rowCount);
  return Array.from({ length: rowCount }, (_, row) => row).every((row) => {
    const cells = contents[row] ?? [];
    const filled = cells.filter(({ value }) => value !== '').length;
    return (
      block.filled(row) === filled &&
      cells.every(({ value }, column) => block.at({ row, column }).value === value)
    );
  });
}

// What the last pull did to the workbook, by key, so that it can be put back wherever the rows are by then. It lives as
// long as the pane, which is as long as Excel's own list of things to undo.
import type { RawCell } from '#domain/reading/rawCell.ts';
import type { CellContent } from './cellContent.ts';
import type { ReportColumn } from './reportColumns.ts';

export interface RecordedCell {
  readonly key: string;
  /** Which of the rows with this key, top to bottom; more than one where someone copied it. */
  readonly nth: number;
  readonly column: ReportColumn;
  readonly before: RawCell;
  readonly written: CellContent;
  readonly withFormat: boolean;
}

export interface RefreshedSheet {
  readonly worksheetId: string;
  /** How many rows the tables had; tells how much there is to read. */
  readonly rowCount: number;
  readonly cells: readonly RecordedCell[];
  readonly insertedRows: readonly InsertedRowRecord[];
  /** The texts of the hidden name. */
  readonly identity: { readonly before: string; readonly written: string };
}

export interface InsertedRowRecord {
  readonly key: string;
  readonly contents: ReadonlyMap<ReportColumn, CellContent>;
}

export interface AddedSheet {
  readonly worksheetId: string;
  /** Row by row, the key last. */
  readonly contents: readonly (readonly CellContent[])[];
}

export interface PullRecord {
  readonly refreshed: readonly RefreshedSheet[];
  readonly added: readonly AddedSheet[];
}

// Formulas that stay right when cells move: rows inserted or deleted, or the formula copied.
import { COLUMN_LIMIT, ROW_LIMIT } from '../workbook/address.ts';
import { type Shift, shiftArea } from '../workbook/area.ts';
import type { Corner } from './expression.ts';
import { type ReferenceText, rewriteReferences, sheetNameOf } from './tokens.ts';

/** The formula as copied to a cell so many rows and columns away. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  return rewriteReferences(formula, (reference) => {
    const corners = reference.corners.map((corner) => ({
      ...corner,
      row: corner.isRowFixed || reference.shape === 'columns' ? corner.row : corner.row + rows,
      column:
        corner.isColumnFixed || reference.shape === 'rows'
          ? corner.column
          : corner.column + columns,
    }));
    return corners.every(isOnSheet) ? { ...reference, corners } : undefined;
  });
}

function isOnSheet({ row, column }: Corner): boolean {
  return row >= 0 && column >= 0 && row < ROW_LIMIT && column < COLUMN_LIMIT;
}

/** The formula of a cell on `home` after cells of the sheet called `shifted` came or went. */
export function shiftFormula(
  formula: string,
  shift: Shift,
  { home, shifted }: { readonly home: string; readonly shifted: string },
): string {
  return rewriteReferences(formula, (reference) => {
    const name = sheetNameOf(reference.prefix) ?? home;
    return name.toUpperCase() === shifted.toUpperCase()
      ? shiftReference(reference, shift)
      : reference;
  });
}

function shiftReference(reference: ReferenceText, shift: Shift): ReferenceText | undefined {
  const { shape, corners } = reference;
  const [first, last = first] = corners;
  if (!first || !last) return undefined;
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  const area = shiftArea(
    {
      row,
      column,
      rows: shape === 'columns' ? ROW_LIMIT : Math.abs(last.row - first.row) + 1,
      columns: shape === 'rows' ? COLUMN_LIMIT : Math.abs(last.column - first.column) + 1,
    },
    shift,
  );
  if (!area) return undefined;
  const bottom = area.row + area.rows - 1;
  const right = area.column + area.columns - 1;
  const moved = corners.map(
    ({ isRowFixed, isColumnFixed }, index): Corner => ({
      row: index === 0 ? area.row : bottom,
      column: index === 0 ? area.column : right,
      isRowFixed,
      isColumnFixed,
    }),
  );
  return { ...reference, corners: moved };
}

/** The formula with a sheet's new name. */
export function renameSheet(formula: string, from: string, prefix: string): string {
  return rewriteReferences(formula, (reference) =>
    sheetNameOf(reference.prefix)?.toUpperCase() === from.toUpperCase()
      ? { ...reference, prefix }
      : reference,
  );
}

// WorksheetFreezePanes.
import { hostType } from '../host/hostObject.ts';
import { COLUMN_LIMIT, ROW_LIMIT } from '../workbook/address.ts';
import { announce, type Sheet } from '../workbook/workbook.ts';
import { areaOf, asSize, optional, rangeArgument } from './argument.ts';
import type { Links } from './links.ts';

function freeze(sheet: Sheet, rows: number, columns: number): void {
  sheet.frozen = { rows, columns };
  announce(sheet.workbook, { kind: 'Repaint' });
}

export function freezePanes({ range }: Links) {
  const location = (sheet: Sheet) => {
    const { rows, columns } = sheet.frozen;
    if (rows === 0 && columns === 0) return null;
    const area = { row: 0, column: 0, rows: rows || ROW_LIMIT, columns: columns || COLUMN_LIMIT };
    return range({ sheet, areas: [area] });
  };
  return hostType<Sheet>({
    name: 'WorksheetFreezePanes',
    methods: {
      freezeRows: (sheet, [count]) => {
        freeze(sheet, optional(count, asSize) ?? 0, 0);
      },
      freezeColumns: (sheet, [count]) => {
        freeze(sheet, 0, optional(count, asSize) ?? 0);
      },
      freezeAt: (sheet, [frozen]) => {
        const { row, column, rows, columns } = areaOf(rangeArgument(frozen, sheet));
        const isWholeRows = columns === COLUMN_LIMIT;
        const isWholeColumns = rows === ROW_LIMIT;
        freeze(sheet, isWholeColumns ? 0 : row + rows, isWholeRows ? 0 : column + columns);
      },
      unfreeze: (sheet) => {
        freeze(sheet, 0, 0);
      },
      getLocationOrNullObject: location,
    },
  });
}

// TableRow.
import { type HostObject, hostType } from '../host/hostObject.ts';
import { valueAt } from '../workbook/calculating.ts';
import { blockOf } from '../workbook/cells.ts';
import { plainValue } from '../workbook/cellValue.ts';
import { deleteTableRows, tableBody } from '../workbook/tables.ts';
import type { Table } from '../workbook/workbook.ts';
import { writeBlock } from '../workbook/writing.ts';
import type { Links } from './links.ts';

export interface TableRow {
  readonly table: Table;
  readonly index: number;
}

function areaOfRow({ table, index }: TableRow) {
  const body = tableBody(table);
  return { ...body, row: body.row + index, rows: 1 };
}

export function tableRow({ range }: Links): (row: TableRow) => HostObject {
  return hostType<TableRow>({
    name: 'TableRow',
    properties: {
      index: { get: ({ index }) => index },
      values: {
        get: (row) =>
          blockOf(areaOfRow(row), (r, c) => plainValue(valueAt(row.table.place.sheet, r, c))),
        set: (row, value) => {
          writeBlock(row.table.place.sheet, areaOfRow(row), value, 'TableRow.values');
        },
      },
    },
    methods: {
      getRange: (row) => range({ sheet: row.table.place.sheet, areas: [areaOfRow(row)] }),
      delete: ({ table, index }) => {
        deleteTableRows(table, index, 1);
      },
    },
  });
}

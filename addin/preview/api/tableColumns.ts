// TableColumnCollection and TableColumn.
import { type HostObject, hostType } from '../host/hostObject.ts';
import type { Area } from '../workbook/address.ts';
import { valueAt } from '../workbook/calculating.ts';
import { blockOf } from '../workbook/cells.ts';
import { plainValue } from '../workbook/cellValue.ts';
import { hostError } from '../workbook/hostError.ts';
import { tableArea, tableBody } from '../workbook/tables.ts';
import type { Table } from '../workbook/workbook.ts';
import { writeBlock } from '../workbook/writing.ts';
import { asText, asWhole } from './argument.ts';
import type { Links } from './links.ts';

interface TableColumn {
  readonly table: Table;
  readonly index: number;
}

function inColumn(area: Area, index: number): Area {
  return { ...area, column: area.column + index, columns: 1 };
}

function headingCell({ table, index }: TableColumn): Area {
  return { ...inColumn(tableArea(table.place), index), rows: 1 };
}

function heading(column: TableColumn): string {
  const { row, column: at } = headingCell(column);
  return String(plainValue(valueAt(column.table.place.sheet, row, at)));
}

export function tableColumns({ range }: Links): (table: Table) => HostObject {
  const make = hostType<TableColumn>({
    name: 'TableColumn',
    identity: ({ index }) => ({ Id: index + 1 }),
    properties: {
      id: { get: ({ index }) => index + 1 },
      index: { get: ({ index }) => index },
      name: {
        get: heading,
        set: (column, value) => {
          const text = `'${asText(value)}`;
          writeBlock(column.table.place.sheet, headingCell(column), text, 'TableColumn.name');
        },
      },
      values: {
        get: ({ table, index }) =>
          blockOf(inColumn(tableArea(table.place), index), (r, c) =>
            plainValue(valueAt(table.place.sheet, r, c)),
          ),
      },
    },
    methods: {
      getRange: ({ table, index }) =>
        range({ sheet: table.place.sheet, areas: [inColumn(tableArea(table.place), index)] }),
      getDataBodyRange: ({ table, index }) =>
        range({ sheet: table.place.sheet, areas: [inColumn(tableBody(table), index)] }),
    },
  });
  const columnsOf = (table: Table) =>
    Array.from({ length: tableArea(table.place).columns }, (_, index) => ({ table, index }));
  const find = (table: Table, key: unknown) => {
    const columns = columnsOf(table);
    const wanted = typeof key === 'string' ? key.toUpperCase() : undefined;
    const column =
      typeof key === 'number'
        ? columns[key - 1]
        : columns.find((one) => heading(one).toUpperCase() === wanted);
    return column ? make(column) : null;
  };
  return hostType<Table>({
    name: 'TableColumnCollection',
    properties: { count: { get: ({ place }) => tableArea(place).columns } },
    items: (table) => columnsOf(table).map(make),
    item: find,
    methods: {
      getCount: ({ place }) => tableArea(place).columns,
      getItemOrNullObject: (table, [key]) => find(table, key),
      getItemAt: (table, [index]) => {
        const column = columnsOf(table)[asWhole(index)];
        if (!column) throw hostError('InvalidArgument');
        return make(column);
      },
    },
  });
}

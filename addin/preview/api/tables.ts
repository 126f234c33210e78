// TableCollection, Table and its rows and columns.
import { type HostObject, hostType, type Property } from '../host/hostObject.ts';
import { hostError, notImplemented } from '../workbook/hostError.ts';
import {
  addTable,
  addTableRows,
  deleteTableRows,
  findTable,
  removeTable,
  renameTable,
  tableArea,
  tableBody,
} from '../workbook/tables.ts';
import type { Sheet, Table, Workbook } from '../workbook/workbook.ts';
import { clearArea } from '../workbook/writing.ts';
import {
  areaOf,
  asBoolean,
  asText,
  asWhole,
  optional,
  rangeArgument,
  textKey,
} from './argument.ts';
import type { Links } from './links.ts';
import { tableColumns } from './tableColumns.ts';
import { tableRow } from './tableRow.ts';

export interface TableScope {
  readonly workbook: Workbook;
  readonly sheet: Sheet | undefined;
}

function shows(
  key: 'showsBandedRows' | 'showsBandedColumns' | 'showsFilterButton',
): Property<Table> {
  return {
    get: (table) => table[key],
    set: (table, value) => {
      table[key] = asBoolean(value);
    },
  };
}

function tableRows(links: Links): (table: Table) => HostObject {
  const row = tableRow(links);
  const itemsOf = (table: Table) =>
    Array.from({ length: tableBody(table).rows }, (_, index) => row({ table, index }));
  const itemAt = (table: Table, index: number) => {
    const item = itemsOf(table)[index];
    if (!item) throw hostError('InvalidArgument');
    return item;
  };
  return hostType<Table>({
    name: 'TableRowCollection',
    properties: { count: { get: (table) => tableBody(table).rows } },
    items: itemsOf,
    item: (table, key) => itemAt(table, asWhole(key)),
    methods: {
      add: (table, [index, values]) => {
        if (!Array.isArray(values)) throw notImplemented('TableRowCollection.add without values');
        const rows: readonly unknown[] = Array.isArray(values[0]) ? values : [values];
        const at = optional(index, asWhole) ?? tableBody(table).rows;
        addTableRows(table, at, rows);
        return row({ table, index: at });
      },
      getCount: (table) => tableBody(table).rows,
      getItemAt: (table, [index]) => itemAt(table, asWhole(index)),
      deleteRowsAt: (table, [index, count]) => {
        deleteTableRows(table, asWhole(index), optional(count, asWhole) ?? 1);
      },
    },
  });
}

function tableType(links: Links): (table: Table) => HostObject {
  const { range, worksheet } = links;
  return hostType<Table>({
    name: 'Table',
    identity: ({ id }) => ({ Id: id }),
    properties: {
      id: { get: ({ id }) => id },
      name: {
        get: ({ name }) => name,
        set: (table, value) => {
          renameTable(table, asText(value));
        },
      },
      style: {
        get: ({ style }) => style,
        set: (table, value) => {
          table.style = asText(value);
        },
      },
      showHeaders: { get: () => true },
      showTotals: { get: () => false },
      showBandedRows: shows('showsBandedRows'),
      showBandedColumns: shows('showsBandedColumns'),
      showFilterButton: shows('showsFilterButton'),
    },
    objects: {
      rows: tableRows(links),
      columns: tableColumns(links),
      worksheet: ({ place }) => worksheet(place.sheet),
    },
    methods: {
      getRange: ({ place }) => range({ sheet: place.sheet, areas: [tableArea(place)] }),
      getHeaderRowRange: ({ place }) =>
        range({ sheet: place.sheet, areas: [{ ...tableArea(place), rows: 1 }] }),
      getDataBodyRange: (table) => range({ sheet: table.place.sheet, areas: [tableBody(table)] }),
      resize: ({ place }, [area]) => {
        place.areas = [areaOf(rangeArgument(area, place.sheet))];
      },
      delete: (table) => {
        clearArea(table.place.sheet, tableArea(table.place), 'All');
        removeTable(table);
      },
      convertToRange: (table) => {
        removeTable(table);
        return range({ sheet: table.place.sheet, areas: table.place.areas });
      },
    },
  });
}

export function tables(links: Links): (scope: TableScope) => HostObject {
  const make = tableType(links);
  const among = ({ workbook, sheet }: TableScope) =>
    workbook.tables.filter(({ place }) => sheet === undefined || place.sheet === sheet);
  const find = (scope: TableScope, key: unknown) => {
    const table = findTable(scope.workbook, textKey(key));
    return table && among(scope).includes(table) ? make(table) : null;
  };
  return hostType<TableScope>({
    name: 'TableCollection',
    properties: { count: { get: (scope) => among(scope).length } },
    items: (scope) => among(scope).map(make),
    item: find,
    methods: {
      add: ({ workbook, sheet }, [address, hasHeaders]) => {
        if (!asBoolean(hasHeaders)) throw notImplemented('TableCollection.add without headers');
        const place = rangeArgument(address, sheet ?? workbook.active);
        return make(addTable(place.sheet, areaOf(place)));
      },
      getCount: (scope) => among(scope).length,
      getItemOrNullObject: (scope, [key]) => find(scope, key),
      getItemAt: (scope, [index]) => {
        const table = among(scope)[asWhole(index)];
        if (!table) throw hostError('InvalidArgument');
        return make(table);
      },
    },
  });
}

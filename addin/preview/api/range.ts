// Range: what it is. What it leads to and what it does stand in the files beside this one.

import type { Property } from '../host/hostObject.ts';
import { type Area, areaName, COLUMN_LIMIT, ROW_LIMIT, sheetPrefix } from '../workbook/address.ts';
import { valueAt } from '../workbook/calculating.ts';
import { blockOf, styleAt } from '../workbook/cells.ts';
import { plainValue, valueType } from '../workbook/cellValue.ts';
import { displayText } from '../workbook/displayText.ts';
import { type Axis, hiddenState, setHidden } from '../workbook/sizes.ts';
import type { Place } from '../workbook/workbook.ts';
import { formulaAt, setNumberFormats, writeBlock } from '../workbook/writing.ts';
import { areaOf, asBoolean } from './argument.ts';

function block(ofCell: (place: Place, row: number, column: number) => unknown): Property<Place> {
  return {
    get: (place) => blockOf(areaOf(place), (row, column) => ofCell(place, row, column)),
  };
}

function measure(of: (area: Area) => number): Property<Place> {
  return { get: (place) => of(areaOf(place)) };
}

function hidden(axis: Axis): Property<Place> {
  return {
    get: (place) => hiddenState(place.sheet, areaOf(place), axis),
    set: (place, value) => {
      setHidden(place.sheet, areaOf(place), axis, asBoolean(value));
    },
  };
}

/** True if all rows or all columns are hidden, null if some are. */
function hiddenWholly(place: Place): boolean | null {
  const rows = hiddenState(place.sheet, areaOf(place), 'rows');
  const columns = hiddenState(place.sheet, areaOf(place), 'columns');
  if (rows === true || columns === true) return true;
  return rows === null || columns === null ? null : false;
}

const writing = (name: string) => (place: Place, value: unknown) => {
  writeBlock(place.sheet, areaOf(place), value, `Range.${name}`);
};

export function addressOf({ sheet, areas }: Place): string {
  return areas.map((area) => sheetPrefix(sheet.name) + areaName(area)).join(',');
}

export const rangeProperties: Readonly<Record<string, Property<Place>>> = {
  address: { get: (place) => addressOf({ sheet: place.sheet, areas: [areaOf(place)] }) },
  rowIndex: measure(({ row }) => row),
  columnIndex: measure(({ column }) => column),
  rowCount: measure(({ rows }) => rows),
  columnCount: measure(({ columns }) => columns),
  cellCount: measure(({ rows, columns }) => (rows * columns > 2 ** 31 ? -1 : rows * columns)),
  isEntireRow: { get: (place) => areaOf(place).columns === COLUMN_LIMIT },
  isEntireColumn: { get: (place) => areaOf(place).rows === ROW_LIMIT },
  values: {
    ...block(({ sheet }, row, column) => plainValue(valueAt(sheet, row, column))),
    set: writing('values'),
  },
  formulas: {
    ...block(({ sheet }, row, column) => formulaAt(sheet, row, column)),
    set: writing('formulas'),
  },
  text: block(({ sheet }, row, column) => displayText(sheet, row, column).text),
  valueTypes: block(({ sheet }, row, column) => valueType(valueAt(sheet, row, column))),
  numberFormat: {
    ...block(({ sheet }, row, column) => styleAt(sheet, row, column).numberFormat),
    set: (place, value) => {
      setNumberFormats(place.sheet, areaOf(place), value);
    },
  },
  rowHidden: hidden('rows'),
  columnHidden: hidden('columns'),
  hidden: { get: hiddenWholly },
};

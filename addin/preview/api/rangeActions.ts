// What one does to a range.
import type { Arguments } from '../host/hostObject.ts';
import { isRowHidden } from '../workbook/cells.ts';
import { hostError, notImplemented } from '../workbook/hostError.ts';
import { mergeArea, unmergeArea } from '../workbook/merging.ts';
import { selectArea } from '../workbook/selecting.ts';
import { sortRows } from '../workbook/sorting.ts';
import { deleteCells, insertCells } from '../workbook/structure.ts';
import type { Place, Sheet } from '../workbook/workbook.ts';
import { clearArea } from '../workbook/writing.ts';
import { areaOf, asBoolean, asRecord, asWhole, oneOf, optional } from './argument.ts';

const asClearing = oneOf(['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks']);

export function clear({ sheet, areas }: Place, [applyTo]: Arguments): void {
  for (const area of areas) clearArea(sheet, area, optional(applyTo, asClearing) ?? 'All');
}

/** Gives the range where the new cells are; the old one has moved on. */
export function insert(place: Place, [shift]: Arguments): Place {
  const area = areaOf(place);
  insertCells(place.sheet, area, oneOf(['Down', 'Right'])(shift) === 'Down' ? 'rows' : 'columns');
  return { sheet: place.sheet, areas: [area] };
}

/** Of all that Excel can tell about rows, this host tells these. */
const ROW_PROPERTIES: Readonly<Record<string, (sheet: Sheet, row: number) => unknown>> = {
  rowHidden: isRowHidden,
  rowIndex: (_sheet, row) => row,
};

/** One entry per row, with what was asked for. */
function rowProperties(place: Place, [asked]: Arguments): readonly Record<string, unknown>[] {
  const wanted = Object.entries(asked ?? {}).filter(([, isWanted]) => isWanted === true);
  const readers = wanted.map(([name]) => {
    const read = ROW_PROPERTIES[name];
    if (!read) throw notImplemented(`Range.getRowProperties.${name}`);
    return [name, read] as const;
  });
  const { row, rows } = areaOf(place);
  return Array.from({ length: rows }, (_, r) =>
    Object.fromEntries(readers.map(([name, read]) => [name, read(place.sheet, row + r)])),
  );
}

export const rangeActions = {
  clear,
  getRowProperties: rowProperties,
  delete: (place: Place, [shift]: Arguments) => {
    const axis = oneOf(['Up', 'Left'])(shift) === 'Up' ? 'rows' : 'columns';
    deleteCells(place.sheet, areaOf(place), axis);
  },
  merge: (place: Place, [across]: Arguments) => {
    mergeArea(place.sheet, areaOf(place), optional(across, asBoolean) ?? false);
  },
  unmerge: (place: Place) => {
    unmergeArea(place.sheet, areaOf(place));
  },
  select: (place: Place) => {
    selectArea(place.sheet, areaOf(place));
  },
  _ValidateArraySize: (place: Place, [rows, columns]: Arguments) => {
    const area = areaOf(place);
    if (rows !== area.rows || columns !== area.columns) throw hostError('InvalidArgument');
  },
};

const FIELD_KEYS = ['key', 'ascending', 'sortOn', 'dataOption', 'subField', 'color', 'icon'];

export function sort(place: Place, [fields, matchCase, hasHeaders, orientation]: Arguments): void {
  optional(matchCase, asBoolean);
  optional(orientation, oneOf(['Rows']));
  if (!Array.isArray(fields) || fields.length === 0) throw hostError('InvalidArgument');
  const keys = fields.map((field) => {
    const { key, ascending, sortOn } = asRecord(field, FIELD_KEYS);
    optional(sortOn, oneOf(['Value']));
    return { key: asWhole(key), isAscending: optional(ascending, asBoolean) ?? true };
  });
  const area = areaOf(place);
  const skipped = optional(hasHeaders, asBoolean) ? 1 : 0;
  sortRows(place.sheet, { ...area, row: area.row + skipped, rows: area.rows - skipped }, keys);
}

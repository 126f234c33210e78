// The state of a workbook that Ctrl+Z brings back: cells, looks, sizes, rules, merges, charts, names and tables. Custom XML
// parts and settings are left out, as in Excel. Objects are put back into their old state rather than exchanged, since
// the add-in may hold on to them.

import type { Area } from './address.ts';
import { anchoredOn } from './anchors.ts';
import { areaOfKeys, forgetExtent } from './cells.ts';
import type { Cell, Sheet, Workbook } from './workbook.ts';

type Cells = ReadonlyMap<number, Cell>;

export interface Memento {
  readonly active: Sheet;
  readonly sheets: readonly SheetState[];
  readonly names: Workbook['names'];
  readonly tables: Workbook['tables'];
  readonly records: readonly RecordState[];
}

interface SheetState {
  readonly sheet: Sheet;
  readonly fields: Sheet;
  readonly cells: Cells;
}

interface RecordState {
  readonly record: object;
  readonly fields: object;
}

/** Cells that are as in the memento before are shared with it. */
export function capture(workbook: Workbook, before: Memento | undefined): Memento {
  const known = new Map(before?.sheets.map(({ sheet, cells }) => [sheet, cells]));
  return {
    active: workbook.active,
    sheets: workbook.sheets.map((sheet) => ({
      sheet,
      fields: ownLists(sheet),
      cells: copiedCells(sheet.cells, known.get(sheet)),
    })),
    names: [...workbook.names],
    tables: [...workbook.tables],
    records: [...new Set(recordsOf(workbook))].map((record) => ({
      record,
      fields: copied(record),
    })),
  };
}

/** The sheet's fields, its lists copied; its cells are kept apart. */
function ownLists(sheet: Sheet): Sheet {
  return {
    ...sheet,
    cells: new Map(),
    conditionalFormats: [...sheet.conditionalFormats],
    validations: [...sheet.validations],
    merges: [...sheet.merges],
    charts: [...sheet.charts],
    rowTracks: new Map(sheet.rowTracks),
    columnTracks: new Map(sheet.columnTracks),
  };
}

function copiedCells(cells: Cells, known: Cells | undefined): Cells {
  const copies = new Map<number, Cell>();
  for (const [key, cell] of cells) {
    const before = known?.get(key);
    copies.set(key, before && isSameCell(before, cell) ? before : { ...cell });
  }
  return copies;
}

/** What a formula came to does not count. */
function isSameCell(one: Cell, other: Cell): boolean {
  if (one.formula !== other.formula || one.style !== other.style) return false;
  return one.formula !== undefined || one.value === other.value;
}

function* recordsOf(workbook: Workbook): Generator<object> {
  for (const sheet of workbook.sheets) {
    yield* anchoredOn(sheet);
    yield* sheet.rowTracks.values();
    yield* sheet.columnTracks.values();
    for (const chart of sheet.charts) yield* partsOf(chart);
  }
  yield* workbook.names;
  yield* workbook.tables;
}

/** A chart is made of records and lists all the way down; places lead out of it, to sheets. */
function* partsOf(part: object): Generator<object> {
  yield part;
  const inner: readonly unknown[] = part instanceof Map ? [...part.values()] : Object.values(part);
  for (const value of inner) {
    if (typeof value === 'object' && value !== null && !('sheet' in value)) yield* partsOf(value);
  }
}

function copied(record: object): object {
  if (record instanceof Map) return new Map(record);
  return Array.isArray(record) ? [...record] : { ...record };
}

export function restore(workbook: Workbook, memento: Memento): void {
  for (const { record, fields } of memento.records) putBack(record, fields);
  for (const { sheet, fields, cells } of memento.sheets) {
    const fresh = new Map([...cells].map(([key, cell]) => [key, { ...cell, calculated: -1 }]));
    Object.assign(sheet, ownLists(fields), { cells: fresh });
    forgetExtent(sheet);
  }
  workbook.names.splice(0, Infinity, ...memento.names);
  workbook.tables.splice(0, Infinity, ...memento.tables);
  workbook.active = memento.active;
  workbook.calculation.revision += 1;
}

function putBack(record: object, fields: object): void {
  if (Array.isArray(record) && Array.isArray(fields)) {
    record.splice(0, Infinity, ...(fields as unknown[]));
  } else if (record instanceof Map && fields instanceof Map) {
    record.clear();
    for (const [key, value] of fields) record.set(key, value);
  } else {
    Object.assign(record, fields);
  }
}

/** Whether nothing that one could undo lies between the two. */
export function isSameState(one: Memento, other: Memento): boolean {
  if (one.records.length !== other.records.length) return false;
  const isSameRecord = ({ record, fields }: RecordState, index: number) => {
    const twin = other.records[index];
    return twin !== undefined && twin.record === record && isShallowlySame(fields, twin.fields);
  };
  return (
    one.records.every(isSameRecord) &&
    one.sheets.every((state, index) => {
      const twin = other.sheets[index];
      return twin !== undefined && isSameSheet(state, twin);
    })
  );
}

/** The area around the cells whose contents are others than they were. */
export function changedArea({ cells: now }: Sheet, before: Cells): Area | undefined {
  const differing = new Set<number>();
  for (const key of [...now.keys(), ...before.keys()]) {
    const [one, other] = [now.get(key), before.get(key)];
    const isSame = one?.formula === other?.formula && (one?.value ?? '') === (other?.value ?? '');
    if (!isSame && (one?.formula ?? other?.formula) === undefined) differing.add(key);
    if (one?.formula !== other?.formula) differing.add(key);
  }
  return areaOfKeys(differing);
}

function isSameSheet(one: SheetState, other: SheetState): boolean {
  if (one.sheet !== other.sheet || one.cells.size !== other.cells.size) return false;
  for (const [key, cell] of one.cells) {
    const twin = other.cells.get(key);
    if (!twin || !isSameCell(cell, twin)) return false;
  }
  // Where one looks and what is selected is not something to undo.
  const { selection: _one, ...fields } = one.fields;
  const { selection: _other, ...others } = other.fields;
  return Object.entries(fields).every(([name, value]) => {
    const twin = (others as Readonly<Record<string, unknown>>)[name];
    return Array.isArray(value) || value instanceof Map
      ? isShallowlySame(value, twin as object)
      : value === twin;
  });
}

function isShallowlySame(one: object, other: object): boolean {
  const entries = (of: object) => (of instanceof Map ? [...of] : Object.entries(of));
  const these = entries(one);
  const those = entries(other);
  return (
    these.length === those.length &&
    these.every(([name, value], index) => name === those[index]?.[0] && value === those[index]?.[1])
  );
}

// Tables: a header row and a body that grows with its rows.
import { type Area, parseAddress } from './address.ts';
import { intersection } from './area.ts';
import { valueAt } from './calculating.ts';
import { plainValue } from './cellValue.ts';
import { hostError } from './hostError.ts';
import { deleteCells, insertCells } from './structure.ts';
import { announce, type Sheet, type Table, type Workbook } from './workbook.ts';
import { putInput, writeBlock } from './writing.ts';

export function findTable(workbook: Workbook, key: string): Table | undefined {
  const wanted = key.toUpperCase();
  return workbook.tables.find(({ id, name }) => id === key || name.toUpperCase() === wanted);
}

export function addTable(sheet: Sheet, area: Area): Table {
  const { workbook } = sheet;
  const overlaps = workbook.tables.some(
    ({ place }) => place.sheet === sheet && intersection(tableArea(place), area),
  );
  if (overlaps) throw hostError('InvalidOperation', 'A table cannot overlap another table.');
  nameColumns(sheet, area);
  let number = 1;
  while (findTable(workbook, `Table${number}`)) number += 1;
  workbook.lastId += 1;
  const table: Table = {
    id: String(workbook.lastId),
    place: { sheet, areas: [area.rows === 1 ? { ...area, rows: 2 } : area] },
    name: `Table${number}`,
    style: 'TableStyleMedium2',
    showsBandedRows: true,
    showsBandedColumns: false,
    showsFilterButton: true,
  };
  workbook.tables.push(table);
  announce(workbook, { kind: 'Repaint' });
  return table;
}

/** Headings are texts; missing ones are made up, counting those only. */
function nameColumns(sheet: Sheet, area: Area): void {
  let madeUp = 0;
  for (let c = 0; c < area.columns; c += 1) {
    const column = area.column + c;
    const heading = plainValue(valueAt(sheet, area.row, column));
    if (heading === '') madeUp += 1;
    putInput(sheet, area.row, column, heading === '' ? `Column${madeUp}` : `'${heading}`);
  }
}

export function tableArea({ areas }: Pick<Table['place'], 'areas'>): Area {
  const [area] = areas;
  if (!area) throw hostError('ItemNotFound');
  return area;
}

export function tableBody(table: Table): Area {
  const area = tableArea(table.place);
  return { ...area, row: area.row + 1, rows: area.rows - 1 };
}

export function renameTable(table: Table, name: string): void {
  const { workbook } = table.place.sheet;
  const holder = findTable(workbook, name);
  if (holder && holder !== table) throw hostError('ItemAlreadyExists');
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || parseAddress(name)) {
    throw hostError('InvalidArgument');
  }
  table.name = name;
}

/** Rows at an index of the body, or at its end; what stands below the table moves down. */
export function addTableRows(table: Table, at: number, rows: readonly unknown[]): void {
  const body = tableBody(table);
  const { sheet } = table.place;
  const area = { ...body, row: body.row + at, rows: rows.length };
  insertCells(sheet, area, 'rows');
  // Rows put right behind the table do not widen it by themselves.
  const total = tableArea(table.place);
  if (at === body.rows) table.place.areas = [{ ...total, rows: total.rows + rows.length }];
  writeBlock(sheet, area, rows, 'TableRowCollection.add');
}

export function deleteTableRows(table: Table, at: number, count: number): void {
  const body = tableBody(table);
  if (at < 0 || at + count > body.rows) throw hostError('InvalidArgument');
  deleteCells(table.place.sheet, { ...body, row: body.row + at, rows: count }, 'rows');
}

export function removeTable(table: Table): void {
  const { workbook } = table.place.sheet;
  workbook.tables.splice(workbook.tables.indexOf(table), 1);
  announce(workbook, { kind: 'Repaint' });
}

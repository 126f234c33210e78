// The sheets of a workbook: adding, naming, ordering, showing, deleting.
import { renameSheet as renameInFormula } from '../formula/move.ts';
import { sheetPrefix } from './address.ts';
import { cellArea } from './area.ts';
import { hostError } from './hostError.ts';
import { defaultPageLayout } from './pageLayout.ts';
import { announce, type Sheet, type Workbook } from './workbook.ts';

export function findSheet(workbook: Workbook, nameOrId: string): Sheet | undefined {
  const wanted = nameOrId.toUpperCase();
  return workbook.sheets.find(
    (sheet) => sheet.id === nameOrId || sheet.name.toUpperCase() === wanted,
  );
}

export function addSheet(workbook: Workbook, name?: string): Sheet {
  const sheet = newSheet(workbook, name ?? freeName(workbook));
  checkName(workbook, sheet, sheet.name);
  workbook.sheets.push(sheet);
  announce(workbook, { kind: 'Added', sheet });
  return sheet;
}

/** A sheet that is in no workbook yet. */
export function newSheet(workbook: Workbook, name: string): Sheet {
  workbook.lastId += 1;
  return {
    id: `{${String(workbook.lastId).padStart(8, '0')}-0000-4000-8000-000000000000}`,
    workbook,
    name,
    visibility: 'Visible',
    tabColor: '',
    showGridlines: true,
    showHeadings: true,
    style: workbook.style,
    rowHeight: 15,
    columnWidth: 48,
    frozen: { rows: 0, columns: 0 },
    selection: { area: cellArea(0, 0), row: 0, column: 0 },
    permissions: undefined,
    protectionOptions: {},
    password: undefined,
    conditionalFormats: [],
    validations: [],
    merges: [],
    charts: [],
    isDeleted: false,
    pageLayout: defaultPageLayout(),
    cells: new Map(),
    rowTracks: new Map(),
    columnTracks: new Map(),
  };
}

function freeName(workbook: Workbook): string {
  let number = workbook.sheets.length + 1;
  while (findSheet(workbook, `Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

function checkName(workbook: Workbook, sheet: Sheet, name: string): void {
  const isAllowed = name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]|^'|'$/.test(name);
  if (!isAllowed) throw hostError('InvalidArgument');
  const holder = findSheet(workbook, name);
  if (holder && holder !== sheet) throw hostError('ItemAlreadyExists');
}

export function renameSheet(sheet: Sheet, name: string): void {
  const { workbook } = sheet;
  checkName(workbook, sheet, name);
  const before = sheet.name;
  sheet.name = name;
  for (const { cells } of workbook.sheets) {
    for (const cell of cells.values()) {
      if (cell.formula?.includes('!')) {
        cell.formula = renameInFormula(cell.formula, before, sheetPrefix(name));
      }
    }
  }
  announce(workbook, { kind: 'Repaint' });
}

export function moveSheet(sheet: Sheet, position: number): void {
  const { sheets } = sheet.workbook;
  if (!Number.isInteger(position) || position < 0 || position >= sheets.length) {
    throw hostError('InvalidArgument');
  }
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
  announce(sheet.workbook, { kind: 'Repaint' });
}

export function activateSheet(sheet: Sheet): void {
  const { workbook } = sheet;
  const before = workbook.active;
  if (before === sheet) return;
  if (sheet.visibility !== 'Visible') throw hostError('InvalidOperation');
  workbook.active = sheet;
  if (!before.isDeleted) announce(workbook, { kind: 'Deactivated', sheet: before });
  announce(workbook, { kind: 'Activated', sheet });
}

export function setVisibility(sheet: Sheet, visibility: Sheet['visibility']): void {
  const others = sheet.workbook.sheets.filter((s) => s !== sheet && s.visibility === 'Visible');
  if (visibility !== 'Visible' && others.length === 0) throw hostError('InvalidOperation');
  sheet.visibility = visibility;
  const [next] = others;
  if (visibility !== 'Visible' && sheet.workbook.active === sheet && next) activateSheet(next);
  announce(sheet.workbook, { kind: 'Repaint' });
}

export function deleteSheet(sheet: Sheet): void {
  const { workbook } = sheet;
  const position = workbook.sheets.indexOf(sheet);
  const others = workbook.sheets.filter((s) => s !== sheet && s.visibility === 'Visible');
  if (others.length === 0 || sheet.visibility === 'VeryHidden') throw hostError('InvalidOperation');
  workbook.sheets.splice(position, 1);
  sheet.isDeleted = true;
  drop(workbook.names, (item) => item.scope === sheet);
  drop(workbook.tables, (table) => table.place.sheet === sheet);
  const next = others.find((s) => workbook.sheets.indexOf(s) >= position) ?? others.at(-1);
  if (workbook.active === sheet && next) activateSheet(next);
  workbook.calculation.revision += 1;
  announce(workbook, { kind: 'Deleted', sheet });
}

function drop<T>(list: T[], isGone: (item: T) => boolean): void {
  const kept = list.filter((item) => !isGone(item));
  list.splice(0, list.length, ...kept);
}

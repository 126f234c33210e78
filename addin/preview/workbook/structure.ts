// Inserting and deleting cells, rows and columns: contents, looks, sizes, names, rules and formulas move.
import { shiftFormula } from '../formula/move.ts';
import { type Area, COLUMN_LIMIT, ROW_LIMIT } from './address.ts';
import { anchoredOn } from './anchors.ts';
import { intersection, isOnSheet, type Shift, shiftArea, shiftSpan } from './area.ts';
import { newCell } from './cells.ts';
import { hostError } from './hostError.ts';
import { demandEditable, demandPermission, isProtected } from './protection.ts';
import { rebaseBefore, rewrite } from './rebasing.ts';
import { announceChange, type Cell, type ChangeType, type Sheet, type Track } from './workbook.ts';

export function insertCells(sheet: Sheet, area: Area, axis: Shift['axis']): void {
  shiftCells(sheet, { kind: 'insert', axis: wholeAxis(area) ?? axis, area });
}

export function deleteCells(sheet: Sheet, area: Area, axis: Shift['axis']): void {
  shiftCells(sheet, { kind: 'delete', axis: wholeAxis(area) ?? axis, area });
}

/** Whole rows can only move down, whole columns only to the right. */
function wholeAxis(area: Area): Shift['axis'] | undefined {
  if (area.columns === COLUMN_LIMIT) return 'rows';
  return area.rows === ROW_LIMIT ? 'columns' : undefined;
}

function shiftCells(sheet: Sheet, shift: Shift): void {
  demandShift(sheet, shift);
  moveCells(sheet, shift);
  const whole = wholeAxis(shift.area);
  if (whole === 'rows') sheet.rowTracks = movedTracks(sheet.rowTracks, shift);
  if (whole === 'columns') sheet.columnTracks = movedTracks(sheet.columnTracks, shift);
  if (shift.kind === 'insert') copyLookFromBefore(sheet, shift);
  rebaseBefore([...sheet.conditionalFormats, ...sheet.validations], shift);
  for (const anchored of anchoredOn(sheet)) {
    anchored.areas = anchored.areas.flatMap((area) => shiftArea(area, shift) ?? []);
  }
  sheet.charts = sheet.charts.filter(({ areas }) => areas.length > 0);
  sheet.merges = sheet.merges.filter(({ areas }) => areas.length > 0);
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  moveFormulas(sheet, shift);
  const changeType = changeTypeOf(shift);
  announceChange({ kind: 'Changed', sheet, area: shift.area, changeType });
}

function demandShift(sheet: Sheet, { kind, axis, area }: Shift): void {
  const cutsMerge = sheet.merges.some(({ areas }) =>
    areas.some((merge) => {
      const band =
        axis === 'rows'
          ? { ...merge, row: area.row, rows: area.rows }
          : { ...merge, column: area.column, columns: area.columns };
      const cut = intersection(band, area);
      return cut && (axis === 'rows' ? cut.columns < merge.columns : cut.rows < merge.rows);
    }),
  );
  if (cutsMerge) throw hostError('InvalidOperation', 'Merged cells would be torn apart.');
  if (!isProtected(sheet)) return;
  const whole = wholeAxis(area);
  if (!whole) demandPermission(sheet, undefined);
  const permissions = {
    insert: { rows: 'allowInsertRows', columns: 'allowInsertColumns' },
    delete: { rows: 'allowDeleteRows', columns: 'allowDeleteColumns' },
  } as const;
  demandPermission(sheet, permissions[kind][axis]);
  if (kind === 'delete') demandEditable(sheet, area);
}

function moveCells(sheet: Sheet, shift: Shift): void {
  const moved = new Map<number, Cell>();
  for (const [key, cell] of sheet.cells) {
    const from = { row: Math.floor(key / COLUMN_LIMIT), column: key % COLUMN_LIMIT };
    const to = shiftArea({ ...from, rows: 1, columns: 1 }, shift);
    if (to && !isOnSheet(to))
      throw hostError('InvalidOperation', 'Cells would be pushed off the sheet.');
    if (to) moved.set(to.row * COLUMN_LIMIT + to.column, cell);
  }
  sheet.cells = moved;
}

function movedTracks(
  tracks: ReadonlyMap<number, Track>,
  { kind, axis, area }: Shift,
): Map<number, Track> {
  const start = axis === 'rows' ? area.row : area.column;
  const limit = axis === 'rows' ? ROW_LIMIT : COLUMN_LIMIT;
  return new Map(
    [...tracks].flatMap(([index, track]) => {
      const to = shiftSpan({ start: index, count: 1 }, { kind, start, count: area[axis], limit });
      return to ? [[to.start, track] as const] : [];
    }),
  );
}

/** New cells look like those above them, or to their left. */
function copyLookFromBefore(sheet: Sheet, { axis, area }: Shift): void {
  const along = axis === 'rows' ? 'row' : 'column';
  const before = area[along] - 1;
  if (before < 0) return;
  const tracks = axis === 'rows' ? sheet.rowTracks : sheet.columnTracks;
  const track = tracks.get(before);
  for (let offset = 0; offset < area[axis]; offset += 1) {
    if (wholeAxis(area) && track) tracks.set(area[along] + offset, { ...track, isHidden: false });
  }
  const band = { ...area, [along]: before, [axis]: 1 };
  for (const [key, cell] of sheet.cells) {
    const at = { row: Math.floor(key / COLUMN_LIMIT), column: key % COLUMN_LIMIT };
    if (!intersection({ ...at, rows: 1, columns: 1 }, band)) continue;
    for (let offset = 0; offset < area[axis]; offset += 1) {
      const to = { ...at, [along]: area[along] + offset };
      sheet.cells.set(to.row * COLUMN_LIMIT + to.column, newCell(cell.style));
    }
  }
}

function moveFormulas({ workbook, name }: Sheet, shift: Shift): void {
  for (const home of workbook.sheets) {
    const names = { home: home.name, shifted: name };
    for (const cell of home.cells.values()) {
      if (cell.formula !== undefined) cell.formula = shiftFormula(cell.formula, shift, names);
    }
    const shifted = (formula: string) => shiftFormula(formula, shift, names);
    for (const rule of [...home.conditionalFormats, ...home.validations]) rewrite(rule, shifted);
  }
}

function changeTypeOf({ kind, axis, area }: Shift): ChangeType {
  if (!wholeAxis(area)) return kind === 'insert' ? 'CellInserted' : 'CellDeleted';
  if (axis === 'rows') return kind === 'insert' ? 'RowInserted' : 'RowDeleted';
  return kind === 'insert' ? 'ColumnInserted' : 'ColumnDeleted';
}

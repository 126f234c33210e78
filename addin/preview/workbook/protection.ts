// What a protected sheet still allows.
import type { Area } from './address.ts';
import { isSingleCell } from './area.ts';
import { existingCells, styleAt } from './cells.ts';
import { hostError } from './hostError.ts';
import { announce, type Sheet } from './workbook.ts';

export const PERMISSIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

export function isProtected(sheet: Sheet): boolean {
  return sheet.permissions !== undefined;
}

export function protect(
  sheet: Sheet,
  options: Readonly<Record<string, unknown>>,
  password: string | undefined,
): void {
  if (isProtected(sheet)) throw hostError('InvalidOperation', 'The sheet is already protected.');
  sheet.permissions = new Set(PERMISSIONS.filter((name) => options[name] === true));
  sheet.protectionOptions = options;
  sheet.password = password;
  announce(sheet.workbook, { kind: 'Repaint' });
}

export function unprotect(sheet: Sheet, password: string | undefined): void {
  if (sheet.password !== undefined && sheet.password !== password) throw hostError('AccessDenied');
  sheet.permissions = undefined;
  sheet.password = undefined;
  announce(sheet.workbook, { kind: 'Repaint' });
}

/** Whether every cell of the area may be edited. */
export function isEditable(sheet: Sheet, area: Area): boolean {
  if (!isProtected(sheet)) return true;
  if (isSingleCell(area)) return !styleAt(sheet, area.row, area.column).locked;
  if (area.rows * area.columns > 100_000) return hasOnlyUnlocked(sheet, area);
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (styleAt(sheet, row, column).locked) return false;
    }
  }
  return true;
}

/** For whole columns: the sheet's own style stands for the cells that do not exist. */
function hasOnlyUnlocked(sheet: Sheet, area: Area): boolean {
  if (sheet.style.locked) return false;
  for (const [, , cell] of existingCells(sheet, area)) if (cell.style.locked) return false;
  return true;
}

export function demandEditable(sheet: Sheet, area: Area): void {
  if (!isEditable(sheet, area)) throw hostError('AccessDenied');
}

/** For what needs a permission on a protected sheet; `undefined` is never permitted there. */
export function demandPermission(sheet: Sheet, permission: Permission | undefined): void {
  if (!sheet.permissions) return;
  if (permission === undefined || !sheet.permissions.has(permission))
    throw hostError('AccessDenied');
}

// A sheet's protection. hucre turns the file's flags around, so that they say what is allowed, but for two of them.
import type { SheetProtection } from 'hucre';
import { PERMISSIONS, type Permission } from '../workbook/protection.ts';

const FLAGS = {
  allowAutoFilter: 'autoFilter',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowEditObjects: 'objects',
  allowEditScenarios: 'scenarios',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowInsertRows: 'insertRows',
  allowPivotTables: 'pivotTables',
  allowSort: 'sort',
} as const satisfies Readonly<Record<Permission, keyof SheetProtection>>;

/** Their flags say what is locked. */
const LOCKING: readonly Permission[] = ['allowEditObjects', 'allowEditScenarios'];

/** A password is not written: the file is for looking at, and the hash would not be Excel's. */
export function fileProtection(permissions: ReadonlySet<Permission>): SheetProtection {
  return {
    sheet: true,
    ...Object.fromEntries(
      PERMISSIONS.map((name) => [FLAGS[name], permissions.has(name) !== LOCKING.includes(name)]),
    ),
  };
}

export function permissionsFromFile(
  protection: SheetProtection | undefined,
): ReadonlySet<Permission> | undefined {
  if (!protection || protection.sheet === false) return undefined;
  return new Set(
    PERMISSIONS.filter((name) => (protection[FLAGS[name]] ?? false) !== LOCKING.includes(name)),
  );
}

import type { SheetIdentity } from '../excel/workbook.ts';

export function isSameSlot(one: SheetIdentity, other: SheetIdentity): boolean {
  return (
    one.office === other.office &&
    one.period === other.period &&
    one.form === other.form &&
    one.reporter === other.reporter
  );
}

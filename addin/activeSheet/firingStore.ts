// What rules have remarked while a version was being filled. The server counts it by rule; it is kept for as long as the
// pane lives, and a new version starts anew.
import type { Firing } from '#domain/checking/ruleFirings.ts';
import type { SheetIdentity } from '../excel/workbook.ts';

export interface FiringStore {
  readonly note: (identity: SheetIdentity, firings: readonly Firing[]) => readonly Firing[];
}

export function firingStore(storage: Pick<Storage, 'getItem' | 'setItem'>): FiringStore {
  return {
    note: (identity, firings) => {
      const key = keyOf(identity);
      const text = storage.getItem(key);
      const before = text === null ? [] : (JSON.parse(text) as Firing[]);
      const all = new Map(
        [...before, ...firings].map((each) => [`${each.rule} ${each.line}`, each]),
      );
      if (all.size > before.length) storage.setItem(key, JSON.stringify([...all.values()]));
      return [...all.values()];
    },
  };
}

function keyOf({ office, period, form, reporter, basedOn }: SheetIdentity): string {
  return `huibao.firings ${[office, period, form, reporter, basedOn].join(' ')}`;
}

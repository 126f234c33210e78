// 情况说明 as they are being written. Kept for as long as the pane lives, also over a reload.
import type { Explanations } from '#domain/form.ts';
import type { SheetIdentity } from '../excel/workbook.ts';

export interface ExplanationStore {
  readonly of: (identity: SheetIdentity) => Explanations;
  /** Blank text takes the explanation back. */
  readonly explain: (identity: SheetIdentity, rule: string, text: string) => void;
}

export function explanationStore(storage: Pick<Storage, 'getItem' | 'setItem'>): ExplanationStore {
  const of = (identity: SheetIdentity): Explanations => {
    const text = storage.getItem(keyOf(identity));
    return new Map(text === null ? [] : (JSON.parse(text) as [string, string][]));
  };
  return {
    of,
    explain: (identity, rule, text) => {
      const explanations = new Map(of(identity));
      if (text.trim() === '') explanations.delete(rule);
      else explanations.set(rule, text.trim());
      storage.setItem(keyOf(identity), JSON.stringify([...explanations]));
    },
  };
}

function keyOf({ office, period, form, reporter }: SheetIdentity): string {
  return `huibao.explanations ${[office, period, form, reporter].join(' ')}`;
}

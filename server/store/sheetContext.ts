import type { Figures } from '#domain/figure.ts';
import type { SheetContext } from '#domain/form.ts';
import type { Period } from '#domain/period.ts';
import type { Slot } from '#domain/submitting/slot.ts';
import { loadForm, loadPlans, loadRules, loadUnits } from './catalogue.ts';
import { loadCounted } from './counted.ts';
import type { Transaction } from './database.ts';

/** What the figures of a slot are judged against, by the form version in force. */
export async function loadSheetContext(
  transaction: Transaction,
  { period, form, reporter }: Pick<Slot, 'period' | 'form' | 'reporter'>,
): Promise<SheetContext | null> {
  const units = await loadUnits(transaction);
  const loaded = await loadForm(transaction, { form: form.code, version: form.version, units });
  if (!loaded) return null;
  return {
    form: loaded,
    units,
    rules: await loadRules(transaction),
    previous: await loadPrevious(transaction, period, form.code, reporter.id),
    plans: await loadPlans(transaction, period.id),
  };
}

async function loadPrevious(
  transaction: Transaction,
  period: Period,
  form: string,
  reporter: string,
): Promise<Figures> {
  if (period.previous === null) return new Map();
  const counted = await loadCounted(transaction, {
    periods: [period.previous],
    provisionalIn: null,
    reporter,
  });
  const version = counted.versionsOf(period.previous).find((one) => one.form === form);
  return new Map([...(version?.figures ?? [])].map(([line, { figure }]) => [line, figure]));
}

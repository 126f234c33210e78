import type { CountedVersion } from '#domain/consolidation/consolidation.ts';
import type { Figures } from '#domain/figure.ts';
import type { Explanations, SheetContext } from '#domain/form.ts';
import type { Period } from '#domain/period.ts';
import type { Slot } from '#domain/submitting/slot.ts';
import { loadForm, loadPlans, loadRules, loadUnits } from './catalogue.ts';
import { loadCounted } from './counted.ts';
import type { Transaction } from './database.ts';

export interface LoadedContext extends SheetContext {
  /** 情况说明 of last year's counted version, to be taken over where they still hold. */
  readonly previousExplanations: Explanations;
}

/** What the figures of a slot are judged against, by the form version in force. */
export async function loadSheetContext(
  transaction: Transaction,
  { period, form, reporter }: Pick<Slot, 'period' | 'form' | 'reporter'>,
): Promise<LoadedContext | null> {
  const units = await loadUnits(transaction);
  const loaded = await loadForm(transaction, { form: form.code, version: form.version, units });
  if (!loaded) return null;
  const counted = await loadPrevious(transaction, period, form.code, reporter.id);
  return {
    form: loaded,
    units,
    rules: await loadRules(transaction),
    previous: figuresOf(counted),
    previousExplanations: counted?.explanations ?? new Map(),
    plans: await loadPlans(transaction, period.id),
  };
}

async function loadPrevious(
  transaction: Transaction,
  period: Period,
  form: string,
  reporter: string,
): Promise<CountedVersion | undefined> {
  if (period.previous === null) return undefined;
  const counted = await loadCounted(transaction, {
    periods: [period.previous],
    provisionalIn: null,
    reporter,
  });
  return counted.versionsOf(period.previous).find((one) => one.form === form);
}

function figuresOf(version: CountedVersion | undefined): Figures {
  return new Map([...(version?.figures ?? [])].map(([line, { figure }]) => [line, figure]));
}

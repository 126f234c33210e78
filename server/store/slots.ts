import type { Period } from '#domain/period.ts';
import type { Slot } from '#domain/submitting/slot.ts';
import { slotClosing, slotState } from '#domain/submitting/slot.ts';
import { loadAssigned } from './catalogue.ts';
import { loadExtensions } from './closings.ts';
import type { Transaction } from './database.ts';
import { loadQueries } from './queries.ts';
import { findNewestOfPeriod } from './versions.ts';

/** The slots of a period, in the order of the report. `null`: every reporter's. */
export async function slotsOf(
  transaction: Transaction,
  period: Period,
  reporter: string | null,
): Promise<readonly Slot[]> {
  const assigned = await loadAssigned(transaction, period.id, reporter);
  const newest = await findNewestOfPeriod(transaction, period.id, reporter);
  const extensions = await loadExtensions(transaction, period.id, reporter);
  const queries = await loadQueries(transaction, { period: period.id, reporter });
  return assigned.map(({ form, formVersion, title, lineCount, reporter: filler }) => {
    const isOfSlot = (one: { readonly form: string; readonly reporter: string }) =>
      one.form === form && one.reporter === filler.id;
    const current =
      newest.find((one) => one.form === form && one.reporter.id === filler.id) ?? null;
    const extension = extensions.find(isOfSlot) ?? null;
    return {
      period,
      form: { code: form, version: formVersion, title, lineCount },
      reporter: filler,
      state: slotState(current),
      current,
      closesAt: slotClosing(period, extension),
      extension,
      queries: queries.filter(isOfSlot),
    };
  });
}

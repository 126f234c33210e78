import type { Period } from '#domain/period.ts';
import type { Slot } from '#domain/submitting/slot.ts';
import { slotState } from '#domain/submitting/slot.ts';
import { loadAssigned } from './catalogue.ts';
import type { Transaction } from './database.ts';
import { findNewestOfPeriod } from './versions.ts';

/** The slots of a period, in the order of the report. `null`: every reporter's. */
export async function slotsOf(
  transaction: Transaction,
  period: Period,
  reporter: string | null,
): Promise<readonly Slot[]> {
  const assigned = await loadAssigned(transaction, period.id, reporter);
  const newest = await findNewestOfPeriod(transaction, period.id, reporter);
  return assigned.map(({ form, formVersion, title, lineCount, reporter: filler }) => {
    const current =
      newest.find((one) => one.form === form && one.reporter.id === filler.id) ?? null;
    return {
      period,
      form: { code: form, version: formVersion, title, lineCount },
      reporter: filler,
      state: slotState(current),
      current,
    };
  });
}

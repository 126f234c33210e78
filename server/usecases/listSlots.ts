import { isClosed } from '#domain/period.ts';
import type { Slot } from '#domain/submitting/slot.ts';
import { loadPeriods } from '../store/catalogue.ts';
import { slotsOf } from '../store/slots.ts';
import { type Operation, officeDay } from './operation.ts';

/** The caller's own slots in periods that are still open, soonest due first. */
export async function listSlots({ caller, reading, now }: Operation): Promise<readonly Slot[]> {
  const { reporter } = caller;
  if (!reporter) return [];
  return reading.read(async (transaction) => {
    const today = officeDay(now());
    const open = (await loadPeriods(transaction)).filter((period) => !isClosed(period, today));
    const slots: Slot[] = [];
    for (const period of open) slots.push(...(await slotsOf(transaction, period, reporter.id)));
    return slots.sort((a, b) => (a.period.closesOn < b.period.closesOn ? -1 : 1));
  });
}

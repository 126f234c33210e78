import { isClosed } from '#domain/period.ts';
import type { Slot } from '#domain/submitting/slot.ts';
import { loadPeriods } from '../store/catalogue.ts';
import { loadExtendedPeriods } from '../store/closings.ts';
import { slotsOf } from '../store/slots.ts';
import type { Operation } from './operation.ts';

/** The caller's own slots that are still open, by their period or an extension, soonest due first. */
export async function listSlots({ caller, reading, now }: Operation): Promise<readonly Slot[]> {
  const { reporter } = caller;
  if (!reporter) return [];
  return reading.read(async (transaction) => {
    const at = now();
    const extended = await loadExtendedPeriods(transaction, reporter.id, at);
    const slots: Slot[] = [];
    for (const period of await loadPeriods(transaction))
      if (extended.has(period.id) || !isClosed(period, at.toISOString()))
        slots.push(...(await slotsOf(transaction, period, reporter.id)));
    return slots
      .filter((slot) => !isClosed(slot, at.toISOString()))
      .sort((a, b) => (a.closesAt < b.closesAt ? -1 : Number(a.closesAt > b.closesAt)));
  });
}

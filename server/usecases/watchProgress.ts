import { seesAllReporters } from '#domain/caller.ts';
import type { Period } from '#domain/period.ts';
import type { Slot } from '#domain/submitting/slot.ts';
import { loadPeriod } from '../store/catalogue.ts';
import { slotsOf } from '../store/slots.ts';
import type { Operation } from './operation.ts';

export interface Progress {
  readonly period: Period;
  readonly slots: readonly Slot[];
}

/** Every slot of a period, for those who compile it; `null` where there is none to see. */
export async function watchProgress(
  { caller, reading }: Operation,
  periodId: string,
): Promise<Progress | null> {
  if (!seesAllReporters(caller)) return null;
  return reading.read(async (transaction) => {
    const period = await loadPeriod(transaction, periodId);
    return period && { period, slots: await slotsOf(transaction, period, null) };
  });
}

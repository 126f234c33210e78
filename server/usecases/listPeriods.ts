import type { Period } from '#domain/period.ts';
import { isClosed } from '#domain/period.ts';
import { loadPeriods } from '../store/catalogue.ts';
import { type Operation, officeDay } from './operation.ts';

/** Newest first, each told as closed once its last day has passed. */
export async function listPeriods({ reading, now }: Operation): Promise<readonly Period[]> {
  const today = officeDay(now());
  const periods = await reading.read(loadPeriods);
  return periods.map((period) => ({ ...period, closed: isClosed(period, today) }));
}

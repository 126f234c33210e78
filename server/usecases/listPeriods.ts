import type { Period } from '#domain/period.ts';
import { isClosed } from '#domain/period.ts';
import { loadPeriods } from '../store/catalogue.ts';
import type { Operation } from './operation.ts';

/** Newest first. */
export async function listPeriods({ reading }: Operation): Promise<readonly Period[]> {
  return reading.read(loadPeriods);
}

export type Closable = Pick<Period, 'closesAt'>;

/** Whether a period, or a slot that may have been given more time, takes nothing any more. */
export function hasClosed({ now }: Operation, closing: Closable): boolean {
  return isClosed(closing, now().toISOString());
}

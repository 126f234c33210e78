// What every use case gets: who asks, one point in history to read at, and the clock.
import type { Caller } from '#domain/caller.ts';
import type { Database, Reading } from '../store/database.ts';

export interface Operation {
  readonly caller: Caller;
  readonly reading: Reading;
  readonly database: Database;
  readonly now: () => Date;
}

/** The calendar day where the offices are: all of China keeps UTC+8, without daylight saving. */
export function officeDay(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

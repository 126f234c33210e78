// Following along: word that a period has moved, and to which place in the office's sequence. It carries no figure.
import { seesFigures } from '#domain/caller.ts';
import { loadPeriod } from '../store/catalogue.ts';
import { lastMove } from '../store/movements.ts';
import type { Operation } from './operation.ts';

export interface PeriodMove {
  readonly period: string;
  /** The period's last place in the sequence. */
  readonly asOf: string;
}

export type Following =
  | { readonly kind: 'Moves'; readonly moves: AsyncIterable<PeriodMove> }
  | { readonly kind: 'TooManyFollowing' };

/** Hands out what the database announces. Ends when the server stops, and after a while, so that the session is looked at again. */
export interface Movements {
  readonly follow: (following: {
    readonly office: string;
    readonly account: string;
    readonly period: string;
    /** Where the period stands now; asked first, and after a break in the announcements. */
    readonly current: () => Promise<string>;
  }) => Following;
}

/** The place of the period's last move; `null` for those who may not see the report. */
export async function periodAsOf(
  { caller, reading }: Operation,
  period: string,
): Promise<string | null> {
  if (!seesFigures(caller)) return null;
  return reading.read(async (transaction) => String(await lastMove(transaction, period)));
}

/** Without a single move where there is no such period to see. */
export async function followPeriod(
  { caller, database }: Operation,
  movements: Movements,
  period: string,
): Promise<Following> {
  const { office, account } = caller;
  const isThere =
    seesFigures(caller) &&
    (await database.write(office, (transaction) => loadPeriod(transaction, period))) !== null;
  if (!isThere) return { kind: 'Moves', moves: nothing() };
  return movements.follow({
    office,
    account,
    period,
    current: async () =>
      String(await database.write(office, (transaction) => lastMove(transaction, period))),
  });
}

async function* nothing(): AsyncGenerator<PeriodMove> {
  // Ends at once.
}

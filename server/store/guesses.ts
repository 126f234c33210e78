// Guesses at passwords, counted before they are evaluated.
import { randomUUID } from 'node:crypto';
import type { Transaction } from './database.ts';

export interface Guess {
  readonly office: string;
  readonly login: string;
  readonly at: Date;
  readonly since: Date;
  readonly allowed: number;
}

/** Takes one of the `allowed` guesses since `since` that did not succeed; `null` where none is left. Guesses at one login queue here. */
export async function takeGuess(transaction: Transaction, guess: Guess): Promise<string | null> {
  const { office, login, at, since, allowed } = guess;
  await transaction.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended(${`${office}/${login}`}, 0))) l`;
  const [row] = await transaction.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from login_guess where login = ${login} and at > ${since} and not succeeded`;
  if ((row?.count ?? 0) >= allowed) return null;
  const id = randomUUID();
  await transaction.$executeRaw`
    insert into login_guess (office_id, login, at, id, succeeded) values (${office}, ${login}, ${at}, ${id}::uuid, false)`;
  return id;
}

export async function markGuessSucceeded(transaction: Transaction, id: string): Promise<void> {
  await transaction.$executeRaw`update login_guess set succeeded = true where id = ${id}::uuid`;
}

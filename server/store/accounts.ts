import { randomUUID } from 'node:crypto';
import type { Role } from '#domain/caller.ts';
import type { Transaction } from './database.ts';

export interface Account {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly reporter: { readonly id: string; readonly name: string } | null;
  readonly roles: readonly Role[];
}

/** Only accounts that may sign in. */
export async function findAccount(
  transaction: Transaction,
  login: string,
): Promise<Account | null> {
  const [row] = await transaction.$queryRaw<
    (Omit<Account, 'reporter'> & { reporter: string | null; reporterName: string | null })[]
  >`
    select a.id, a.login, a.name, a.password_hash as "passwordHash", a.reporter, r.name as "reporterName", a.roles
    from account a left join reporter r on r.office_id = a.office_id and r.id = a.reporter
    where a.login = ${login} and a.disabled_at is null`;
  if (!row) return null;
  const { reporter, reporterName, ...account } = row;
  return {
    ...account,
    reporter: reporter === null ? null : { id: reporter, name: reporterName ?? reporter },
  };
}

/** Counts this guess among those since `since` that did not succeed. Guesses at one login queue here. */
export async function countGuess(
  transaction: Transaction,
  guess: {
    readonly office: string;
    readonly login: string;
    readonly at: Date;
    readonly since: Date;
  },
): Promise<{ readonly id: string; readonly before: number }> {
  const { office, login, at, since } = guess;
  await transaction.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended(${`${office}/${login}`}, 0))) l`;
  const [row] = await transaction.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from login_guess where login = ${login} and at > ${since} and not succeeded`;
  const id = randomUUID();
  const before = row?.count ?? 0;
  if (before < 5) {
    await transaction.$executeRaw`
      insert into login_guess (office_id, login, at, id, succeeded) values (${office}, ${login}, ${at}, ${id}::uuid, false)`;
  }
  return { id, before };
}

export async function markGuessSucceeded(transaction: Transaction, id: string): Promise<void> {
  await transaction.$executeRaw`update login_guess set succeeded = true where id = ${id}::uuid`;
}

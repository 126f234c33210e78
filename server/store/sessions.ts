// Sessions are found by the hash of their token; the token itself is kept nowhere.
import type { Caller, Role } from '#domain/caller.ts';
import type { Transaction } from './database.ts';

export interface NewSession {
  readonly office: string;
  readonly tokenHash: Uint8Array<ArrayBuffer>;
  readonly account: string;
  readonly at: Date;
}

export async function appendSession(transaction: Transaction, session: NewSession): Promise<void> {
  const { office, tokenHash, account, at } = session;
  await transaction.$executeRaw`
    insert into session (office_id, token_hash, account, created_at, last_seen_at)
    values (${office}, ${tokenHash}, ${account}::uuid, ${at}, ${at})`;
}

/** The caller of a session begun after `begunAfter` and used after `seenAfter`; notes that it was used. */
export async function findCaller(
  transaction: Transaction,
  session: {
    readonly tokenHash: Uint8Array<ArrayBuffer>;
    readonly begunAfter: Date;
    readonly seenAfter: Date;
    readonly at: Date;
  },
): Promise<Caller | null> {
  const { tokenHash, begunAfter, seenAfter, at } = session;
  const [row] = await transaction.$queryRaw<
    {
      office: string;
      account: string;
      login: string;
      name: string;
      roles: Role[];
      reporter: string | null;
      reporterName: string | null;
      lastSeenAt: Date;
    }[]
  >`
    select s.office_id as office, a.id as account, a.login, a.name, a.roles, a.reporter, r.name as "reporterName",
           s.last_seen_at as "lastSeenAt"
    from session s
    join account a on a.office_id = s.office_id and a.id = s.account and a.disabled_at is null
    left join reporter r on r.office_id = a.office_id and r.id = a.reporter
    where s.token_hash = ${tokenHash} and s.revoked_at is null and s.created_at > ${begunAfter} and s.last_seen_at > ${seenAfter}`;
  if (!row) return null;
  const { reporter, reporterName, lastSeenAt, ...caller } = row;
  if (at.getTime() - lastSeenAt.getTime() > 60_000) {
    await transaction.$executeRaw`update session set last_seen_at = ${at} where token_hash = ${tokenHash}`;
  }
  return {
    ...caller,
    reporter: reporter === null ? null : { id: reporter, name: reporterName ?? reporter },
  };
}

export async function revokeSession(
  transaction: Transaction,
  tokenHash: Uint8Array<ArrayBuffer>,
  at: Date,
): Promise<void> {
  await transaction.$executeRaw`
    update session set revoked_at = ${at} where token_hash = ${tokenHash} and revoked_at is null`;
}

/** All that an account has, at once. */
export async function revokeSessionsOf(
  transaction: Transaction,
  account: string,
  at: Date,
): Promise<void> {
  await transaction.$executeRaw`
    update session set revoked_at = ${at} where account = ${account}::uuid and revoked_at is null`;
}

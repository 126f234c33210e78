// Who may sign in. The password's hash leaves this file only to be verified.
import type { Account } from '#domain/account/account.ts';
import type { Role } from '#domain/caller.ts';
import type { Transaction } from './database.ts';

export interface Credential {
  readonly id: string;
  readonly login: string;
  readonly passwordHash: string;
  /** Set for a one-time password. */
  readonly passwordExpiresAt: Date | null;
}

/** Only of accounts that may sign in. */
export async function findCredential(
  transaction: Transaction,
  login: string,
): Promise<Credential | null> {
  const [row] = await transaction.$queryRaw<Credential[]>`
    select id, login, password_hash as "passwordHash", password_expires_at as "passwordExpiresAt"
    from account where login = ${login} and disabled_at is null`;
  return row ?? null;
}

/** Holds the account as it is until the transaction ends; `false` if it may no longer sign in with that password. */
export async function stillHolds(transaction: Transaction, credential: Credential) {
  const rows = await transaction.$queryRaw<unknown[]>`
    select 1 from account where id = ${credential.id}::uuid and disabled_at is null
      and password_hash = ${credential.passwordHash} for update`;
  return rows.length === 1;
}

type AccountRow = Omit<Account, 'reporter'> & {
  readonly reporter: string | null;
  readonly reporterName: string | null;
};

/** In order of login. `locking`: nobody else changes them, or adds to what their number decides, until the end. */
export async function listAccounts(
  transaction: Transaction,
  { locking = false } = {},
): Promise<readonly Account[]> {
  if (locking) await transaction.$queryRaw`select 1 from account order by id for update`;
  const rows = await transaction.$queryRaw<AccountRow[]>`
    select a.id, a.login, a.name, a.roles, a.reporter, r.name as "reporterName",
           a.disabled_at as "disabledAt", a.password_expires_at as "passwordExpiresAt"
    from account a left join reporter r on r.office_id = a.office_id and r.id = a.reporter
    order by a.login collate "C"`;
  return rows.map(({ reporter, reporterName, ...account }) => ({
    ...account,
    reporter: reporter === null ? null : { id: reporter, name: reporterName ?? reporter },
  }));
}

export interface NewAccount {
  readonly office: string;
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly reporter: string | null;
  readonly passwordHash: string;
  readonly passwordExpiresAt: Date;
}

/** `false` where the login is taken. */
export async function insertAccount(transaction: Transaction, account: NewAccount) {
  const { office, id, login, name, roles, reporter, passwordHash, passwordExpiresAt } = account;
  const inserted = await transaction.$executeRaw`
    insert into account (office_id, id, login, name, roles, reporter, password_hash, password_expires_at)
    values (${office}, ${id}::uuid, ${login}, ${name}, ${[...roles]}, ${reporter}, ${passwordHash}, ${passwordExpiresAt})
    on conflict (office_id, login) do nothing`;
  return inserted === 1;
}

export async function setPost(
  transaction: Transaction,
  account: string,
  post: {
    readonly name: string;
    readonly roles: readonly Role[];
    readonly reporter: string | null;
  },
): Promise<void> {
  await transaction.$executeRaw`
    update account set name = ${post.name}, roles = ${[...post.roles]}, reporter = ${post.reporter}
    where id = ${account}::uuid`;
}

export async function setDisabled(
  transaction: Transaction,
  account: string,
  at: Date | null,
): Promise<void> {
  await transaction.$executeRaw`update account set disabled_at = ${at} where id = ${account}::uuid`;
}

/** `expiresAt` for a one-time password. */
export async function setPassword(
  transaction: Transaction,
  account: string,
  password: { readonly hash: string; readonly expiresAt: Date | null },
): Promise<void> {
  await transaction.$executeRaw`
    update account set password_hash = ${password.hash}, password_expires_at = ${password.expiresAt}
    where id = ${account}::uuid`;
}

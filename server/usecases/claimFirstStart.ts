// The first administrator of an empty database makes the office and their own account, with the code that the server printed.
import { createHash, randomUUID } from 'node:crypto';
import { isUsableLogin } from '#domain/account/account.ts';
import { passwordFault } from '#domain/account/password.ts';
import type { RefusalOf } from '#domain/refusal.ts';
import type { Result } from '#domain/result.ts';
import { ok, refuse } from '#domain/result.ts';
import type { Database } from '../store/database.ts';
import {
  claimFirstStart as claim,
  type FirstOffice,
  type FirstStartOutcome,
} from '../store/firstStart.ts';

export interface FirstStartClaim {
  readonly code: string;
  readonly office: FirstOffice;
  readonly login: string;
  readonly name: string;
  readonly password: string;
}

type ClaimRefusal =
  | { readonly kind: Exclude<FirstStartOutcome, 'done'> }
  | RefusalOf<'WeakPassword' | 'UnusableLogin'>;

/** What was typed is checked first: a code is not spent on a password that is too short. */
export async function claimFirstStart(
  {
    database,
    now,
    hashPassword,
  }: {
    readonly database: Database;
    readonly now: () => Date;
    readonly hashPassword: (password: string) => Promise<string>;
  },
  { code, office, login, name, password }: FirstStartClaim,
): Promise<Result<null, ClaimRefusal>> {
  if (!isUsableLogin(login)) return refuse({ kind: 'UnusableLogin' });
  const fault = passwordFault(password, login);
  if (fault !== null) return refuse({ kind: 'WeakPassword', fault });
  const passwordHash = await hashPassword(password);
  const outcome = await claim(database, {
    codeHash: hashOfCode(code),
    at: now(),
    office,
    admin: { account: randomUUID(), login, name, passwordHash },
  });
  return outcome === 'done' ? ok(null) : refuse({ kind: outcome });
}

/** As it was typed: with or without dashes, in either case, with the letters that look like digits. */
export function hashOfCode(typed: string): Uint8Array<ArrayBuffer> {
  const code = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return new Uint8Array(createHash('sha256').update(code).digest());
}

// The frame of everything an administrator does to accounts: allowed to them alone, recorded whatever comes of it.
import { randomInt } from 'node:crypto';
import type { Account } from '#domain/account/account.ts';
import { requireAdmin } from '#domain/caller.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { Result } from '#domain/result.ts';
import { type AuditEntry, appendAudit } from '../store/audit.ts';
import type { Transaction } from '../store/database.ts';
import type { Operation } from './operation.ts';

export type HashPassword = (password: string) => Promise<string>;

export async function administer<Value, Refused extends Refusal>(
  { caller, database, now }: Operation,
  { operation, subject }: Pick<AuditEntry, 'operation' | 'subject'>,
  steps: (transaction: Transaction) => Promise<Result<Value, Refused>>,
): Promise<Result<Value, Refused>> {
  requireAdmin(caller);
  return database.write(caller.office, async (transaction) => {
    const outcome = await steps(transaction);
    await appendAudit(transaction, {
      office: caller.office,
      at: now(),
      account: caller.account,
      operation,
      outcome: outcome.ok ? 'done' : outcome.error.kind,
      subject,
    });
    return outcome;
  });
}

const days = 86_400_000;
/** Time to hand it over; until it is changed it opens nothing. */
const oneTimePasswordLasts = 7 * days;
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

export interface CreatedAccount {
  readonly account: Account;
  /** Told once, here; only to be changed for one's own. */
  readonly oneTimePassword: string;
}

export interface OneTimePassword {
  readonly text: string;
  readonly hash: string;
  readonly expiresAt: Date;
}

/** 60 random bits that can be read out over the telephone. */
export async function makeOneTimePassword(
  hashPassword: HashPassword,
  at: Date,
): Promise<OneTimePassword> {
  const part = () =>
    Array.from({ length: 4 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
  const text = [part(), part(), part()].join('-');
  return {
    text,
    hash: await hashPassword(text),
    expiresAt: new Date(at.getTime() + oneTimePasswordLasts),
  };
}

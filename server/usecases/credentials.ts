// What signing in and changing one's password share: a guess that is counted before it is evaluated, and takes as long
// whoever is named.
import { createHash, randomBytes } from 'node:crypto';
import type { Result } from '#domain/result.ts';
import { ok, refuse } from '#domain/result.ts';
import { type Credential, findCredential } from '../store/accounts.ts';
import { appendAudit } from '../store/audit.ts';
import { findOffice } from '../store/catalogue.ts';
import type { Database, Transaction } from '../store/database.ts';
import { takeGuess } from '../store/guesses.ts';
import { appendSession } from '../store/sessions.ts';

export interface Credentials {
  /** `agriculture@demo`: login, then office. */
  readonly login: string;
  readonly password: string;
}

export interface SignedIn {
  readonly token: string;
  /** At the latest; half an hour without use ends it sooner. */
  readonly expiresAt: Date;
}

export interface SignInDependencies {
  readonly database: Database;
  readonly now: () => Date;
  readonly verifyPassword: (passwordHash: string | null, password: string) => Promise<boolean>;
}

export type GuessRefusal =
  | { readonly kind: 'WrongLogin' }
  | { readonly kind: 'TooManyGuesses'; readonly retryAfterSeconds: number };

export interface RightGuess {
  readonly office: string;
  readonly guess: string;
  readonly credential: Credential;
}

const minutes = 60_000;
const guessWindow = 15 * minutes;
export const sessionLimits = { idle: 30 * minutes, absolute: 8 * 60 * minutes };
const guessesAllowed = 5;

export async function evaluateGuess(
  { database, now, verifyPassword }: SignInDependencies,
  { login, password }: Credentials,
): Promise<Result<RightGuess, GuessRefusal>> {
  const [, name, office] = /^([^@\s]{1,64})@([a-z0-9][a-z0-9-]{0,39})$/.exec(login.trim()) ?? [];
  const isNamed = name !== undefined && office !== undefined;
  const asked = isNamed ? await askFor(database, { office, login: name, at: now() }) : null;
  if (!isNamed || !asked) {
    await verifyPassword(null, password);
    return refuse({ kind: 'WrongLogin' });
  }
  const { credential, guess } = asked;
  if (guess === null) {
    return refuse({ kind: 'TooManyGuesses', retryAfterSeconds: guessWindow / 1000 });
  }
  const matches = await verifyPassword(credential?.passwordHash ?? null, password);
  if (!credential || !matches || hasExpired(credential, now()))
    return refuse({ kind: 'WrongLogin' });
  return ok({ office, guess, credential });
}

/** Guesses are counted for offices that exist; a table that anyone could fill would be no limit. */
async function askFor(
  database: Database,
  { office, login, at }: { readonly office: string; readonly login: string; readonly at: Date },
) {
  const since = new Date(at.getTime() - guessWindow);
  return database.write(office, async (transaction) => {
    if (!(await findOffice(transaction))) return null;
    return {
      guess: await takeGuess(transaction, { office, login, at, since, allowed: guessesAllowed }),
      credential: await findCredential(transaction, login),
    };
  });
}

function hasExpired({ passwordExpiresAt }: Credential, at: Date): boolean {
  return passwordExpiresAt !== null && passwordExpiresAt <= at;
}

/** A session and the note of it. The token is given out here and kept nowhere. */
export async function openSession(
  transaction: Transaction,
  opening: {
    readonly office: string;
    readonly account: string;
    readonly at: Date;
    readonly operation: string;
  },
): Promise<SignedIn> {
  const { office, account, at, operation } = opening;
  const token = `${office}.${randomBytes(32).toString('base64url')}`;
  await appendSession(transaction, { office, tokenHash: hashOf(token), account, at });
  await appendAudit(transaction, { office, at, account, operation, outcome: 'done', subject: {} });
  return { token, expiresAt: new Date(at.getTime() + sessionLimits.absolute) };
}

export function hashOf(secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(secret).digest());
}

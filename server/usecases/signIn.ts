// Sessions are opaque 256-bit tokens that begin with the office's id, so that the row can be looked up within it.
import { createHash, randomBytes } from 'node:crypto';
import type { Caller } from '#domain/caller.ts';
import type { Result } from '#domain/result.ts';
import { ok, refuse } from '#domain/result.ts';
import { countGuess, findAccount, markGuessSucceeded } from '../store/accounts.ts';
import { appendAudit } from '../store/audit.ts';
import { findOffice } from '../store/catalogue.ts';
import type { Database } from '../store/database.ts';
import { appendSession, findCaller, revokeSession } from '../store/sessions.ts';

export interface Credentials {
  /** `agriculture@demo`: login, then office. */
  readonly login: string;
  readonly password: string;
}

export type SignInRefusal =
  | { readonly kind: 'WrongLogin' }
  | { readonly kind: 'TooManyGuesses'; readonly retryAfterSeconds: number };

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

const minutes = 60_000;
const guessWindow = 15 * minutes;
const idleLimit = 30 * minutes;
const absoluteLimit = 8 * 60 * minutes;
const guessesAllowed = 5;

export async function signIn(
  { database, now, verifyPassword }: SignInDependencies,
  { login, password }: Credentials,
): Promise<Result<SignedIn, SignInRefusal>> {
  const named = /^([^@\s]{1,64})@([a-z0-9][a-z0-9-]{0,39})$/.exec(login.trim());
  const [, name, office] = named ?? [];
  if (name === undefined || office === undefined) {
    await verifyPassword(null, password);
    return refuse({ kind: 'WrongLogin' });
  }
  const at = now();
  const asked = await database.write(office, async (transaction) => {
    // Guesses are counted for offices that exist; a table that anyone could fill would be no limit.
    if (!(await findOffice(transaction))) return null;
    const since = new Date(at.getTime() - guessWindow);
    return {
      guess: await countGuess(transaction, { office, login: name, at, since }),
      account: await findAccount(transaction, name),
    };
  });
  if (!asked) {
    await verifyPassword(null, password);
    return refuse({ kind: 'WrongLogin' });
  }
  const { account, guess } = asked;
  if (guess.before >= guessesAllowed) {
    return refuse({ kind: 'TooManyGuesses', retryAfterSeconds: guessWindow / 1000 });
  }
  const matches = await verifyPassword(account?.passwordHash ?? null, password);
  if (!account || !matches) return refuse({ kind: 'WrongLogin' });

  const token = `${office}.${randomBytes(32).toString('base64url')}`;
  await database.write(office, async (transaction) => {
    await markGuessSucceeded(transaction, guess.id);
    await appendSession(transaction, { office, tokenHash: hashOf(token), account: account.id, at });
    await appendAudit(transaction, {
      office,
      at,
      account: account.id,
      operation: 'signIn',
      outcome: 'done',
      subject: {},
    });
  });
  return ok({ token, expiresAt: new Date(at.getTime() + absoluteLimit) });
}

type SessionDependencies = Pick<SignInDependencies, 'database' | 'now'>;

/** Who a token belongs to; `null` for an unknown, revoked, idle or expired one. */
export async function identify(
  { database, now }: SessionDependencies,
  token: string,
): Promise<Caller | null> {
  const office = officeOf(token);
  if (office === null) return null;
  const at = now();
  return database.write(office, (transaction) =>
    findCaller(transaction, {
      tokenHash: hashOf(token),
      begunAfter: new Date(at.getTime() - absoluteLimit),
      seenAfter: new Date(at.getTime() - idleLimit),
      at,
    }),
  );
}

export async function signOut(
  { database, now }: SessionDependencies,
  token: string,
): Promise<void> {
  const office = officeOf(token);
  if (office === null) return;
  await database.write(office, (transaction) => revokeSession(transaction, hashOf(token), now()));
}

function officeOf(token: string): string | null {
  return /^([a-z0-9][a-z0-9-]{0,39})\.[A-Za-z0-9_-]{43}$/.exec(token)?.[1] ?? null;
}

function hashOf(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest());
}

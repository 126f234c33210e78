// Sessions are opaque 256-bit tokens that begin with the office's id, so that the row can be looked up within it.
import type { Caller } from '#domain/caller.ts';
import type { Result } from '#domain/result.ts';
import { ok, refuse } from '#domain/result.ts';
import { stillHolds } from '../store/accounts.ts';
import { markGuessSucceeded } from '../store/guesses.ts';
import { findCaller, revokeSession } from '../store/sessions.ts';
import {
  type Credentials,
  evaluateGuess,
  type GuessRefusal,
  hashOf,
  openSession,
  type SignedIn,
  type SignInDependencies,
  sessionLimits,
} from './credentials.ts';

/** A one-time password is right, and good for nothing but being changed. */
export type SignInRefusal = GuessRefusal | { readonly kind: 'PasswordChangeRequired' };

export async function signIn(
  dependencies: SignInDependencies,
  credentials: Credentials,
): Promise<Result<SignedIn, SignInRefusal>> {
  const guessed = await evaluateGuess(dependencies, credentials);
  if (!guessed.ok) return guessed;
  const { office, guess, credential } = guessed.value;
  const at = dependencies.now();
  return dependencies.database.write<Result<SignedIn, SignInRefusal>>(
    office,
    async (transaction) => {
      await markGuessSucceeded(transaction, guess);
      if (credential.passwordExpiresAt !== null) return refuse({ kind: 'PasswordChangeRequired' });
      // Disabled, or given another password, while this one was evaluated.
      if (!(await stillHolds(transaction, credential))) return refuse({ kind: 'WrongLogin' });
      const account = credential.id;
      return ok(await openSession(transaction, { office, account, at, operation: 'signIn' }));
    },
  );
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
      begunAfter: new Date(at.getTime() - sessionLimits.absolute),
      seenAfter: new Date(at.getTime() - sessionLimits.idle),
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

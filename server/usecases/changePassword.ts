// One's own password, by whoever knows the old one: signed in or not, so that a one-time password opens nothing else.
import { passwordFault } from '#domain/account/password.ts';
import type { RefusalOf } from '#domain/refusal.ts';
import type { Result } from '#domain/result.ts';
import { ok, refuse } from '#domain/result.ts';
import { setPassword, stillHolds } from '../store/accounts.ts';
import { markGuessSucceeded } from '../store/guesses.ts';
import { revokeSessionsOf } from '../store/sessions.ts';
import {
  type Credentials,
  evaluateGuess,
  type GuessRefusal,
  openSession,
  type SignedIn,
  type SignInDependencies,
} from './credentials.ts';

export interface ChangeDependencies extends SignInDependencies {
  readonly hashPassword: (password: string) => Promise<string>;
}

type ChangeRefusal = GuessRefusal | RefusalOf<'WeakPassword'>;

/** Ends every session the account has, and begins one. */
export async function changePassword(
  dependencies: ChangeDependencies,
  { newPassword, ...credentials }: Credentials & { readonly newPassword: string },
): Promise<Result<SignedIn, ChangeRefusal>> {
  const { database, now, hashPassword } = dependencies;
  const guessed = await evaluateGuess(dependencies, credentials);
  if (!guessed.ok) return guessed;
  const { office, guess, credential } = guessed.value;
  const fault = passwordFault(newPassword, credential.login);
  const hash = fault === null ? await hashPassword(newPassword) : '';
  const at = now();
  return database.write<Result<SignedIn, ChangeRefusal>>(office, async (transaction) => {
    await markGuessSucceeded(transaction, guess);
    if (fault !== null) return refuse({ kind: 'WeakPassword', fault });
    if (!(await stillHolds(transaction, credential))) return refuse({ kind: 'WrongLogin' });
    const account = credential.id;
    await setPassword(transaction, account, { hash, expiresAt: null });
    await revokeSessionsOf(transaction, account, at);
    return ok(await openSession(transaction, { office, account, at, operation: 'changePassword' }));
  });
}

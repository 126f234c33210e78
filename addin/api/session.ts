// Signing in and out. The token is opaque; it never reaches the workbook.
import type { Result } from '#domain/result.ts';
import { ok, refuse } from '#domain/result.ts';
import type { ApiProblem } from './apiProblem.ts';
import type { CallServer } from './callServer.ts';
import { callServer } from './callServer.ts';

export interface Session {
  readonly login: string;
  readonly token: string;
  readonly expiresAt: string;
}

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

export type SignInProblem =
  | ApiProblem
  | { readonly kind: 'WrongLogin' }
  | { readonly kind: 'TooManyGuesses'; readonly retryAfterSeconds: number };

export async function signIn(
  credentials: Credentials,
  call: CallServer = callServer,
): Promise<Result<Session, SignInProblem>> {
  const called = await call({ method: 'POST', path: '/session', body: credentials });
  if (!called.ok) return called;
  const { status, body } = called.value;
  const { token, expiresAt, error, retryAfterSeconds } = (body ?? {}) as Partial<SessionBody>;
  if (status === 200 && token !== undefined && expiresAt !== undefined) {
    return ok({ login: credentials.login, token, expiresAt });
  }
  if (status === 401 || status === 400) return refuse({ kind: 'WrongLogin' });
  if (status === 429) {
    const kind = error === 'TooManyRequests' ? error : 'TooManyGuesses';
    return refuse({ kind, retryAfterSeconds: retryAfterSeconds ?? 900 });
  }
  return refuse({ kind: 'ServerError', id: null });
}

interface SessionBody {
  readonly token: string;
  readonly expiresAt: string;
  readonly error: string;
  readonly retryAfterSeconds: number;
}

/** Whether the server heard it or not, the pane forgets the token; an unheard one expires by itself. */
export async function signOut(token: string): Promise<void> {
  await callServer({ method: 'DELETE', path: '/session', token });
}

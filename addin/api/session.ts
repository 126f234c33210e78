// Signing in and out. The token is opaque; it never reaches the workbook.
import type { PasswordFault } from '#domain/account/password.ts';
import type { RefusalOf } from '#domain/refusal.ts';
import type { Result } from '#domain/result.ts';
import { ok, refuse } from '#domain/result.ts';
import type { ApiProblem } from './apiProblem.ts';
import type { CallServer, ServerCall } from './callServer.ts';
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

export interface PasswordChange extends Credentials {
  readonly newPassword: string;
}

export type SignInProblem =
  | ApiProblem
  | { readonly kind: 'WrongLogin' }
  | { readonly kind: 'TooManyGuesses'; readonly retryAfterSeconds: number }
  /** A one-time password is right, and good for nothing but being changed. */
  | { readonly kind: 'PasswordChangeRequired' }
  | RefusalOf<'WeakPassword'>;

type Opened = Promise<Result<Session, SignInProblem>>;

export function signIn(credentials: Credentials, call: CallServer = callServer): Opened {
  return open({ method: 'POST', path: '/session', body: credentials }, call);
}

/** Of whoever knows the present one; signs in with the new one. */
export function changePassword(change: PasswordChange, call: CallServer = callServer): Opened {
  return open({ method: 'POST', path: '/session/password', body: change }, call);
}

async function open(sent: ServerCall & { readonly body: Credentials }, call: CallServer): Opened {
  const called = await call(sent);
  if (!called.ok) return called;
  const { status, body } = called.value;
  const { token, expiresAt, error, fault, retryAfterSeconds } = (body ??
    {}) as Partial<SessionBody>;
  if (status === 200 && token !== undefined && expiresAt !== undefined) {
    return ok({ login: sent.body.login, token, expiresAt });
  }
  if (error === 'PasswordChangeRequired') return refuse({ kind: error });
  if (error === 'WeakPassword' && fault) return refuse({ kind: error, fault });
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
  readonly fault: PasswordFault;
  readonly retryAfterSeconds: number;
}

/** Whether the server heard it or not, the pane forgets the token; an unheard one expires by itself. */
export async function signOut(token: string): Promise<void> {
  await callServer({ method: 'DELETE', path: '/session', token });
}

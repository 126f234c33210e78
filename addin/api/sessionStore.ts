// Who is signed in. Lives outside React, since a call that finds its session gone must wait for the next one.
import type { Result } from '#domain/result.ts';
import { ok } from '#domain/result.ts';
import type { TokenSource } from './graphqlApi.ts';
import type { Credentials, PasswordChange, Session, SignInProblem } from './session.ts';

export type SessionState =
  | { readonly kind: 'SignedOut' }
  | { readonly kind: 'SignedIn'; readonly session: Session }
  /** The server ended the session; what the person was doing waits for them to sign in again. */
  | { readonly kind: 'Expired'; readonly login: string };

export interface SessionStore extends TokenSource {
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly signIn: (credentials: Credentials) => Promise<Result<null, SignInProblem>>;
  readonly changePassword: (change: PasswordChange) => Promise<Result<null, SignInProblem>>;
  readonly signOut: () => void;
}

export interface SessionPorts {
  readonly signIn: (credentials: Credentials) => Promise<Result<Session, SignInProblem>>;
  readonly changePassword: (change: PasswordChange) => Promise<Result<Session, SignInProblem>>;
  readonly signOut: (token: string) => Promise<void>;
  /** Survives a reload of the pane, not its closing. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

const storageKey = 'huibao.session';

export function sessionStore(ports: SessionPorts): SessionStore {
  const { signOut, storage } = ports;
  const listeners = new Set<() => void>();
  let waiting: ((sameSessionGoesOn: boolean) => void)[] = [];
  let state: SessionState = remembered(storage);

  const enter = (next: SessionState) => {
    const goesOn = next.kind === 'SignedIn' && loginOf(state) === next.session.login;
    state = next;
    if (next.kind === 'SignedIn') storage.setItem(storageKey, JSON.stringify(next.session));
    else storage.removeItem(storageKey);
    if (next.kind !== 'Expired') {
      const settled = waiting;
      waiting = [];
      for (const settle of settled) settle(goesOn);
    }
    for (const listener of listeners) listener();
  };

  const begin = (opened: Result<Session, SignInProblem>): Result<null, SignInProblem> => {
    if (!opened.ok) return opened;
    enter({ kind: 'SignedIn', session: opened.value });
    return ok(null);
  };

  return {
    state: () => state,
    token: () => (state.kind === 'SignedIn' ? state.session.token : null),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    signIn: async (credentials) => begin(await ports.signIn(credentials)),
    changePassword: async (change) => begin(await ports.changePassword(change)),
    signOut: () => {
      if (state.kind === 'SignedIn') void signOut(state.session.token);
      enter({ kind: 'SignedOut' });
    },
    expire: (token) => {
      if (state.kind === 'SignedIn' && state.session.token === token) {
        enter({ kind: 'Expired', login: state.session.login });
      }
    },
    renewed: async () => {
      if (state.kind === 'SignedIn') return true;
      if (state.kind === 'SignedOut') return false;
      return new Promise<boolean>((resolve) => waiting.push(resolve));
    },
  };
}

function loginOf(state: SessionState): string | null {
  switch (state.kind) {
    case 'SignedOut':
      return null;
    case 'SignedIn':
      return state.session.login;
    case 'Expired':
      return state.login;
  }
}

function remembered(storage: SessionPorts['storage']): SessionState {
  const text = storage.getItem(storageKey);
  if (text === null) return { kind: 'SignedOut' };
  const session = JSON.parse(text) as Session;
  return { kind: 'SignedIn', session };
}

import { describe, expect, it } from 'vitest';
import { ok, refuse } from '#domain/result.ts';
import type { CallServer, ServerCall } from '../../addin/api/callServer.ts';
import { MeDocument } from '../../addin/api/generated/graphql.ts';
import { graphqlApi } from '../../addin/api/graphqlApi.ts';
import type { Session } from '../../addin/api/session.ts';
import { sessionStore } from '../../addin/api/sessionStore.ts';

const session = (login: string, token: string): Session => ({ login, token, expiresAt: '' });

function memory(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

/** Signing in gives `first`, then `second`, … of whoever asks. */
function someoneSignedIn(storage = memory()) {
  const tokens = ['first', 'second', 'third'];
  return sessionStore({
    signIn: async ({ login }) => ok(session(login, tokens.shift() ?? 'none')),
    changePassword: async ({ login }) => ok(session(login, 'changed')),
    signOut: async () => {},
    storage,
  });
}

const answering = (answers: readonly Awaited<ReturnType<CallServer>>[]) => {
  const calls: ServerCall[] = [];
  const call: CallServer = async (made) => {
    calls.push(made);
    return answers[calls.length - 1] ?? refuse({ kind: 'Offline' });
  };
  return { calls, call };
};

const body = (content: unknown) => ok({ status: 200, body: content });
const signedOut = body({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
const told = body({ data: { me: { login: 'a@demo' } } });

describe('graphqlApi', () => {
  it('sends the hash of an operation and never its text', async () => {
    const store = someoneSignedIn();
    await store.signIn({ login: 'a@demo', password: '' });
    const { call, calls } = answering([told]);

    await graphqlApi(store, call)(MeDocument, {});

    expect(calls[0]).toMatchObject({ token: 'first', path: '/graphql' });
    expect(JSON.stringify(calls[0]?.body)).toMatch(/"sha256Hash":"sha256:[0-9a-f]{64}"/);
    expect(JSON.stringify(calls[0]?.body)).not.toContain('query Me');
  });

  it('goes on by itself once the same person has signed in again', async () => {
    const store = someoneSignedIn();
    await store.signIn({ login: 'a@demo', password: '' });
    const { call, calls } = answering([signedOut, told]);

    const answer = graphqlApi(store, call)(MeDocument, {});
    await Promise.resolve();
    await Promise.resolve();
    expect(store.state()).toEqual({ kind: 'Expired', login: 'a@demo' });
    await store.signIn({ login: 'a@demo', password: '' });

    await expect(answer).resolves.toMatchObject({ ok: true });
    expect(calls.map(({ token }) => token)).toEqual(['first', 'second']);
  });

  it('does nothing in the name of someone else who signs in instead', async () => {
    const store = someoneSignedIn();
    await store.signIn({ login: 'a@demo', password: '' });
    const { call, calls } = answering([signedOut, told]);

    const answer = graphqlApi(store, call)(MeDocument, {});
    await Promise.resolve();
    await Promise.resolve();
    await store.signIn({ login: 'b@demo', password: '' });

    await expect(answer).resolves.toEqual(refuse({ kind: 'SignedOut' }));
    expect(calls).toHaveLength(1);
  });

  it.each([
    ['SignedOut', ok({ status: 401, body: null })],
    ['Forbidden', body({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })],
    [
      'ServerError',
      body({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR', id: 'e7' } }] }),
    ],
    ['ServerError', ok({ status: 502, body: null })],
    [
      'TooManyRequests',
      body({ errors: [{ extensions: { code: 'TOO_MANY_REQUESTS', retryAfterSeconds: 2 } }] }),
    ],
    [
      'TooManyRequests',
      ok({ status: 429, body: { error: 'TooManyRequests', retryAfterSeconds: 2 } }),
    ],
    ['Offline', refuse({ kind: 'Offline' } as const)],
    ['TimedOut', refuse({ kind: 'TimedOut' } as const)],
  ])('tells %s', async (kind, answer) => {
    const store = someoneSignedIn();
    await store.signIn({ login: 'a@demo', password: '' });
    const asking = graphqlApi(store, answering([answer]).call)(MeDocument, {});
    await Promise.resolve();
    await Promise.resolve();
    if (kind === 'SignedOut') store.signOut();
    await expect(asking).resolves.toMatchObject({ ok: false, error: { kind } });
  });
});

describe('sessionStore', () => {
  it('remembers a session over a reload and forgets it on signing out', async () => {
    const storage = memory();
    const store = someoneSignedIn(storage);
    await store.signIn({ login: 'a@demo', password: '' });

    expect(someoneSignedIn(storage).token()).toBe('first');
    store.signOut();
    expect(someoneSignedIn(storage).state()).toEqual({ kind: 'SignedOut' });
  });

  it('is not ended by the word about an older token', async () => {
    const store = someoneSignedIn();
    await store.signIn({ login: 'a@demo', password: '' });
    await store.signIn({ login: 'a@demo', password: '' });

    store.expire('first');

    expect(store.token()).toBe('second');
  });
});

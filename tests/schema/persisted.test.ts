// As in production: only operations that came with the pane are executed.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { posting } from './posting.ts';

const me = 'query Me { me { login } }';
const periods = '{ periods { id } }';
const introspection = '{ __schema { types { name } } }';
const type = '{ __type(name: "Me") { name } }';
const digestOf = (document: string) => createHash('sha256').update(document).digest('hex');

let server: TestServer;
let token: string;
beforeAll(async () => {
  const documents = [me, introspection, type];
  server = await startTestServer({
    persisted: Object.fromEntries(documents.map((one) => [digestOf(one), one])),
  });
  token = await server.signIn('economy');
});
afterAll(() => server.stop());

async function send(body: object) {
  const { status, text } = await posting(server.origin, JSON.stringify(body), {
    authorization: `Bearer ${token}`,
  });
  const { data = null, errors = [] } = JSON.parse(text) as {
    data?: unknown;
    errors?: { message: string }[];
  };
  return { status, data, messages: errors.map(({ message }) => message).join() };
}

const hashed = (sha256Hash: unknown) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash } },
});
const byHash = (hash: string) => send(hashed(hash));

describe('with persisted operations', () => {
  it('one is executed by its hash', async () => {
    expect(await byHash(digestOf(me))).toMatchObject({ data: { me: { login: 'economy' } } });
  });

  it.each([
    ['a known one in full', { query: me }],
    ['another in full', { query: periods }],
    ['another with its hash', { query: periods, ...hashed(digestOf(periods)) }],
    ['an unknown hash', hashed(digestOf(periods))],
    ['what every object has', hashed('constructor')],
    ['a prototype', hashed('__proto__')],
    ['no hash', { query: me, ...hashed(null) }],
    ['an object for a hash', { query: me, ...hashed({ toString: 'x' }) }],
    ['no version', { query: me, extensions: { persistedQuery: { sha256Hash: digestOf(me) } } }],
  ])('nothing else is: %s', async (_what, body) => {
    const { data, messages } = await send(body);
    expect(data).toBeNull();
    expect(messages).not.toBe('');
    expect(messages).not.toMatch(/something went wrong/i);
  });

  it('a hash runs what it stands for, whatever else is sent along', async () => {
    const answer = await send({ query: periods, ...hashed(digestOf(me)) });
    expect(answer.data === null || 'me' in (answer.data as object)).toBe(true);
  });

  it('introspection is off', async () => {
    for (const document of [introspection, type]) {
      const { data, messages } = await byHash(digestOf(document));
      expect(data).toBeNull();
      expect(messages).toMatch(/introspection/i);
    }
  });
});

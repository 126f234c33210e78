// As in production: only operations that came with the pane are executed.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { posting } from './posting.ts';

const me = 'query Me { me { login } }';
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

const byHash = (sha256Hash: unknown, rest: object = {}) =>
  send({ ...rest, extensions: { persistedQuery: { version: 1, sha256Hash } } });

describe('with persisted operations', () => {
  it('one is executed by its hash', async () => {
    expect(await byHash(digestOf(me))).toMatchObject({ data: { me: { login: 'economy' } } });
  });

  it('nothing else is, not even a known one in full', async () => {
    const answers = [
      await send({ query: me }),
      await send({ query: '{ periods { id } }' }),
      await byHash(digestOf('{ periods { id } }'), { query: '{ periods { id } }' }),
      await byHash(digestOf('{ periods { id } }')),
      await byHash('constructor'),
      await byHash('__proto__'),
      await byHash('toString'),
      await byHash(null, { query: me }),
      await byHash({ toString: 'x' }, { query: me }),
    ];
    for (const { data, messages } of answers) {
      expect(data).toBeNull();
      expect(messages).not.toBe('');
      expect(messages).not.toMatch(/something went wrong/i);
    }
  });

  it('a hash runs what it stands for, whatever else is sent along', async () => {
    const answer = await byHash(digestOf(me), { query: '{ periods { id } }' });
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

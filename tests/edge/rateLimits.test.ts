import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submit } from '../schema/submitting.ts';
import { samplePassword, startTestServer, type TestServer } from '../support/testServer.ts';

const plenty = { burst: 1_000, perSecond: 1 };
const slow = 0.001;

const started: TestServer[] = [];
async function limitedServer(limits: object): Promise<TestServer> {
  const all = { address: plenty, passwords: plenty, account: plenty, slot: plenty, ...limits };
  const server = await startTestServer({ rateLimits: all, behindProxy: true });
  started.push(server);
  return server;
}
afterAll(() => Promise.all(started.map((server) => server.stop())));

function asking(server: TestServer, headers: Readonly<Record<string, string>>) {
  return fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ me { login } }' }),
  });
}

describe('one address', () => {
  it('is told to wait, whatever it says of the addresses before it, and others are not', async () => {
    const server = await limitedServer({ address: { burst: 3, perSecond: slow } });
    const from = (forwarded: string) => asking(server, { 'x-forwarded-for': forwarded });
    const answers = [await from('10.0.0.1'), await from('x, 10.0.0.1'), await from('y,10.0.0.1')];
    expect(answers.map(({ status }) => status)).not.toContain(429);
    const refused = await from('10.0.0.2, 10.0.0.1');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ error: 'TooManyRequests' });
    expect((await from('10.0.0.1, 10.0.0.2')).status).not.toBe(429);
  });

  it('may send passwords less often, for whichever accounts', async () => {
    const server = await limitedServer({ passwords: { burst: 2, perSecond: slow } });
    const send = (login: string) =>
      fetch(`${server.origin}/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login, password: samplePassword }),
      });
    const statuses = [];
    for (const login of ['culture@demo', 'nobody@demo', 'economy@demo'])
      statuses.push((await send(login)).status);
    expect(statuses).toEqual([200, 401, 429]);
  });
});

describe('one account', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await limitedServer({ account: { burst: 4, perSecond: slow } });
  });

  it('is told to wait in all its sessions together, and others are not', async () => {
    const [one, two] = [await server.signIn('economy'), await server.signIn('economy')];
    const other = await server.signIn('culture');
    const statusOf = async (token: string) =>
      (await asking(server, { authorization: `Bearer ${token}` })).status;
    const statuses = [];
    for (const token of [one, two, one, two, one]) statuses.push(await statusOf(token));
    expect(statuses).toEqual([200, 200, 200, 200, 429]);
    expect(await statusOf(other)).toBe(200);
    const answer = await asking(server, { authorization: `Bearer ${two}` });
    expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await answer.json()).toMatchObject({
      errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }],
    });
  });
});

describe('one slot', () => {
  it('takes so many versions, and what is refused stores nothing', async () => {
    const server = await limitedServer({ slot: { burst: 2, perSecond: slow } });
    const token = await server.signIn('culture');
    const outcomes = [];
    for (const basedOn of [0, 1, 2])
      outcomes.push((await submit(server, token, { form: 'culture', basedOn })).__typename);
    expect(outcomes).toEqual(['Submission', 'Submission', 'TOO_MANY_REQUESTS']);
    const versions = '{ submissions(period: "2021", form: "culture", reporter: "culture") { n } }';
    expect((await server.ask<object>(token, versions)).data).toEqual({
      submissions: [{ n: 2 }, { n: 1 }],
    });
  });
});

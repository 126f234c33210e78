// What breaks in here is told outside as a number, and in the log as what it was.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDatabaseUrl } from '../../server/postgres/databaseUrl.ts';
import { withClient } from '../../server/postgres/withClient.ts';
import { asSuperuser } from '../support/database.ts';
import { samplePassword, startTestServer, type TestServer } from '../support/testServer.ts';
import { posting } from './posting.ts';

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.signIn('economy');
});
afterAll(() => server.stop());

const asked = {
  graphql: (query: string) =>
    posting(server.origin, JSON.stringify({ query }), { authorization: `Bearer ${token}` }),
  session: (login: string) =>
    posting(server.origin, JSON.stringify({ login, password: samplePassword }), {}, '/session'),
};

/** Words that only the inside knows. */
const inside =
  /prisma|postgres|huibao|select |relation|invocation|\$query|\$execute|42P01|at .*\(|\/server\/|node_modules|\.ts\b/i;

/** Runs `steps` while the owner has put a table away. */
async function without(table: string, steps: () => Promise<void>): Promise<void> {
  const rename = (from: string, to: string) =>
    withClient(server.database.ownerUrl, (owner) =>
      owner.query(`alter table public.${from} rename to ${to}`),
    );
  await rename(table, `${table}_away`);
  try {
    await steps();
  } finally {
    await rename(`${table}_away`, table);
  }
}

/** Ends every connection and lets none in, or lets them in again. */
async function takeAway(isAway: boolean): Promise<void> {
  const { database } = readDatabaseUrl(server.database.ownerUrl);
  await asSuperuser(`alter database ${database} allow_connections ${!isAway}`);
  await asSuperuser(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`,
  );
}

const masked = {
  message: expect.stringMatching(/^Something went wrong on our side \([0-9a-f-]{36}\)\.$/),
  extensions: {
    code: 'INTERNAL_SERVER_ERROR',
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
  },
};

describe('an error of ours', () => {
  it('in a resolver gets an id and says nothing else', async () => {
    await without('plan', async () => {
      const { text } = await asked.graphql('{ sheet(period: "2021", form: "economy") { state } }');
      expect(JSON.parse(text)).toEqual({ data: { sheet: null }, errors: [masked] });
      expect(text).not.toMatch(inside);
    });
  });

  it('before the operation, when the caller is looked up, is masked alike', async () => {
    await without('session', async () => {
      const { text } = await asked.graphql('{ me { login } }');
      expect(JSON.parse(text)).toEqual({ errors: [masked] });
      expect(text).not.toMatch(inside);
    });
  });

  it('at sign-in tells nothing of the inside either', async () => {
    await without('login_guess', async () => {
      const { status, text } = await asked.session('culture@demo');
      expect(status).toBeGreaterThanOrEqual(500);
      expect(text).not.toMatch(inside);
      expect(text.length).toBeLessThan(200);
    });
  });

  it('at sign-out tells nothing of the inside either', async () => {
    await without('session', async () => {
      const response = await fetch(`${server.origin}/session`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${token}` },
      });
      expect(response.status).toBeGreaterThanOrEqual(500);
      expect(await response.text()).not.toMatch(inside);
    });
  });
});

describe('what is not taken', () => {
  it.each([
    '{',
    '"',
    'null',
    '[]',
    '{}',
    '{"query":1}',
    '{"query":"{"}',
    '{"query":"{me{login}}","variables":[]}',
  ])('is refused without a word of the inside: %s', async (body) => {
    const { status, text } = await posting(server.origin, body, {
      authorization: `Bearer ${token}`,
    });
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(inside);
    expect(text).not.toContain('login":"economy');
  });
});

describe('without a database', () => {
  it('is alive and not ready, and serves nothing but that', async () => {
    expect((await fetch(`${server.origin}/ready`)).status).toBe(200);
    await takeAway(true);
    const [health, ready] = await Promise.all(
      ['/health', '/ready'].map((path) => fetch(`${server.origin}${path}`)),
    );
    expect([health?.status, ready?.status]).toEqual([200, 503]);
    expect(await ready?.text()).not.toMatch(/prisma|postgres|huibao/i);
    const graphql = await asked.graphql('{ me { login } }');
    expect(JSON.parse(graphql.text)).toEqual({ errors: [masked] });
    const session = await asked.session('culture@demo');
    expect(session.status).toBeGreaterThanOrEqual(500);
    expect(session.text).not.toMatch(inside);
    await takeAway(false);
    expect((await fetch(`${server.origin}/ready`)).status).toBe(200);
    expect(JSON.parse((await asked.graphql('{ me { login } }')).text)).toHaveProperty('data.me');
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyPassword } from '../../server/password.ts';
import { withClient } from '../../server/postgres/withClient.ts';
import { connectDatabase } from '../../server/store/database.ts';
import { signIn } from '../../server/usecases/signIn.ts';
import { samplePassword, startTestServer, type TestServer } from '../support/testServer.ts';

const start = Date.parse('2022-01-10T02:00:00Z');
const minutes = 60_000;
const hours = 60 * minutes;

let server: TestServer;
let now = start;
beforeAll(async () => {
  server = await startTestServer({ now: () => new Date(now) });
});
afterAll(() => server.stop());
beforeEach(() => {
  now = start;
});

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

interface Init {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function send(init: Init): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...init.headers };
  const response = await fetch(`${server.origin}/session`, { method: 'POST', ...init, headers });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

const guess = (login: string, password: string) =>
  send({ body: JSON.stringify({ login, password }) });

const statuses = async (answers: readonly Promise<Answer>[]) =>
  (await Promise.all(answers)).map(({ status }) => status).sort((a, b) => a - b);

async function knows(token: string): Promise<boolean> {
  const { data, errors } = await server.ask<{ me: { login: string } }>(token, '{ me { login } }');
  if (data === null) expect(errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  return data !== null;
}

async function asOwner<Row extends object>(sql: string, values: readonly unknown[] = []) {
  return withClient(server.database.ownerUrl, async (owner) => {
    await owner.query(`select set_config('huibao.office', 'demo', false)`);
    return (await owner.query<Row>(sql, [...values])).rows;
  });
}

describe('signing in', () => {
  it('gives a token of 256 random bits, no cookie, and says how long it is good for', async () => {
    const { status, text, headers } = await guess('economy@demo', samplePassword);
    expect(status).toBe(200);
    const { token, expiresAt } = JSON.parse(text) as { token: string; expiresAt: string };
    expect(token).toMatch(/^demo\.[A-Za-z0-9_-]{43}$/);
    expect(Date.parse(expiresAt)).toBe(start + 8 * hours);
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
    expect(await knows(token)).toBe(true);
  });

  it('answers alike, byte for byte, whatever is wrong with the login', async () => {
    const logins = ['economy@demo', 'nobody@demo', 'economy@elsewhere', 'economy', '@', 'a@b@c'];
    const answers = await Promise.all(logins.map((login) => guess(login, 'not the password')));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(
      new Set(['401 {"error":"WrongLogin"}']),
    );
  });

  it('verifies a password whoever is named, so that an unknown name answers no sooner', async () => {
    const database = connectDatabase(server.database.runtimeUrl);
    const verified: (string | null)[] = [];
    for (const login of ['culture@demo', 'nobody-else@demo', 'culture@elsewhere', 'no name'])
      await signIn(
        {
          database,
          now: () => new Date(now),
          verifyPassword: async (hash, password) => {
            verified.push(hash?.slice(0, 10) ?? null);
            return verifyPassword(hash, password);
          },
        },
        { login, password: 'not the password' },
      );
    await database.close();
    expect(verified).toEqual(['$argon2id$', null, null, null]);
    expect(await verifyPassword(null, 'nobody signs in with this')).toBe(false);
  });

  it('does not let a disabled account in, and ends the sessions it has', async () => {
    const token = await server.signIn('planning');
    await asOwner(`update account set disabled_at = now() where login = 'planning'`);
    expect((await guess('planning@demo', samplePassword)).status).toBe(401);
    expect(await knows(token)).toBe(false);
  });
});

describe('guessing', () => {
  it('ends after five wrong ones in 15 minutes, for the right password and for unknown names too', async () => {
    const known = statuses(Array.from({ length: 9 }, () => guess('auditor@demo', 'wrong')));
    const unknown = statuses(Array.from({ length: 9 }, () => guess('ghost@demo', 'wrong')));
    const expected = [...Array<number>(5).fill(401), ...Array<number>(4).fill(429)];
    expect(await known).toEqual(expected);
    expect(await unknown).toEqual(expected);
    const right = await guess('auditor@demo', samplePassword);
    expect(right.status).toBe(429);
    expect(JSON.parse(right.text)).toMatchObject({ error: 'TooManyGuesses' });
    now = start + 15 * minutes + 1_000;
    expect((await guess('auditor@demo', samplePassword)).status).toBe(200);
  });

  it('does not count what succeeded', async () => {
    for (let right = 1; right <= 7; right += 1)
      expect((await guess('environment@demo', samplePassword)).status).toBe(200);
    // Of more than five at once some would have to wait: while it is evaluated, each could still be wrong.
    const together = Array.from({ length: 5 }, () => guess('emergency@demo', samplePassword));
    expect(await statuses(together)).toEqual([200, 200, 200, 200, 200]);
  });
});

describe('a session', () => {
  it('ends after 30 minutes without use', async () => {
    const token = await server.signIn('agriculture');
    for (const used of [29, 58, 87]) {
      now = start + used * minutes;
      expect(await knows(token)).toBe(true);
    }
    now = start + (87 + 30) * minutes + 1;
    expect(await knows(token)).toBe(false);
  });

  it('ends after 8 hours however much it is used', async () => {
    const token = await server.signIn('agriculture');
    for (now = start; now < start + 8 * hours; now += 20 * minutes)
      expect(await knows(token)).toBe(true);
    now = start + 8 * hours + 1;
    expect(await knows(token)).toBe(false);
  });

  it('ends when it is signed out, and no other with it', async () => {
    const [token, other] = [await server.signIn('economy'), await server.signIn('economy')];
    const signOut = { method: 'DELETE', headers: { authorization: `Bearer ${token}` } };
    expect((await send(signOut)).status).toBe(204);
    expect(await knows(token)).toBe(false);
    expect(await knows(other)).toBe(true);
    expect((await send(signOut)).status).toBe(204);
    expect((await send({ method: 'DELETE' })).status).toBe(204);
  });

  it('is nobody’s whose token was not given out', async () => {
    const token = await server.signIn('economy');
    const changed = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
    const elsewhere = token.replace('demo.', 'twin.');
    for (const other of [changed, elsewhere, token.slice(5), '', 'demo.', `${token}x`])
      expect(await knows(other)).toBe(false);
  });

  it('leaves neither its token nor the password in the database', async () => {
    const token = await server.signIn('economy');
    const random = token.slice('demo.'.length);
    const secrets = [random, samplePassword].flatMap((secret) => [
      secret,
      Buffer.from(secret).toString('hex'),
      Buffer.from(secret).toString('base64'),
      Buffer.from(secret, 'base64url').toString('hex'),
    ]);
    const tables = await asOwner<{ name: string }>(
      `select format('%I', relname) as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const { name } of tables) {
      const rows = await asOwner<{ row: string }>(
        `select one::text as row from public.${name} one`,
      );
      const text = rows.map(({ row }) => row).join('\n');
      expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    }
  });
});

describe('what is no sign-in', () => {
  const good = { login: 'economy@demo', password: samplePassword };

  it.each([
    ['nothing', '', 400],
    ['no JSON', '{', 400],
    ['null', 'null', 400],
    ['a list', JSON.stringify([good]), 400],
    ['no password', JSON.stringify({ login: good.login }), 400],
    ['a further field', JSON.stringify({ ...good, remember: true }), 400],
    ['an object for a login', JSON.stringify({ ...good, login: { $ne: '' } }), 400],
    ['a long login', JSON.stringify({ ...good, login: 'x'.repeat(121) }), 400],
    ['a long password', JSON.stringify({ ...good, password: 'x'.repeat(201) }), 400],
    ['a long body', JSON.stringify(good) + ' '.repeat(5_000), 400],
    ['a NUL in the login', JSON.stringify({ ...good, login: 'eco\u0000nomy@demo' }), 401],
    ['half a character', JSON.stringify({ ...good, login: 'eco\ud800nomy@demo' }), 401],
    ['a NUL in the password', JSON.stringify({ ...good, password: 'a\u0000b' }), 401],
  ])('refuses %s', async (_what, body, status) => {
    const answer = await send({ body });
    expect(status === 401 ? [400, 401] : [status]).toContain(answer.status);
  });

  it('is refused by method and media type', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await send({ body: 'login=a&password=b', headers: form })).status).toBe(415);
    const plain = { 'content-type': 'text/plain' };
    expect((await send({ body: JSON.stringify(good), headers: plain })).status).toBe(415);
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      expect(`${method} ${(await send({ method })).status}`).toBe(`${method} 405`);
    expect((await send({ method: 'PUT', body: JSON.stringify(good) })).status).toBe(405);
  });
});

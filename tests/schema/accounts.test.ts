import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePassword, startTestServer, type TestServer } from '../support/testServer.ts';
import { addAdministrator, asOwner } from './administrator.ts';

const start = Date.parse('2022-01-10T02:00:00Z');
const days = 86_400_000;
let now = start;
let server: TestServer;
let admin: string;
beforeAll(async () => {
  server = await startTestServer({ now: () => new Date(now) });
  await addAdministrator(server);
  admin = await server.signIn('administrator');
});
afterAll(() => server.stop());

interface Outcome {
  readonly __typename: string;
  readonly id?: string;
  readonly disabled?: boolean;
  readonly password?: string;
  readonly sentence?: string;
  readonly account?: { readonly id: string; readonly login: string };
}

const parts = `__typename ... on Refusal { sentence }
  ... on Account { id disabled } ... on OneTimePassword { password account { id login } }`;

async function change(token: string, field: string): Promise<Outcome> {
  const fitting =
    field.startsWith('createAccount') || field.startsWith('resetPassword')
      ? parts.replace('... on Account { id disabled }', '')
      : parts.replace(/\.\.\. on OneTimePassword .*$/, '');
  const { data, errors } = await server.ask<{ done: Outcome }>(
    token,
    `mutation { done: ${field} { ${fitting} } }`,
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data.done;
}

const create = (login: string, rest = 'roles: [filler], reporter: "culture"', token = admin) =>
  change(token, `createAccount(login: "${login}", name: "新人", ${rest})`);

async function send(path: string, body: object) {
  const response = await fetch(`${server.origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    ...((await response.json()) as { token?: string; error?: string }),
  };
}

const knows = async (token: string) => (await server.ask(token, '{ me { login } }')).data !== null;

describe('a new account', () => {
  it('gets a one-time password that opens nothing but its change', async () => {
    const made = await create('newcomer');
    const password = made.password ?? '';
    expect(password).toMatch(/^(?:[a-z2-9]{4}-){2}[a-z2-9]{4}$/);
    const login = 'newcomer@demo';
    expect(await send('/session', { login, password })).toEqual({
      status: 403,
      error: 'PasswordChangeRequired',
    });
    const weak = await send('/session/password', { login, password, newPassword: 'newcomer12' });
    expect(weak).toMatchObject({ status: 422, error: 'WeakPassword', fault: 'HoldsLogin' });
    const newPassword = 'peaches in late autumn';
    const wrong = await send('/session/password', { login, password: 'wrong', newPassword });
    expect(wrong).toEqual({ status: 401, error: 'WrongLogin' });
    const changed = await send('/session/password', { login, password, newPassword });
    expect(changed.status).toBe(200);
    expect(await knows(changed.token ?? '')).toBe(true);
    expect((await send('/session', { login, password })).status).toBe(401);
    expect((await send('/session', { login, password: newPassword })).status).toBe(200);
  });

  it('whose one-time password was not used in seven days needs another', async () => {
    const { password = '', account } = await create('latecomer');
    now = start + 7 * days;
    const login = 'latecomer@demo';
    expect((await send('/session', { login, password })).status).toBe(401);
    const fresh = await server.signIn('administrator');
    const reset = await change(fresh, `resetPassword(account: "${account?.id}")`);
    const again = await send('/session', { login, password: reset.password });
    expect(again.error).toBe('PasswordChangeRequired');
    now = start;
  });

  it.each([
    ['culture', undefined, 'LoginTaken'],
    ['Upper', undefined, 'UnusableLogin'],
    ['a1', 'roles: [filler]', 'ReporterNeeded'],
    ['a2', 'roles: [filler], reporter: "nowhere"', 'ReporterUnknown'],
    ['a3', 'roles: [admin, compiler]', 'AdminStandsAlone'],
  ])('%s with %s is refused: %s', async (login, rest, kind) => {
    const outcome = await create(login, rest);
    expect(outcome.__typename).toBe(kind);
    expect(outcome.sentence).toMatch(/。$/);
  });
});

describe('an account', () => {
  const idOf = async (login: string) =>
    (await asOwner<{ id: string }>(server, 'select id from account where login = $1', [login]))[0]
      ?.id ?? '';

  it('that is disabled loses its sessions at once, and does not get them back', async () => {
    const token = await server.signIn('environment');
    const account = await idOf('environment');
    const disabled = await change(
      admin,
      `setAccountDisabled(account: "${account}", disabled: true)`,
    );
    expect(disabled).toMatchObject({ __typename: 'Account', disabled: true });
    expect(await knows(token)).toBe(false);
    await change(admin, `setAccountDisabled(account: "${account}", disabled: false)`);
    expect(await knows(token)).toBe(false);
    expect(await knows(await server.signIn('environment'))).toBe(true);
  });

  it('whose roles change has the new ones at its next request', async () => {
    const token = await server.signIn('emergency');
    const account = await idOf('emergency');
    await change(
      admin,
      `changeAccount(account: "${account}", name: "杨永安", roles: [reviewer], reporter: "culture")`,
    );
    const me = await server.ask(token, '{ me { roles reporter { id } } }');
    expect(me.data).toEqual({ me: { roles: ['reviewer'], reporter: { id: 'culture' } } });
  });

  it('whose password is reset loses its sessions and its old password', async () => {
    const token = await server.signIn('planning');
    await change(admin, `resetPassword(account: "${await idOf('planning')}")`);
    expect(await knows(token)).toBe(false);
    const old = await send('/session', { login: 'planning@demo', password: samplePassword });
    expect(old.status).toBe(401);
  });

  it('that changes its own password ends its other sessions', async () => {
    const other = await server.signIn('economy');
    const login = 'economy@demo';
    const newPassword = 'figures by the dozen';
    const body = { login, password: samplePassword, newPassword };
    const { token = '' } = await send('/session/password', body);
    expect(await knows(other)).toBe(false);
    expect(await knows(token)).toBe(true);
  });

  it('that is the last administrator stays one, though two are disabled at once', async () => {
    await addAdministrator(server, 'second');
    const ids = [await idOf('administrator'), await idOf('second')];
    const second = await server.signIn('second');
    // The slower of the two may find itself signed out already: that is a refusal too.
    const outcomes = await Promise.allSettled([
      change(admin, `setAccountDisabled(account: "${ids[1]}", disabled: true)`),
      change(second, `setAccountDisabled(account: "${ids[0]}", disabled: true)`),
    ]);
    const done = outcomes.filter(
      (one) => one.status === 'fulfilled' && one.value.__typename === 'Account',
    );
    expect(done).toHaveLength(1);
    await asOwner(server, `update account set disabled_at = null where roles = '{admin}'`);
    admin = await server.signIn('administrator');
  });
});

describe('whoever is no administrator', () => {
  it('neither sees nor changes accounts, and leaves a trace trying', async () => {
    const compiler = await server.signIn('compiler');
    const { errors } = await server.ask(compiler, '{ accounts { login } }');
    expect(errors[0]?.extensions?.code).toBe('FORBIDDEN');
    await expect(create('intruder', undefined, compiler)).rejects.toThrow('FORBIDDEN');
    const entries = await asOwner(
      server,
      `select outcome from audit_entry where operation = 'createAccount' and outcome = 'FORBIDDEN'`,
    );
    expect(entries).toEqual([{ outcome: 'FORBIDDEN' }]);
  });

  it('is, as an administrator, shown no figures', async () => {
    const { data } = await server.ask<{ mySlots: unknown[] }>(admin, '{ mySlots { state } }');
    expect(data?.mySlots ?? []).toEqual([]);
    const { data: report } = await server.ask(admin, '{ report(period: "2021") { asOf } }');
    expect(report).toEqual({ report: null });
  });
});

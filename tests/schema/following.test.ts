// Following along over server-sent events, on two servers of one database.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asSuperuser } from '../support/database.ts';
import { addPeople } from '../support/people.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { follow } from './following.ts';
import { accept, submit } from './submitting.ts';

let server: TestServer;
let second: { readonly origin: string; readonly stop: () => Promise<void> };
beforeAll(async () => {
  server = await startTestServer();
  second = await server.startAnother();
});
afterAll(async () => {
  await second.stop();
  await server.stop();
});

describe('periodMoved', () => {
  it('tells everyone on every server where the period stands, at once and after each move', async () => {
    const token = await server.signIn('economy');
    const compiler = await server.signIn('compiler');
    const here = await follow(server.origin, compiler, '2021');
    const there = await follow(second.origin, await server.signIn('culture'), '2021');
    const other = await follow(server.origin, await server.signIn('auditor'), '2020');
    expect([await here.next(), await there.next(), await other.next()]).toEqual([
      { period: '2021', asOf: '0' },
      { period: '2021', asOf: '0' },
      { period: '2020', asOf: '24' },
    ]);
    const { id = '' } = await submit(server, token, { form: 'economy' });
    expect([await here.next(), await there.next()]).toEqual([
      { period: '2021', asOf: '25' },
      { period: '2021', asOf: '25' },
    ]);
    await accept(server, compiler, id);
    expect([await here.next(), await there.next()]).toEqual([
      { period: '2021', asOf: '26' },
      { period: '2021', asOf: '26' },
    ]);
    expect(here.text()).not.toMatch(/economy|经济|12\.5/);
    expect(other.text().match(/"asOf"/g)).toHaveLength(1);
    for (const stream of [here, there, other]) stream.close();
  });

  it('looks where things stand after the announcements broke off', async () => {
    const stream = await follow(second.origin, await server.signIn('approver'), '2021');
    expect(await stream.next()).toEqual({ period: '2021', asOf: '26' });
    await asSuperuser(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'huibao listener'`,
    );
    await submit(server, await server.signIn('culture'), { form: 'culture' });
    expect(await stream.next()).toEqual({ period: '2021', asOf: '27' });
    stream.close();
  });

  it('shows nobody a period that is not there, and lets one account follow four times', async () => {
    const token = await server.signIn('planning');
    const none = await follow(server.origin, token, '1999');
    expect(await none.next()).toBeNull();
    const streams = [];
    for (let count = 0; count < 4; count += 1) {
      streams.push(await follow(server.origin, token, '2021'));
      await streams[count]?.next();
    }
    const fifth = await follow(server.origin, token, '2021');
    await fifth.next();
    expect(fifth.text()).toContain('TOO_MANY_FOLLOWING');
    for (const stream of streams) stream.close();
  });

  it('needs someone who is signed in and may see figures', async () => {
    await addPeople(server, [{ login: 'only-admin', roles: ['admin'] }]);
    const stranger = await follow(server.origin, 'nobody', '2021');
    const admin = await follow(server.origin, await server.signIn('only-admin'), '2021');
    expect([await stranger.next(), await admin.next()]).toEqual([null, null]);
    expect(stranger.text()).toContain('UNAUTHENTICATED');
    expect(admin.text()).toContain('FORBIDDEN');
  });

  it('goes on beyond the deadline of other requests', async () => {
    const hasty = await server.startAnother({ deadlineMs: 300 });
    const stream = await follow(hasty.origin, await server.signIn('compiler'), '2021');
    await stream.next();
    await sleep(500);
    await submit(server, await server.signIn('culture'), { form: 'culture', basedOn: 1 });
    expect(await stream.next()).toEqual({ period: '2021', asOf: '28' });
    stream.close();
    await hasty.stop();
  });

  it('ends at once when the server stops', async () => {
    const third = await server.startAnother();
    const stream = await follow(third.origin, await server.signIn('auditor'), '2021');
    await stream.next();
    const began = performance.now();
    await third.stop();
    expect(await stream.next()).toBeNull();
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('Period.asOf', () => {
  it('is what those can poll who cannot follow', async () => {
    const { data } = await server.ask(
      await server.signIn('culture'),
      '{ periods { id asOf sealed } }',
    );
    expect(data).toEqual({
      periods: [
        { id: '2021', asOf: '28', sealed: false },
        { id: '2020', asOf: '24', sealed: false },
      ],
    });
  });
});

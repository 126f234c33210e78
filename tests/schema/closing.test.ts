// Periods close at an instant, for all or later for one reporter; and nothing is taken after it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../server/postgres/withClient.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { accept, mutate, submit } from './submitting.ts';

let server: TestServer;
let now = new Date();
const tokens = new Map<string, string>();
const as = (login: string) => tokens.get(login) ?? '';
const forms = ['economy', 'culture', 'emergency', 'environment', 'planning', 'agriculture'];
beforeAll(async () => {
  now = new Date('2022-01-10T02:00:00Z');
  server = await startTestServer({ now: () => now });
  for (const login of ['compiler', 'approver', ...forms])
    tokens.set(login, await server.signIn(login));
});
afterAll(() => server.stop());

const refused = '... on Refusal { sentence(locale: zh_CN) } ... on TooEarly { earliest }';
const ofPeriod = `... on Period { closesAt closesOn closed } ${refused}`;
const ofSlot = `... on Slot { closesAt closed extension { until reason by } } ${refused}`;
const set = (login: string, field: string, variables: object) =>
  mutate(server, as(login), {
    field,
    variables: { period: '2021', ...variables },
    selection: field === 'extendSlot' ? ofSlot : ofPeriod,
  });

const soon = '2022-01-10T02:10:00.000Z';
const later = '2022-01-10T02:20:00.000Z';

describe('closing a period', () => {
  it('takes effect at the instant that was set, and not before', async () => {
    expect(await set('compiler', 'closePeriod', { at: '2022-01-10T10:10:00+08:00' })).toEqual({
      __typename: 'Period',
      closesAt: soon,
      closesOn: '2022-01-10',
      closed: false,
    });
    expect(await set('compiler', 'closePeriod', { at: '2022-01-10T01:59:59Z' })).toMatchObject({
      __typename: 'TooEarly',
      earliest: now.toISOString(),
      sentence: '时间要晚于 2022-01-10 10:00，请另选一个时间。',
    });
    now = new Date('2022-01-10T02:09:59.999Z');
    expect(await submit(server, as('economy'), { form: 'economy' })).toMatchObject({ n: 1 });
    now = new Date(soon);
    expect(await submit(server, as('culture'), { form: 'culture' })).toMatchObject({
      __typename: 'PeriodClosed',
    });
    expect(await set('approver', 'closePeriod', {})).toMatchObject({ __typename: 'PeriodClosed' });
    const { data } = await server.ask(as('culture'), '{ mySlots { form { code } } }');
    expect(data).toEqual({ mySlots: [] });
  });

  it('ends what reporters may do, and leaves compiling', async () => {
    const document = '{ submissions(period: "2021", form: "economy", reporter: "economy") { id } }';
    const { data } = await server.ask<{ submissions: readonly { id: string }[] }>(
      as('compiler'),
      document,
    );
    const submission = data?.submissions[0]?.id ?? '';
    expect(
      await mutate(server, as('economy'), {
        field: 'withdrawSubmission',
        variables: { submission },
      }),
    ).toEqual({ __typename: 'PeriodClosed' });
    expect(await accept(server, as('compiler'), submission)).toMatchObject({ state: 'accepted' });
  });

  it('is put off for one reporter, with a reason', async () => {
    const slot = { form: 'culture', reporter: 'culture', until: later };
    const extend = (change: object) =>
      set('compiler', 'extendSlot', { ...slot, reason: '系统故障', ...change });
    expect(await extend({ reason: ' ' })).toMatchObject({ __typename: 'ReasonMissing' });
    expect(await extend({ until: soon })).toMatchObject({ __typename: 'TooEarly' });
    expect(await extend({ form: 'economy' })).toMatchObject({ __typename: 'SlotNotFound' });
    expect(await extend({})).toMatchObject({
      closesAt: later,
      closed: false,
      extension: { until: later, reason: '系统故障', by: '秦汇' },
    });
    const { data } = await server.ask(as('culture'), '{ mySlots { closesAt } }');
    expect(data).toEqual({ mySlots: [{ closesAt: later }] });
    expect(await submit(server, as('culture'), { form: 'culture' })).toMatchObject({ n: 1 });
    expect(await submit(server, as('planning'), { form: 'planning' })).toMatchObject({
      __typename: 'PeriodClosed',
    });
    now = new Date(later);
    expect(await submit(server, as('culture'), { form: 'culture', basedOn: 1 })).toMatchObject({
      __typename: 'PeriodClosed',
    });
  });

  it('is undone by opening it until a later instant', async () => {
    expect(await set('approver', 'openPeriod', { until: soon })).toMatchObject({
      __typename: 'TooEarly',
    });
    expect(await set('approver', 'openPeriod', { until: '2022-02-10T16:00:00Z' })).toMatchObject({
      closed: false,
      closesOn: '2022-02-10',
    });
    expect(await submit(server, as('culture'), { form: 'culture', basedOn: 1 })).toMatchObject({
      n: 2,
    });
    expect(await set('approver', 'openPeriod', { period: '1999', until: later })).toMatchObject({
      __typename: 'PeriodNotFound',
    });
  });

  it('lets nothing in that comes after it, however many are sending', async () => {
    const started = Date.now();
    const from = now.getTime();
    // A clock that moves: what was received and what was closed can be told apart.
    const tick = setInterval(() => {
      now = new Date(from + Date.now() - started);
    }, 1);
    const bases = new Map(forms.map((form) => [form, { economy: 1, culture: 2 }[form] ?? 0]));
    let taken = 0;
    const sending = forms.map(async (form) => {
      for (let tries = 0; tries < 40; tries += 1) {
        const basedOn = bases.get(form) ?? 0;
        const answer = await submit(server, as(form), { form, basedOn });
        if (answer.__typename !== 'Submission') return answer.__typename;
        bases.set(form, basedOn + 1);
        taken += 1;
      }
      return 'never closed';
    });
    await expect.poll(() => taken, { timeout: 20_000 }).toBeGreaterThan(10);
    const { closesAt } = (await set('compiler', 'closePeriod', {})) as unknown as {
      readonly closesAt: string;
    };
    const committed = await receivedTimes();
    expect(await Promise.all(sending)).toEqual(forms.map(() => 'PeriodClosed'));
    clearInterval(tick);
    expect(await receivedTimes()).toEqual(committed);
    expect(committed.filter((at) => at > closesAt)).toEqual([]);
  });
});

/** Of every version of the period. */
async function receivedTimes(): Promise<readonly string[]> {
  return withClient(server.database.ownerUrl, async (owner) => {
    await owner.query(`select set_config('huibao.office', 'demo', false)`);
    const { rows } = await owner.query<{ at: Date }>(
      `select received_at as at from submission where period = '2021' order by seq`,
    );
    return rows.map(({ at }) => at.toISOString());
  });
}

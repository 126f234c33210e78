// Every mutation leaves exactly one entry: done, refused by what it decides, by its role or by its input.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../server/postgres/withClient.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { accept, mutate, submit } from './submitting.ts';

let server: TestServer;
const tokens = new Map<string, string>();
const as = (login: string) => tokens.get(login) ?? '';
beforeAll(async () => {
  // Every look at the clock is a millisecond later, so that entries have an order.
  let at = Date.parse('2022-01-10T02:00:00Z');
  server = await startTestServer({ now: () => new Date((at += 1)) });
  for (const login of ['compiler', 'auditor', 'economy'])
    tokens.set(login, await server.signIn(login));
});
afterAll(() => server.stop());

interface Paged {
  readonly auditEntries: {
    readonly next: string | null;
    readonly entries: readonly { readonly id: string }[];
  };
}

let seen = 0;
/** What was recorded since it was last asked, as `operation outcome login`. */
async function recorded(): Promise<readonly string[]> {
  return withClient(server.database.ownerUrl, async (owner) => {
    await owner.query(`select set_config('huibao.office', 'demo', false)`);
    const { rows } = await owner.query<{ entry: string }>(
      `select concat_ws(' ', e.operation, e.outcome, a.login) as entry from audit_entry e
       join account a on a.office_id = e.office_id and a.id = e.account
       where e.operation <> 'signIn' order by e.at`,
    );
    const fresh = rows.slice(seen).map(({ entry }) => entry);
    seen = rows.length;
    return fresh;
  });
}

describe('the audit', () => {
  it('has one entry for each mutation that was done or refused', async () => {
    await recorded();
    const { id: submission = '' } = await submit(server, as('economy'), { form: 'economy' });
    await submit(server, as('economy'), { form: 'economy' });
    await accept(server, as('compiler'), submission);
    await accept(server, as('compiler'), submission);
    const decide = (field: string, variables: Readonly<Record<string, unknown>>) =>
      mutate(server, as('compiler'), { field, variables });
    await decide('returnSubmission', { submission, reason: 'x' });
    await decide('reopenSubmission', { submission, reason: '重报' });
    await decide('closePeriod', { period: '2021', at: '2022-01-20T00:00:00Z' });
    await decide('openPeriod', { period: '2021', until: '2022-01-21T00:00:00Z' });
    const until = '2022-01-22T00:00:00Z';
    const slot = { period: '2021', form: 'economy', reporter: 'economy' };
    await decide('extendSlot', { ...slot, until, reason: '请假' });
    const mine = { field: 'withdrawSubmission', variables: { submission } };
    await mutate(server, as('economy'), mine);
    await mutate(server, as('economy'), {
      field: 'answerQuery',
      variables: { query: 'none', text: '是' },
    });
    expect(await recorded()).toEqual([
      'submitSheet done economy',
      'submitSheet StaleBase economy',
      'acceptSubmission done compiler',
      'acceptSubmission AlreadyDecided compiler',
      'returnSubmission AlreadyDecided compiler',
      'reopenSubmission done compiler',
      'closePeriod done compiler',
      'openPeriod done compiler',
      'extendSlot done compiler',
      'withdrawSubmission AlreadyDecided economy',
      'answerQuery QueryNotFound economy',
    ]);
  });

  it('has one for what its role or its input did not let through', async () => {
    await recorded();
    await accept(server, as('auditor'), 'none');
    await server.ask(
      as('compiler'),
      'mutation ($at: DateTime) { closePeriod(period: "2021", at: $at) { __typename } }',
      { at: 'tomorrow' },
    );
    await server.ask(as('compiler'), 'query { closePeriod: me { login } }');
    expect(await recorded()).toEqual([
      'acceptSubmission FORBIDDEN auditor',
      'closePeriod BAD_USER_INPUT compiler',
    ]);
  });

  it('is read by the auditor, newest first, by person, operation and period', async () => {
    const read = async (filter: string) => {
      const { data } = await server.ask<{ auditEntries: { entries: { operation: string }[] } }>(
        as('auditor'),
        `{ auditEntries(${filter}) { entries { operation } } }`,
      );
      return data?.auditEntries.entries.map(({ operation }) => operation) ?? [];
    };
    expect((await read('login: "compiler", period: "2021"')).slice(0, 3)).toEqual([
      'extendSlot',
      'openPeriod',
      'closePeriod',
    ]);
    expect(await read('operation: "reopenSubmission", period: "2021"')).toHaveLength(1);
    expect(await read('operation: "reopenSubmission", period: "2020"')).toEqual([]);
    expect(await read('login: "nobody"')).toEqual([]);
  });

  it('comes in pages that leave nothing out and repeat nothing', async () => {
    for (let n = 0; n < 90; n += 1) await accept(server, as('auditor'), 'none');
    const seenIds: string[] = [];
    let after: string | null = null;
    let pages = 0;
    do {
      const { data }: { data: Paged | null } = await server.ask<Paged>(
        as('auditor'),
        'query ($after: ID) { auditEntries(after: $after) { next entries { id } } }',
        { after },
      );
      seenIds.push(...(data?.auditEntries.entries.map(({ id }) => id) ?? []));
      after = data?.auditEntries.next ?? null;
      pages += 1;
    } while (after !== null);
    expect(pages).toBe(2);
    expect(new Set(seenIds).size).toBe(seenIds.length);
    await recorded();
    expect(seenIds).toHaveLength(seen + 3);
  });

  it('has one where the transaction was undone, and nothing of what it did', async () => {
    const { id: submission = '' } = await submit(server, as('economy'), {
      form: 'economy',
      basedOn: 1,
    });
    await recorded();
    await withClient(server.database.ownerUrl, (owner) =>
      owner.query(
        `alter table decision add constraint broken check (reason is null or reason <> 'broken') not valid`,
      ),
    );
    const { errors } = await server.ask(
      as('compiler'),
      'mutation ($id: ID!) { returnSubmission(submission: $id, reason: "broken") { __typename } }',
      { id: submission },
    );
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(await recorded()).toEqual(['returnSubmission INTERNAL_SERVER_ERROR compiler']);
    expect(await accept(server, as('compiler'), submission)).toMatchObject({ state: 'accepted' });
  });
});

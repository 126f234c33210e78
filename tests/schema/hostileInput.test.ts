// What no pane of ours would send: it is refused as what it is, leaves an audit entry, and is no error of ours.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../server/postgres/withClient.ts';
import { sampleFiguresOf } from '../support/sampleSheet.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { accept, type Sending, submit } from './submitting.ts';

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.signIn('culture');
});
afterAll(() => server.stop());

async function count(sql: string): Promise<number> {
  return withClient(server.database.ownerUrl, async (owner) => {
    await owner.query(`select set_config('huibao.office', 'demo', false)`);
    const { rows } = await owner.query<{ count: number }>(`select count(*)::int as count ${sql}`);
    return rows[0]?.count ?? 0;
  });
}

const versions = () => count(`from submission where period = '2021'`);
const entries = () => count(`from audit_entry where operation <> 'signIn'`);

const nul = '\u0000';
const half = '\ud800';
/** Too varied to be compressed into what an index could hold. */
const long = () => Array.from({ length: 3_000 }, () => randomUUID()).join('');
const why = { rule: 'R001', text: 'a reason' };
const form = 'culture';
const [first, ...others] = sampleFiguresOf(form);
const withFirst = (value: string) => [{ line: first?.line ?? '', value }, ...others];

describe('a submission', () => {
  it.each<[string, Sending]>([
    ['a key with NUL', { form, key: `a${nul}b` }],
    ['a key with half a character', { form, key: `a${half}b` }],
    ['a key of 100 kB', { form, key: long() }],
    ['a period with NUL', { form, period: nul }],
    ['a form with NUL', { form: nul }],
    ['a form with half a character', { form: half }],
    ['a form of 100 kB', { form: long() }],
    ['two explanations of one rule', { form, explanations: [why, { ...why, text: 'another' }] }],
    ['an explanation with NUL', { form, explanations: [{ ...why, text: nul }] }],
    ['an explanation of no rule', { form, explanations: [{ rule: nul, text: 'x' }] }],
    ['a number of 300 digits', { form, figures: withFirst('1'.repeat(300)) }],
    ['a number with 20,000 decimals', { form, figures: withFirst(`1.${'1'.repeat(20_000)}`) }],
    ['no number', { form, figures: withFirst('NaN') }],
    ['a number with NUL', { form, figures: withFirst(`1${nul}`) }],
    ['other digits', { form, figures: withFirst('１２') }],
    ['a line with NUL', { form, figures: [...others, { line: nul, value: '1' }] }],
    ['a base far ahead', { form, basedOn: 2_147_483_647 }],
    ['a base before the first', { form, basedOn: -1 }],
    ['a form version that never was', { form, formVersion: -1 }],
  ])('with %s is refused by name and noted', async (_what, sending) => {
    const [stored, noted] = [await versions(), await entries()];
    const { __typename } = await submit(server, token, sending);
    expect(__typename).not.toMatch(/^(?:Submission|INTERNAL_SERVER_ERROR|no code)$/);
    expect(await versions()).toBe(stored);
    // What is refused before it is a mutation at all (BAD_USER_INPUT) leaves none.
    if (/^[A-Z][a-z]/.test(__typename)) expect(await entries()).toBe(noted + 1);
  });

  it('of more than 10,000 figures is refused without naming them all', async () => {
    const figures = Array.from({ length: 10_001 }, (_, index) => ({
      line: `LINE.${index}`,
      value: '1',
    }));
    const { __typename, lines = [] } = await submit(server, token, { form, figures });
    expect(__typename).not.toMatch(/^(?:Submission|INTERNAL_SERVER_ERROR|no code)$/);
    expect(lines.length).toBeLessThan(100);
  });
});

describe('a question', () => {
  it.each([
    `query ($text: ID!) { submissionByKey(key: $text) { id } }`,
    `query ($text: ID!) { submissions(period: $text, form: "culture", reporter: "culture") { id } }`,
    `query ($text: ID!) { submissions(period: "2021", form: $text, reporter: "culture") { id } }`,
    `query ($text: ID!) { sheet(period: $text, form: $text) { state } }`,
    `query ($text: ID!) { report(period: $text) { asOf } }`,
    `query ($text: ID!) { trace(period: "2021", line: $text) { asOf } }`,
  ])('about what cannot exist finds nothing: %s', async (document) => {
    for (const text of [nul, half, long()]) {
      const { errors } = await server.ask(token, document, { text });
      const codes = errors.map(({ extensions }) => extensions?.code);
      expect(codes).not.toContain('INTERNAL_SERVER_ERROR');
    }
  });

  it('about what cannot exist changes nothing: acceptSubmission', async () => {
    const compiler = await server.signIn('compiler');
    for (const text of [nul, half, long()]) {
      const noted = await entries();
      const { __typename } = await accept(server, compiler, text);
      expect(__typename).not.toBe('INTERNAL_SERVER_ERROR');
      if (__typename === 'SubmissionNotFound') expect(await entries()).toBe(noted + 1);
    }
  });
});

describe('a key', () => {
  it('sent at once for two sheets makes one version, and the other is told so', async () => {
    await withClient(server.database.ownerUrl, async (owner) => {
      await owner.query(`select set_config('huibao.office', 'demo', false)`);
      await owner.query(`insert into assignment values ('demo', 'planning', 'culture')`);
    });
    const current = new Map([
      ['culture', 0],
      ['planning', 0],
    ]);
    for (let round = 0; round < 6; round += 1) {
      const key = randomUUID();
      const answers = await Promise.all(
        [...current].map(([one, basedOn]) => submit(server, token, { form: one, key, basedOn })),
      );
      const kinds = answers.map(({ __typename }) => __typename).sort();
      expect(kinds).toEqual(['IdempotencyKeyReused', 'Submission']);
      for (const [index, [one, n]] of [...current].entries())
        if (answers[index]?.__typename === 'Submission') current.set(one, n + 1);
    }
  });

  it('replays its version after the form has a newer one', async () => {
    const emergency = await server.signIn('emergency');
    const key = randomUUID();
    const stored = await submit(server, emergency, { form: 'emergency', key });
    expect(stored).toMatchObject({ n: 1 });
    await withClient(server.database.ownerUrl, async (owner) => {
      await owner.query(`select set_config('huibao.office', 'demo', false)`);
      await owner.query(
        `insert into form select office_id, code, 2, title, cadence from form where code = 'emergency'`,
      );
      await owner.query(
        `insert into line select office_id, form, 2, key, position, indicator, member, section, required, qualifier, printed
         from line where form = 'emergency' and position > (select min(position) from line where form = 'emergency')`,
      );
      await owner.query(
        `update period_form set form_version = 2 where form = 'emergency' and period = '2021'`,
      );
    });
    expect(await submit(server, emergency, { form: 'emergency', key })).toEqual(stored);
  });
});

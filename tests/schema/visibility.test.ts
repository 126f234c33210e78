// What one reporter does changes no byte of what another is told. The report is the whole office's to see, by design.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleFiguresOf } from '../support/sampleSheet.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { posting } from './posting.ts';
import { accept, submit } from './submitting.ts';

let server: TestServer;
let bystander: string;
let actor: string;
let compiler: string;
const actorsKey = randomUUID();
const ownKey = randomUUID();
let ownId = '';
beforeAll(async () => {
  server = await startTestServer();
  [bystander, actor, compiler] = [
    await server.signIn('culture'),
    await server.signIn('economy'),
    await server.signIn('compiler'),
  ];
  ownId = (await submit(server, bystander, { form: 'culture', key: ownKey })).id ?? '';
});
afterAll(() => server.stop());

const version = `{ __typename id n basedOn hash receivedAt by state replayed reporter { id name } figures { line value status cell remark } }`;
const submitDocument = `mutation ($input: SubmitSheetInput!) { submitSheet(input: $input) {
  __typename ... on Submission ${version} ... on Refusal { sentence } ... on StaleBase { current ${version} } } }`;
const submitting = (sheet: object) => ({
  query: submitDocument,
  variables: {
    input: { key: ownKey, period: '2021', formVersion: 1, basedOn: 0, ...sheet },
  },
});

/** Everything someone could try in order to learn what another reporter did. */
const curiosity = () => [
  {
    query:
      '{ me { login name roles office { id name } reporter { id name } } periods { id closed closesOn } }',
  },
  { query: `{ mySlots { state period { id } form { code lineCount } current ${version} } }` },
  {
    query: `{ sheet(period: "2021", form: "culture") { state current ${version} currentFigures { line value } previous { line value } plans { line value } rules { code } } }`,
  },
  { query: `{ sheet(period: "2021", form: "economy") { state current ${version} } }` },
  { query: `{ submissions(period: "2021", form: "economy", reporter: "economy") ${version} }` },
  { query: `{ submissions(period: "2021", form: "culture", reporter: "economy") ${version} }` },
  { query: `{ submissions(period: "2021", form: "culture", reporter: "culture") ${version} }` },
  {
    query: `query ($key: ID!) { submissionByKey(key: $key) ${version} }`,
    variables: { key: actorsKey },
  },
  {
    query: `query ($key: ID!) { submissionByKey(key: $key) ${version} }`,
    variables: { key: ownKey },
  },
  {
    query:
      '{ ruleRecords(period: "2021") { rule fired } crossFormFindings(period: "2021") { sentence } }',
  },
  { query: '{ progress(period: "2021") { submitted accepted expected slots { state } } }' },
  // The other's key is free for oneself; it is tried with what is refused, so that trying it changes nothing.
  submitting({ form: 'culture', key: actorsKey, figures: [] }),
  submitting({ form: 'culture', figures: sampleFiguresOf('culture') }),
  submitting({ form: 'economy', key: actorsKey, figures: sampleFiguresOf('economy') }),
  submitting({ form: 'economy', basedOn: 1, figures: [] }),
];

async function answersTo(token: string): Promise<readonly string[]> {
  const answers: string[] = [];
  for (const body of curiosity()) {
    const { status, text } = await posting(server.origin, JSON.stringify(body), {
      authorization: `Bearer ${token}`,
    });
    answers.push(`${status} ${text}`);
  }
  return answers;
}

describe('another reporter', () => {
  it('is told the same, byte for byte, whatever becomes of a sheet that is not theirs', async () => {
    const before = await answersTo(bystander);
    expect(before.join('\n')).not.toMatch(/INTERNAL_SERVER_ERROR|GRAPHQL_VALIDATION_FAILED/);
    expect(before.filter((answer) => answer.includes(ownId)).length).toBeGreaterThan(3);

    const first = await submit(server, actor, { form: 'economy', key: actorsKey });
    expect(first).toMatchObject({ n: 1 });
    expect(await answersTo(bystander)).toEqual(before);
    expect(await accept(server, compiler, first.id ?? '')).toMatchObject({ state: 'accepted' });
    expect(await answersTo(bystander)).toEqual(before);
    expect(await submit(server, actor, { form: 'economy', basedOn: 1 })).toMatchObject({ n: 2 });
    expect(await submit(server, actor, { form: 'economy' })).toMatchObject({
      __typename: 'StaleBase',
    });
    expect(await answersTo(bystander)).toEqual(before);
  });

  it('would be told if the sheet were theirs: the questions are the right ones', async () => {
    const fresh = await startTestServer();
    try {
      const own = await fresh.signIn('culture');
      const ask = async () =>
        (await fresh.ask(own, `{ mySlots { state current { n } } }`)).data as object;
      const before = await ask();
      await submit(fresh, own, { form: 'culture' });
      expect(await ask()).not.toEqual(before);
    } finally {
      await fresh.stop();
    }
  });
});

describe('what is not one’s own', () => {
  const progress =
    '{ progress(period: "2021") { submitted accepted expected slots { reporter { id } } } }';
  const theirs = `{ submissions(period: "2021", form: "economy", reporter: "economy") { n figures { line value } } }`;

  it('is seen by those who compile, approve and audit, and by no filler', async () => {
    for (const login of ['compiler', 'approver', 'auditor']) {
      const token = await server.signIn(login);
      const { data } = await server.ask<{ progress: { slots: object[] } }>(token, progress);
      expect(data?.progress).toMatchObject({ submitted: 2, accepted: 0, expected: 12 });
      const seen = await server.ask<{ submissions: { figures: object[] }[] }>(token, theirs);
      expect(seen.data?.submissions[0]?.figures.length).toBe(sampleFiguresOf('economy').length);
    }
    expect((await server.ask(bystander, progress)).data).toEqual({ progress: null });
    expect((await server.ask(bystander, theirs)).data).toEqual({ submissions: [] });
  });

  it('is decided on by compilers alone; others are refused alike, whether it is there or not', async () => {
    const { data } = await server.ask<{ submissions: { id: string }[] }>(
      compiler,
      '{ submissions(period: "2021", form: "economy", reporter: "economy") { id } }',
    );
    const pending = data?.submissions[0]?.id ?? '';
    for (const login of ['culture', 'economy', 'approver', 'auditor']) {
      const token = await server.signIn(login);
      const tried = [pending, ownId, randomUUID(), 'no id at all', ''];
      const answers = await Promise.all(tried.map((id) => accept(server, token, id)));
      expect(answers).toEqual(tried.map(() => ({ __typename: 'FORBIDDEN' })));
    }
    expect(await accept(server, compiler, pending)).toMatchObject({ n: 2 });
  });

  it('is filled by nobody else, least of all by those who accept', async () => {
    const refused = { compiler: 'FORBIDDEN', auditor: 'FORBIDDEN', culture: 'SlotNotFound' };
    for (const [login, __typename] of Object.entries(refused)) {
      const token = await server.signIn(login);
      const sheets = [{ form: 'economy' }, { form: 'economy', basedOn: 2 }, { form: 'none' }];
      for (const sheet of sheets)
        expect(await submit(server, token, sheet)).toEqual({ __typename });
      expect(await submit(server, token, { form: 'economy', period: '1999' })).toEqual({
        __typename,
      });
    }
  });
});

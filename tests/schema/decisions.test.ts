// What becomes of a version: returned, withdrawn, accepted, reopened; and 疑问 on its lines with their answers.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPeople } from '../support/people.ts';
import { sampleFiguresOf } from '../support/sampleSheet.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { accept, mutate, submit } from './submitting.ts';

let server: TestServer;
const tokens = new Map<string, string>();
const as = (login: string) => tokens.get(login) ?? '';
beforeAll(async () => {
  server = await startTestServer();
  await addPeople(server, [
    { login: 'both', roles: ['filler', 'compiler'], reporter: 'planning' },
    { login: 'colleague', roles: ['filler'], reporter: 'economy' },
  ]);
  const logins = ['compiler', 'economy', 'culture', 'emergency', 'environment', 'agriculture'];
  for (const login of [...logins, 'both', 'colleague'])
    tokens.set(login, await server.signIn(login));
});
afterAll(() => server.stop());

const selection = `... on Submission { n state decisions { kind reason by } } ... on Refusal { sentence(locale: en_US) }
  ... on OutdatedVersion { current { n } } ... on QueriesUnusable { lines }`;
const decide = (login: string, field: string, variables: object) =>
  mutate(server, as(login), { field, variables: { ...variables }, selection });
const sent = async (form: string, basedOn = 0, login = form) => {
  const { id = '' } = await submit(server, as(login), { form, basedOn });
  return id;
};

interface Told {
  readonly sheet: {
    readonly state: string;
    readonly queries: readonly {
      readonly id: string;
      readonly line: string;
      readonly state: string;
      readonly answer: object | null;
    }[];
  };
}
const told = async (form: string) => {
  const document = `{ sheet(period: "2021", form: "${form}") { state queries { id n line text by state answer { text n by } } } }`;
  const { data } = await server.ask<Told>(as(form), document);
  return data?.sheet ?? { state: 'none', queries: [] };
};

describe('returnSubmission', () => {
  it('gives a version back with its reason, once, and takes the next one', async () => {
    const submission = await sent('economy');
    expect(await decide('compiler', 'returnSubmission', { submission })).toMatchObject({
      __typename: 'ReasonMissing',
    });
    const reason = ' 请核对面积 ';
    expect(await decide('compiler', 'returnSubmission', { submission, reason })).toMatchObject({
      state: 'returned',
      decisions: [{ kind: 'Returned', reason: '请核对面积', by: '秦汇' }],
    });
    expect(await decide('compiler', 'returnSubmission', { submission, reason })).toMatchObject({
      __typename: 'AlreadyDecided',
    });
    expect(await accept(server, as('compiler'), submission)).toMatchObject({
      __typename: 'AlreadyDecided',
    });
    expect((await told('economy')).state).toBe('returned');
    await sent('economy', 1);
    expect(await decide('compiler', 'returnSubmission', { submission, reason })).toMatchObject({
      __typename: 'OutdatedVersion',
      current: { n: 2 },
    });
  });

  it('asks on single lines, which a text or a changed figure answers', async () => {
    const submission = await sent('emergency');
    const [asked, other, untouched] = sampleFiguresOf('emergency').map(({ line }) => line);
    const queries = [
      { line: asked, text: '比去年多一倍？' },
      { line: other, text: '请附说明' },
      { line: untouched, text: '口径？' },
    ];
    const unusable = [
      { line: 'NO.SUCH.LINE', text: 'x' },
      { line: asked, text: 'a' },
      { line: asked, text: 'b' },
      { line: other, text: ' ' },
    ];
    expect(
      await decide('compiler', 'returnSubmission', { submission, queries: unusable }),
    ).toMatchObject({ __typename: 'QueriesUnusable', lines: ['NO.SUCH.LINE', asked, other] });
    await decide('compiler', 'returnSubmission', { submission, queries });
    const open = (await told('emergency')).queries;
    expect(open.map(({ line, state }) => [line, state])).toEqual(
      [asked, other, untouched].map((line) => [line, 'open']),
    );

    const answer = (login: string, id: string | undefined, text: string) =>
      mutate(server, as(login), {
        field: 'answerQuery',
        variables: { query: id, text },
        selection: '... on LineQuery { state answer { text n by } }',
      });
    expect(await answer('culture', open[1]?.id, '不是我的')).toEqual(
      await answer('culture', '4f8f64f1-0000-4000-8000-000000000000', '没有'),
    );
    expect(await answer('emergency', open[1]?.id, ' ')).toEqual({ __typename: 'AnswerMissing' });
    expect(await answer('emergency', open[1]?.id, '新增一处')).toMatchObject({
      state: 'answered',
      answer: { text: '新增一处', n: null, by: '杨永安' },
    });
    expect(await answer('emergency', open[1]?.id, '再答')).toEqual({ __typename: 'QueryAnswered' });

    const figures = sampleFiguresOf('emergency').map((one) =>
      one.line === asked ? { ...one, value: String(Number(one.value) + 1) } : one,
    );
    const explanations = ['GROWTH_OUT_OF_BAND', 'SUSPECTED_SCALE'].map((code) => ({
      rule: `${code}:${asked}`,
      text: '已核对',
    }));
    expect(
      await submit(server, as('emergency'), {
        form: 'emergency',
        basedOn: 1,
        figures,
        explanations,
      }),
    ).toMatchObject({ n: 2 });
    expect(
      (await told('emergency')).queries.map(({ line, state, answer: given }) => ({
        line,
        state,
        given,
      })),
    ).toMatchObject([
      { line: asked, state: 'closed', given: { text: null, n: 2 } },
      { line: other, state: 'closed', given: { text: '新增一处' } },
      { line: untouched, state: 'open', given: null },
    ]);
    const { data } = await server.ask<{ progress: { slots: readonly object[] } }>(
      as('compiler'),
      '{ progress(period: "2021") { slots { form { code } openQueries } } }',
    );
    expect(data?.progress.slots).toContainEqual({ form: { code: 'emergency' }, openQueries: 1 });
  });
});

describe('withdrawSubmission', () => {
  it('is for the fillers of that reporter, until somebody has decided', async () => {
    const submission = await sent('culture');
    expect(await decide('economy', 'withdrawSubmission', { submission })).toMatchObject({
      __typename: 'SubmissionNotFound',
    });
    expect(await decide('culture', 'withdrawSubmission', { submission })).toMatchObject({
      state: 'withdrawn',
    });
    expect(await accept(server, as('compiler'), submission)).toMatchObject({
      __typename: 'AlreadyDecided',
    });
    const next = await sent('culture', 1);
    await accept(server, as('compiler'), next);
    expect(await decide('culture', 'withdrawSubmission', { submission: next })).toMatchObject({
      __typename: 'AlreadyDecided',
    });
  });
});

describe('reopenSubmission', () => {
  const counted = async () => {
    const { data } = await server.ask<{ report: { accepted: number } }>(
      as('compiler'),
      '{ report(period: "2021") { accepted } }',
    );
    return data?.report.accepted ?? 0;
  };

  it('takes an acceptance away, with a reason, and revives no older one', async () => {
    await accept(server, as('compiler'), await sent('environment'));
    const submission = await sent('environment', 1);
    const reason = '数据有误';
    expect(await decide('compiler', 'reopenSubmission', { submission, reason })).toMatchObject({
      __typename: 'AlreadyDecided',
    });
    await accept(server, as('compiler'), submission);
    const before = await counted();
    expect(await decide('compiler', 'reopenSubmission', { submission, reason: '' })).toMatchObject({
      __typename: 'ReasonMissing',
    });
    expect(await decide('compiler', 'reopenSubmission', { submission, reason })).toMatchObject({
      state: 'reopened',
      decisions: [{ kind: 'Accepted' }, { kind: 'Reopened', reason }],
    });
    expect(await counted()).toBe(before - 1);
  });
});

describe('a decision', () => {
  it('accepts nobody’s own submission', async () => {
    const submission = await sent('planning', 0, 'both');
    expect(await accept(server, as('both'), submission)).toEqual({ __typename: 'OwnSubmission' });
    expect(await accept(server, as('compiler'), submission)).toMatchObject({ state: 'accepted' });
  });

  it('wins alone where several are made at once', async () => {
    for (let n = 0; n < 6; n += 1) {
      const submission = await sent('agriculture', n);
      const answers = await Promise.all([
        accept(server, as('compiler'), submission),
        decide('compiler', 'returnSubmission', { submission, reason: '核对' }),
        decide('agriculture', 'withdrawSubmission', { submission }),
        accept(server, as('compiler'), submission),
      ]);
      const kinds = answers.map(({ __typename }) => __typename).sort();
      expect(kinds).toEqual([...Array<string>(3).fill('AlreadyDecided'), 'Submission']);
    }
  });
});

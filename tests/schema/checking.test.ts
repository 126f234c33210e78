// What checking adds to a submission: confirmed readings, last year's explanations, the rules' record, rules between forms.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleFiguresOf } from '../support/sampleSheet.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { accept, type Sending, submit } from './submitting.ts';

let server: TestServer;
let agriculture: string;
let compiler: string;
let auditor: string;
beforeAll(async () => {
  server = await startTestServer();
  [agriculture, compiler, auditor] = [
    await server.signIn('agriculture'),
    await server.signIn('compiler'),
    await server.signIn('auditor'),
  ];
});
afterAll(() => server.stop());

const area = 'AGR.GRAIN.AREA';
const valueOf = (line: string) =>
  sampleFiguresOf('agriculture').find((figure) => figure.line === line)?.value ?? '';
const confirming = (confirmed: object) =>
  sampleFiguresOf('agriculture').map((figure) =>
    figure.line === area ? { ...figure, confirmed } : figure,
  );
const typed = () => ({
  codes: 'UNIT_STRIPPED',
  raw: JSON.stringify(`${valueOf(area)}万亩`),
  numberFormat: 'General',
});

interface Told {
  readonly submissions: readonly { readonly hash: string; readonly figures: readonly object[] }[];
}

describe('a confirmed reading', () => {
  let key = '';
  it.each([
    ['what its cell did not say', () => ({ ...typed(), raw: '"999万亩"' })],
    ['what was not asked', () => ({ ...typed(), codes: 'ROUNDED' })],
    ['no cell at all', () => ({ ...typed(), raw: 'null' })],
  ])('is refused where it names %s', async (_what, confirmed) => {
    const figures = confirming(confirmed());
    expect(await submit(server, agriculture, { form: 'agriculture', figures })).toEqual({
      __typename: 'InvalidFigures',
      lines: [area],
    });
  });

  it('is stored with its figure and shown to whoever asks where that comes from', async () => {
    key = randomUUID();
    const figures = confirming(typed());
    const sent = await submit(server, agriculture, { form: 'agriculture', key, figures });
    expect(sent.__typename).toBe('Submission');
    const { data } = await server.ask<Told>(
      agriculture,
      `{ submissions(period: "2021", form: "agriculture", reporter: "agriculture") {
         figures { line confirmed { codes raw numberFormat } } } }`,
    );
    expect(data?.submissions[0]?.figures).toContainEqual({ line: area, confirmed: typed() });
    await accept(server, compiler, sent.id ?? '');
    const trace = await server.ask<{ trace: { sources: readonly object[] } }>(
      compiler,
      `{ trace(period: "2021", line: "${area}") { sources { confirmed(locale: en_US) } } }`,
    );
    expect(trace.data?.trace.sources).toContainEqual({
      confirmed: `The cell said “${valueOf(area)}万亩”; the filler confirmed that it means ${valueOf(area)}`,
    });
  });

  it('belongs to the content: without it, the key was used for something else', async () => {
    const sent = await submit(server, agriculture, { form: 'agriculture', key });
    expect(sent.__typename).toBe('IdempotencyKeyReused');
  });
});

describe('the rules’ record', () => {
  const asking = `{ ruleRecords(period: "2021") { rule title severity fired corrected explained left } }`;
  const fired = [
    { rule: 'R001', line: area },
    { rule: 'SUSPECTED_SCALE', line: area },
    { rule: 'NO.SUCH.RULE', line: area },
    { rule: 'R001', line: 'NO.SUCH.LINE' },
  ];

  it('counts what fired and was corrected, and nothing that is not of the sheet', async () => {
    const again: Sending & { fired: object } = { form: 'agriculture', basedOn: 1, fired };
    expect(await submit(server, agriculture, again)).toMatchObject({ n: 2 });
    for (const token of [compiler, auditor]) {
      const { data } = await server.ask<{ ruleRecords: readonly object[] }>(token, asking);
      expect(data?.ruleRecords).toEqual([
        {
          rule: 'R001',
          title: '粮食播种面积与三季之和不等',
          severity: 'error',
          ...{ fired: 1, corrected: 1, explained: 0, left: 0 },
        },
        {
          rule: 'SUSPECTED_SCALE',
          title: null,
          severity: null,
          ...{ fired: 1, corrected: 1, explained: 0, left: 0 },
        },
      ]);
    }
  });

  it('is nothing a filler is told', async () => {
    const { errors } = await server.ask(agriculture, asking);
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
  });
});

describe('rules between forms', () => {
  const asking = `{ crossFormFindings(period: "2021") {
    sentence(locale: zh_CN) finding { code severity line } sources { line reporter { id } n } } }`;

  it('are judged over everybody’s latest figures, for those who see them all', async () => {
    const culture = await server.signIn('culture');
    const figures = sampleFiguresOf('culture').map((figure) =>
      figure.line === 'CUL.WALL.COMMUNITY' ? { ...figure, value: '900' } : figure,
    );
    const explanations = ['GROWTH_OUT_OF_BAND', 'SUSPECTED_SCALE'].map((code) => ({
      rule: `${code}:CUL.WALL.COMMUNITY`,
      text: '新统计口径',
    }));
    const hygiene = await server.signIn('urban-management');
    await submit(server, hygiene, { form: 'urban-management' });
    const sent = await submit(server, culture, { form: 'culture', figures, explanations });
    expect(sent.__typename).toBe('Submission');
    const { data } = await server.ask(compiler, asking);
    expect(data).toMatchObject({
      crossFormFindings: [
        {
          finding: { code: 'R065', severity: 'error', line: 'CUL.WALL.COMMUNITY' },
          sources: [
            { line: 'CUL.WALL.COMMUNITY', reporter: { id: 'culture' }, n: 1 },
            { line: 'HYG.GRID.URBAN_COMMUNITY', n: 1 },
          ],
        },
      ],
    });
    const { errors } = await server.ask(hygiene, asking);
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleFigure, sampleFiguresOf } from '../support/sampleSheet.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';

let server: TestServer;
let now = new Date('2022-01-10T02:00:00Z');
beforeAll(async () => {
  server = await startTestServer({ now: () => now });
});
afterAll(() => server.stop());

const submitDocument = /* GraphQL */ `
  mutation Submit($input: SubmitSheetInput!) {
    submitSheet(input: $input) {
      __typename
      ... on Submission { id n basedOn hash receivedAt state replayed figures { line value status } }
      ... on Refusal { sentence(locale: en_US) }
      ... on StaleBase { current { n by } }
      ... on SheetRejected { findings { code severity line operands { line value unit } detail } }
      ... on InvalidFigures { lines }
      ... on FormSuperseded { version }
      ... on PeriodClosed { closedOn }
    }
  }
`;

interface Submitted {
  readonly submitSheet: {
    readonly __typename: string;
    readonly id?: string;
    readonly n?: number;
    readonly hash?: string;
    readonly replayed?: boolean;
    readonly state?: string;
    readonly sentence?: string;
    readonly figures?: readonly SampleFigure[];
    readonly current?: { readonly n: number; readonly by: string } | null;
    readonly findings?: readonly { readonly code: string; readonly line: string }[];
    readonly lines?: readonly string[];
    readonly version?: number;
  };
}

interface Sent {
  readonly token: string;
  readonly form: string;
  readonly key?: string;
  readonly basedOn?: number;
  readonly formVersion?: number;
  readonly change?: (figures: readonly SampleFigure[]) => readonly SampleFigure[];
}

async function submit({
  token,
  form,
  key = randomUUID(),
  basedOn = 0,
  formVersion = 1,
  change,
}: Sent) {
  const figures = sampleFiguresOf(form);
  const { data, errors } = await server.ask<Submitted>(token, submitDocument, {
    input: {
      key,
      period: '2021',
      form,
      formVersion,
      basedOn,
      figures: change?.(figures) ?? figures,
    },
  });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.submitSheet;
}

const withValue = (line: string, value: string | null) => (figures: readonly SampleFigure[]) =>
  figures.map((one) => (one.line === line ? { line, value } : one));

describe('submitSheet', () => {
  it('stores version 1 and gives back every figure as it was sent', async () => {
    const token = await server.signIn('agriculture');
    const receipt = await submit({ token, form: 'agriculture' });
    expect(receipt).toMatchObject({
      __typename: 'Submission',
      n: 1,
      state: 'submitted',
      replayed: false,
    });
    expect(receipt.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(receipt.figures?.map(({ line, value }) => ({ line, value }))).toEqual(
      sampleFiguresOf('agriculture'),
    );
  });

  it('makes one version of one key, however often and together it is sent', async () => {
    const token = await server.signIn('economy');
    const key = randomUUID();
    const receipts = await Promise.all(
      Array.from({ length: 8 }, () => submit({ token, form: 'economy', key })),
    );
    expect(new Set(receipts.map(({ id, n, hash }) => `${id} ${n} ${hash}`)).size).toBe(1);
    expect(receipts.filter(({ replayed }) => !replayed)).toHaveLength(1);
  });

  it('refuses a known key with other content and stores nothing', async () => {
    const token = await server.signIn('emergency');
    const key = randomUUID();
    await submit({ token, form: 'emergency', key });
    const again = await submit({
      token,
      form: 'emergency',
      key,
      change: withValue('SAF.CHECK', '93'),
    });
    expect(again.__typename).toBe('IdempotencyKeyReused');
  });

  it('lets exactly one of several submissions on one base win and names the winner to the others', async () => {
    const token = await server.signIn('culture');
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => submit({ token, form: 'culture' })),
    );
    expect(answers.filter(({ __typename }) => __typename === 'Submission')).toHaveLength(1);
    const stale = answers.filter(({ __typename }) => __typename === 'StaleBase');
    expect(stale).toHaveLength(5);
    expect(stale[0]?.current).toEqual({ n: 1, by: '卫雅文' });
    expect(await submit({ token, form: 'culture', basedOn: 1 })).toMatchObject({ n: 2 });
  });

  it('rejects 4.95 where the three seasons make 3.95, naming the rule, and a missing required line', async () => {
    const token = await server.signIn('agriculture');
    const rejected = await submit({
      token,
      form: 'agriculture',
      basedOn: 1,
      change: withValue('AGR.GRAIN.AREA', '10.46'),
    });
    expect(rejected.__typename).toBe('SheetRejected');
    expect(rejected.findings?.map(({ code, line }) => `${line} ${code}`)).toContain(
      'AGR.GRAIN.AREA R001',
    );

    const blank = await submit({
      token,
      form: 'agriculture',
      basedOn: 1,
      change: (figures) => figures.filter(({ line }) => line !== 'AGR.TOBACCO.HH'),
    });
    expect(blank.findings?.map(({ code, line }) => `${line} ${code}`)).toContain(
      'AGR.TOBACCO.HH REQUIRED_MISSING',
    );
  });

  it('refuses what no sheet of ours could send: unknown lines, lines twice, exponents', async () => {
    const token = await server.signIn('planning');
    const change = (figures: readonly SampleFigure[]) => [
      ...figures,
      { line: 'NO.SUCH.LINE', value: '1' },
      ...figures.slice(0, 1),
      { line: 'INF.ROAD.SIGN', value: '1e3' },
    ];
    const refused = await submit({ token, form: 'planning', change });
    expect(refused.__typename).toBe('InvalidFigures');
    expect(refused.lines).toEqual(['NO.SUCH.LINE', 'HYG.ROAD.HARDENED', 'INF.ROAD.SIGN']);
  });

  it('answers alike for a form that is not yours and one that does not exist', async () => {
    const token = await server.signIn('environment');
    const foreign = await submit({ token, form: 'planning' });
    const unknown = await submit({ token, form: 'no-such-form' });
    expect(foreign).toEqual(unknown);
    expect(foreign.__typename).toBe('SlotNotFound');
  });

  it('names the version in force to a sheet laid out from another', async () => {
    const token = await server.signIn('environment');
    expect(await submit({ token, form: 'environment', formVersion: 2 })).toMatchObject({
      __typename: 'FormSuperseded',
      version: 1,
    });
  });

  it('takes sheets until the end of the closing day in China and none after it', async () => {
    const token = await server.signIn('general-office');
    now = new Date('2022-01-31T16:00:00Z');
    const lateToken = await server.signIn('general-office');
    expect(await submit({ token: lateToken, form: 'general-office' })).toMatchObject({
      __typename: 'PeriodClosed',
      closedOn: '2022-01-31',
    });
    now = new Date('2022-01-31T15:59:00Z');
    expect(await submit({ token: lateToken, form: 'general-office' })).toMatchObject({ n: 1 });
    now = new Date('2022-01-10T02:00:00Z');
    expect(token).not.toBe(lateToken);
  });
});

// 封存: a period that is sealed stays as it is, can be read back, and is unsealed only for a reason.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleReporters } from '../../prisma/sampleFiles.ts';
import { withClient } from '../../server/postgres/withClient.ts';
import { sampleFiguresOf } from '../support/sampleSheet.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { accept, submit } from './submitting.ts';

let server: TestServer;
let compiler: string;
let approver: string;
let economy: string;
beforeAll(async () => {
  server = await startTestServer();
  [compiler, approver, economy] = [
    await server.signIn('compiler'),
    await server.signIn('approver'),
    await server.signIn('economy'),
  ];
  for (const { id } of sampleReporters()) {
    if (id === 'culture') continue;
    const { id: version = '' } = await submit(server, await server.signIn(id), { form: id });
    await accept(server, compiler, version);
  }
});
afterAll(() => server.stop());

/** Refused by role, an operation answers with a code alone. */
async function ask<Data>(token: string, document: string, variables: object = {}): Promise<Data> {
  const { data, errors } = await server.ask<Data>(token, document, variables);
  if (!data) throw new Error(errors.map(({ extensions }) => extensions?.code).join());
  return data;
}

const table = `asOf takenAt expected submitted accepted missing { id } columns { key label } findings { code sentence }
  sections { name rows { line unit thisPeriod exact lastPeriod growthPercent completionPercent state reported expected notes
    sources { line value n submission by reporter { id } } } }`;
const reportNow = async () =>
  (await ask<{ report: { asOf: string } }>(compiler, `{ report(period: "2021") { ${table} } }`))
    .report;
const sealed = (n: number | null = null) =>
  ask<{
    sealedReport: { seal: object; report: object; versions: object[]; rules: string[] } | null;
  }>(
    compiler,
    `query ($n: Int) { sealedReport(period: "2021", n: $n) {
       seal { n digest by unsealed { reason by } } versions { form n hash } rules report { ${table} } } }`,
    { n },
  );
const seal = async (token: string, asOf: string, period = '2021') =>
  (
    await ask<{ sealPeriod: { __typename: string; n?: number; digest?: string } }>(
      token,
      `mutation ($period: ID!, $asOf: String!) { sealPeriod(period: $period, asOf: $asOf) {
         __typename ... on Seal { n digest } ... on ReportMoved { asOf } ... on SheetsUndecided { count } } }`,
      { period, asOf },
    )
  ).sealPeriod;
const unseal = async (token: string, reason: string) =>
  (
    await ask<{ unsealPeriod: { __typename: string } }>(
      token,
      `mutation ($reason: String!) { unsealPeriod(period: "2021", reason: $reason) {
         __typename ... on Seal { n unsealed { reason } } } }`,
      { reason },
    )
  ).unsealPeriod;

describe('sealing', () => {
  it('is an approver’s to do, of what they have seen, when everything has been decided', async () => {
    const { asOf } = await reportNow();
    await expect(seal(compiler, asOf)).rejects.toThrow('FORBIDDEN');
    expect(await seal(approver, asOf, '1999')).toEqual({ __typename: 'PeriodNotFound' });
    const { id = '' } = await submit(server, economy, { form: 'economy', basedOn: 1 });
    expect(await seal(approver, asOf)).toMatchObject({ __typename: 'ReportMoved' });
    const later = (await reportNow()).asOf;
    expect(await seal(approver, later)).toEqual({ __typename: 'SheetsUndecided', count: 1 });
    await accept(server, compiler, id);
  });

  it('keeps the report as it stands, under the digest of all that it holds', async () => {
    const before = await reportNow();
    const done = await seal(approver, before.asOf);
    expect(done).toMatchObject({ __typename: 'Seal', n: 1 });
    const { sealedReport } = await sealed();
    expect(sealedReport?.report).toEqual({ ...before, takenAt: expect.any(String) });
    expect(sealedReport?.versions).toHaveLength(11);
    expect(sealedReport?.rules).toContain('R001');
    const { rows } = await withClient(server.database.ownerUrl, async (owner) => {
      await owner.query(`select set_config('huibao.office', 'demo', false)`);
      return owner.query(`select encode(sha256(payload), 'hex') as digest from seal`);
    });
    expect(rows).toEqual([{ digest: done.digest }]);
    expect(await seal(approver, '9999')).toEqual({ __typename: 'AlreadySealed' });
  });

  it('takes no version and no decision any more', async () => {
    const late = await submit(server, economy, { form: 'economy', basedOn: 2 });
    expect(late).toMatchObject({ __typename: 'PeriodSealed' });
    const { submissions } = await ask<{ submissions: { id: string }[] }>(
      compiler,
      '{ submissions(period: "2021", form: "economy", reporter: "economy") { id } }',
    );
    const again = await accept(server, compiler, submissions[0]?.id ?? '');
    expect(again).toEqual({ __typename: 'PeriodSealed' });
  });

  it('is guarded by the database too, whoever writes', async () => {
    const writing = withClient(server.database.ownerUrl, async (owner) => {
      await owner.query(`select set_config('huibao.office', 'demo', false)`);
      await owner.query(
        `insert into decision select office_id, 900, submission, 'Reopened', account, at, 'why', payload, chain_hash
         from decision where submission in (select id from submission where period = '2021') limit 1`,
      );
    });
    await expect(writing).rejects.toThrow('Period 2021 is sealed');
  });

  it('is lifted by an approver for a reason, and what was sealed stays readable', async () => {
    const first = await sealed(1);
    await expect(unseal(compiler, 'why')).rejects.toThrow('FORBIDDEN');
    expect(await unseal(approver, '  ')).toEqual({ __typename: 'ReasonMissing' });
    expect(await unseal(approver, '补报文化站')).toMatchObject({
      n: 1,
      unsealed: { reason: '补报文化站' },
    });
    expect(await unseal(approver, 'again')).toEqual({ __typename: 'NotSealed' });
    const culture = await server.signIn('culture');
    const { id = '' } = await submit(server, culture, { form: 'culture' });
    await accept(server, compiler, id);
    const now = await reportNow();
    expect(await seal(approver, now.asOf)).toMatchObject({ __typename: 'Seal', n: 2 });
    const old = (await sealed(1)).sealedReport;
    expect(old?.report).toEqual(first.sealedReport?.report);
    expect((await sealed()).sealedReport?.report).toEqual({ ...now, takenAt: expect.any(String) });
    expect((await sealed(7)).sealedReport).toBeNull();
  });

  it('gives the office above figures that it can submit, and notices when they were changed', async () => {
    const { sealedFigures } = await ask<{ sealedFigures: { figures: { value: string }[] } }>(
      compiler,
      `{ sealedFigures(period: "2021", n: 1) { office period n digest
           figures { line unit value status state qualifier reported expected } } }`,
    );
    const sheetOf = async (given: object) =>
      (
        await ask<{
          snapshotSheet: {
            __typename: string;
            figures?: { line: string; value: string; remark: string }[];
          };
        }>(
          economy,
          `query ($sealed: SealedFiguresInput!) { snapshotSheet(period: "2021", form: "economy", sealed: $sealed) {
             __typename ... on SnapshotSheet { basedOn formVersion figures { line value remark } } } }`,
          { sealed: given },
        )
      ).snapshotSheet;
    const sheet = await sheetOf(sealedFigures);
    expect(sheet).toMatchObject({ __typename: 'SnapshotSheet', basedOn: 2, formVersion: 1 });
    expect(sheet.figures?.map(({ line, value }) => ({ line, value }))).toEqual(
      sampleFiguresOf('economy').filter(({ value }) => value !== null),
    );
    expect(sheet.figures?.[0]?.remark).toMatch(/^demo 2021 封存1 [0-9a-f]{16}$/);
    const [first, ...others] = sealedFigures.figures;
    const changed = { ...sealedFigures, figures: [{ ...first, value: '1' }, ...others] };
    expect(await sheetOf(changed)).toEqual({ __typename: 'SnapshotDamaged' });
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lineKey } from '#domain/indicator.ts';
import { sampleFigures, sampleReporters } from '../../prisma/sampleFiles.ts';
import { sampleFiguresOf } from '../support/sampleSheet.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';

let server: TestServer;
let compiler: string;
const submissions = new Map<string, string>();

const submitDocument = /* GraphQL */ `
  mutation Submit($input: SubmitSheetInput!) {
    submitSheet(input: $input) { __typename ... on Submission { id } }
  }
`;
const acceptDocument = /* GraphQL */ `
  mutation Accept($submission: ID!) {
    acceptSubmission(submission: $submission) {
      __typename
      ... on Submission { n state }
      ... on OutdatedVersion { current { n } }
    }
  }
`;
const reportDocument = /* GraphQL */ `
  query Report($provisional: Boolean!) {
    report(period: "2021", provisional: $provisional) {
      asOf expected submitted accepted provisional
      missing { id }
      sections { name rows { line unit thisPeriod exact lastPeriod growth growthPercent plan completionPercent state
        reported expected missing { id } sources { line value n cell by reporter { id } } } }
    }
  }
`;

interface Row {
  readonly line: string;
  readonly thisPeriod: string | null;
  readonly exact: string | null;
  readonly lastPeriod: string | null;
  readonly growth: string | null;
  readonly growthPercent: string | null;
  readonly completionPercent: string | null;
  readonly state: string;
  readonly sources: readonly {
    readonly line: string;
    readonly value: string;
    readonly by: string;
  }[];
}

async function report(token: string, provisional = false) {
  const { data, errors } = await server.ask<{
    report: {
      asOf: string;
      expected: number;
      submitted: number;
      accepted: number;
      missing: { id: string }[];
      sections: { name: string; rows: Row[] }[];
    };
  }>(token, reportDocument, { provisional });
  if (!data) throw new Error(JSON.stringify(errors));
  const rows = new Map(
    data.report.sections.flatMap((one) => one.rows).map((row) => [row.line, row]),
  );
  return { ...data.report, rows };
}

async function accept(token: string, submission: string) {
  const { data, errors } = await server.ask<{ acceptSubmission: { __typename: string } }>(
    token,
    acceptDocument,
    { submission },
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data.acceptSubmission;
}

async function submit(form: string, basedOn = 0) {
  const { data } = await server.ask<{ submitSheet: { __typename: string; id?: string } }>(
    await server.signIn(form),
    submitDocument,
    {
      input: {
        key: randomUUID(),
        period: '2021',
        form,
        formVersion: 1,
        basedOn,
        figures: sampleFiguresOf(form),
      },
    },
  );
  return data?.submitSheet.id ?? '';
}

beforeAll(async () => {
  server = await startTestServer();
  compiler = await server.signIn('compiler');
  for (const { id } of sampleReporters()) {
    if (id !== 'culture') submissions.set(id, await submit(id));
  }
});
afterAll(() => server.stop());

describe('report', () => {
  it('counts nothing that was not accepted, unless asked for provisional figures', async () => {
    const strict = await report(compiler);
    expect(strict).toMatchObject({ expected: 12, submitted: 11, accepted: 0 });
    expect(strict.rows.get('ECO.INVATTR')).toMatchObject({ thisPeriod: null, state: 'missing' });
    const provisional = await report(compiler, true);
    expect(provisional.rows.get('ECO.INVATTR')).toMatchObject({ thisPeriod: '12.50' });
    expect(provisional.rows.get('CUL.SHOW')).toMatchObject({ thisPeriod: null, state: 'missing' });
  });

  it('accepts each newest version once and nobody else may', async () => {
    const [[form, submission] = ['', '']] = submissions;
    await expect(accept(await server.signIn(form), submission)).rejects.toThrow('FORBIDDEN');
    for (const id of submissions.values()) {
      expect(await accept(compiler, id)).toMatchObject({
        __typename: 'Submission',
        state: 'accepted',
      });
    }
    expect(await accept(compiler, submission)).toEqual({ __typename: 'AlreadyDecided' });
    expect(await accept(compiler, randomUUID())).toEqual({ __typename: 'SubmissionNotFound' });
    expect(await accept(compiler, 'no uuid at all')).toEqual({ __typename: 'SubmissionNotFound' });
  });

  it('gives every accepted figure of the sample, exactly, and names who is missing', async () => {
    const { rows, missing, accepted } = await report(compiler);
    expect(accepted).toBe(11);
    expect(missing.map(({ id }) => id)).toEqual(['culture']);
    expect(rows.size).toBe(111);
    const typed = sampleFigures(2021).filter(({ code }) => rows.has(code) || !code.includes('['));
    for (const { code, member, value } of typed) {
      const row = rows.get(lineKey(code, member || null));
      if (!row || code.startsWith('CUL.')) continue;
      expect(`${row.line} ${Number(row.thisPeriod)}`).toBe(`${row.line} ${Number(value)}`);
    }
  });

  it('recomputes a rate from its components and sets it beside last year and plan', async () => {
    const { rows } = await report(compiler);
    const rate = rows.get('SAF.HAZARD.RATE');
    expect(rate?.exact?.slice(0, 12)).toBe('98.317307692');
    expect(rate?.thisPeriod).toBe('98.32');
    expect(rate?.sources.map(({ line }) => line).sort()).toEqual([
      'SAF.HAZARD.FOUND',
      'SAF.HAZARD.RATE',
      'SAF.HAZARD.RECTIFIED',
    ]);
    expect(rows.get('AGR.GRAIN.OUTPUT')).toMatchObject({
      lastPeriod: '2.79',
      growth: '0.08',
      growthPercent: '2.87',
    });
    expect(rows.get('ECO.FISCAL.REV')).toMatchObject({ completionPercent: '98.44' });
  });

  it('keeps the accepted version while a newer one waits', async () => {
    await submit('economy', 1);
    const { rows, asOf } = await report(compiler);
    expect(rows.get('ECO.INVATTR')).toMatchObject({ thisPeriod: '12.50', state: 'complete' });
    expect(Number(asOf)).toBeGreaterThan(40);
  });
});

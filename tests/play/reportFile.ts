// The consolidated report as data, asked of the server in the browser that has just pulled it.
import type { Page } from 'playwright-core';
import type { Person } from './department.ts';
import { plain } from './recompute.ts';

export interface ReportEntry {
  readonly code: string;
  readonly member: string | null;
  readonly unit: string;
  readonly value: string | null;
  readonly state: string;
  readonly coverage: {
    readonly reported: number;
    readonly expected: number;
    readonly missing: readonly string[];
  };
  readonly sources: readonly {
    readonly line: string;
    readonly reporter: string;
    readonly submission: string;
    readonly version: number;
    readonly cell: string | null;
    readonly value: string | null;
    readonly by: string;
    readonly receivedAt: string;
  }[];
}

const reportDocument = /* GraphQL */ `
  query PlayedReport {
    report(period: "2021") {
      asOf
      sections {
        name
        rows {
          line code unit thisPeriod state reported expected missing { name }
          sources { line submission n cell value by receivedAt reporter { name } }
        }
      }
    }
  }
`;

interface ReportAnswer {
  readonly data: {
    readonly report: {
      readonly asOf: string;
      readonly sections: readonly {
        readonly name: string;
        readonly rows: readonly {
          readonly line: string;
          readonly code: string;
          readonly unit: string;
          readonly thisPeriod: string | null;
          readonly state: string;
          readonly reported: number;
          readonly expected: number;
          readonly missing: readonly { readonly name: string }[];
          readonly sources: readonly {
            readonly line: string;
            readonly submission: string;
            readonly n: number;
            readonly cell: string | null;
            readonly value: string | null;
            readonly by: string;
            readonly receivedAt: string;
            readonly reporter: { readonly name: string };
          }[];
        }[];
      }[];
    };
  };
}

export async function askReport(page: Page, { login, password }: Person) {
  const { token } = (await post(page, '/session', { login, password })) as { token: string };
  const answer = await post(page, '/graphql', { query: reportDocument }, token);
  return (answer as ReportAnswer).data.report;
}

function post(page: Page, path: string, body: object, token = ''): Promise<unknown> {
  return page.evaluate(
    async (request) => {
      const response = await fetch(request.path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${request.token}` },
        body: JSON.stringify(request.body),
      });
      return (await response.json()) as unknown;
    },
    { path, body, token },
  );
}

export function reportEntries(report: ReportAnswer['data']['report']): readonly ReportEntry[] {
  return report.sections
    .flatMap(({ rows }) => rows)
    .map(({ line, code, unit, thisPeriod, state, reported, expected, missing, sources }) => ({
      code,
      member: /\[(.*)\]$/.exec(line)?.[1] ?? null,
      unit,
      value: thisPeriod === null ? null : plain(thisPeriod),
      state,
      coverage: { reported, expected, missing: missing.map(({ name }) => name) },
      sources: sources.map(({ n, reporter, ...source }) => ({
        ...source,
        reporter: reporter.name,
        version: n,
      })),
    }));
}

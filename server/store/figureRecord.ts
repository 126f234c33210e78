// Everything that was ever said on some lines of a period, and every decision on it: what a figure's history is told from.
import type { RecordedDecision, RecordedVersion } from '#domain/consolidation/figureHistory.ts';
import type { FigureStatus } from '#domain/figure.ts';
import type { DecisionKind } from '#domain/submitting/version.ts';
import type { Transaction } from './database.ts';
import { storedFigure } from './versions.ts';

interface RecordedQuery {
  readonly period: string;
  readonly lines: readonly string[];
}

interface RecordedRow {
  readonly id: string;
  readonly seq: bigint;
  readonly form: string;
  readonly reporter: string;
  readonly reporterName: string;
  readonly n: number;
  readonly by: string;
  readonly receivedAt: Date;
  readonly lines: string[];
  readonly values: (string | null)[];
  readonly statuses: (FigureStatus | null)[];
}

/** Versions of every form that asks one of the lines, also those that leave them blank. */
export async function loadRecordedVersions(
  transaction: Transaction,
  { period, lines }: RecordedQuery,
): Promise<readonly RecordedVersion[]> {
  const rows = await transaction.$queryRaw<RecordedRow[]>`
    select s.id, s.seq, s.form, s.reporter, r.name as "reporterName", s.n, a.name as by, s.received_at as "receivedAt",
           f.lines, f.values, f.statuses
    from submission s
    join reporter r on r.office_id = s.office_id and r.id = s.reporter
    join account a on a.office_id = s.office_id and a.id = s.account
    left join lateral (
      select coalesce(array_agg(line order by position), '{}') as lines,
             coalesce(array_agg(trim_scale(value)::text order by position), '{}') as values,
             coalesce(array_agg(status order by position), '{}') as statuses
      from figure where office_id = s.office_id and submission = s.id and line = any(${lines}::text[])
    ) f on true
    where s.period = ${period} and exists (
      select from line l where l.office_id = s.office_id and l.form = s.form and l.form_version = s.form_version
        and l.key = any(${lines}::text[]))
    order by s.seq`;
  return rows.map(recordedVersion);
}

function recordedVersion(row: RecordedRow): RecordedVersion {
  const { id, seq, form, n, by } = row;
  return {
    submission: id,
    seq,
    form,
    n,
    reporter: { id: row.reporter, name: row.reporterName },
    provisional: false,
    by: { name: by },
    receivedAt: row.receivedAt.toISOString(),
    figures: new Map(
      row.lines.map((line, index) => {
        const [value = null, status = null] = [row.values[index], row.statuses[index]];
        return [line, { figure: storedFigure(line, value, status), cell: null, remark: null }];
      }),
    ),
    explanations: new Map(),
  };
}

export async function loadRecordedDecisions(
  transaction: Transaction,
  submissions: readonly string[],
): Promise<readonly RecordedDecision[]> {
  const rows = await transaction.$queryRaw<
    { seq: bigint; submission: string; kind: DecisionKind; by: string; at: Date }[]
  >`
    select d.seq, d.submission, d.kind, a.name as by, d.at
    from decision d join account a on a.office_id = d.office_id and a.id = d.account
    where d.submission = any(${submissions}::uuid[])
    order by d.seq`;
  return rows.map(({ at, ...decision }) => ({ ...decision, at: at.toISOString() }));
}

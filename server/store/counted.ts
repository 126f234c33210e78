// The versions that count, with their figures, of several periods at one point in history: one SQL statement.
import type { CountedVersion } from '#domain/consolidation/consolidation.ts';
import type { FigureStatus } from '#domain/figure.ts';
import type { Confirmation } from '#domain/reading/confirmation.ts';
import type { Transaction } from './database.ts';
import { storedFigure } from './versions.ts';

export interface CountedQuery {
  readonly periods: readonly string[];
  /** The one of `periods` in which a newer version that nobody decided on stands in for the counted one. */
  readonly provisionalIn: string | null;
  /** `null`: every reporter's. */
  readonly reporter: string | null;
}

export interface CountedPeriods {
  /** The office's sequence that everything here was read at. */
  readonly asOf: string;
  readonly versionsOf: (period: string) => readonly CountedVersion[];
}

interface CountedRow {
  readonly asOf: bigint;
  readonly id: string | null;
  readonly period: string;
  readonly form: string;
  readonly reporter: string;
  readonly reporterName: string;
  readonly n: number;
  readonly by: string;
  readonly receivedAt: Date;
  readonly provisional: boolean;
  readonly lines: string[];
  readonly values: (string | null)[];
  readonly statuses: (FigureStatus | null)[];
  readonly cells: (string | null)[];
  readonly confirmed: (Confirmation | null)[];
  readonly rules: string[];
  readonly explanations: string[];
}

/**
 * The version that counts in a slot is the highest one ever accepted, if its acceptance still stands; taking it away
 * does not revive an older one. Provisionally, a newer version that nobody returned or withdrew stands in for it.
 */
export async function loadCounted(
  transaction: Transaction,
  { periods, provisionalIn, reporter }: CountedQuery,
): Promise<CountedPeriods> {
  const rows = await transaction.$queryRaw<CountedRow[]>`
    with decided as (
      select s.id, s.office_id, s.period, s.form, s.reporter, s.n, s.account, s.received_at, (select kind from decision d where d.office_id = s.office_id and d.submission = s.id
                   order by seq desc limit 1) as decision,
             exists (select from decision d where d.office_id = s.office_id and d.submission = s.id
                     and d.kind = 'Accepted') as was_accepted
      from submission s where s.period = any(${periods}::text[]) and (${reporter}::text is null or s.reporter = ${reporter})
    ), accepted as (
      select distinct on (period, form, reporter) * from decided where was_accepted
      order by period, form, reporter, n desc
    ), pending as (
      select distinct on (period, form, reporter) * from decided
      order by period, form, reporter, n desc
    ), chosen as (
      select a.*, false as provisional from accepted a
      where a.decision = 'Accepted' and not exists (
        select from pending p where p.period = ${provisionalIn} and p.decision is null and p.n > a.n
          and p.period = a.period and p.form = a.form and p.reporter = a.reporter)
      union all
      select p.*, true from pending p where p.period = ${provisionalIn} and p.decision is null
    )
    select ledger.seq as "asOf", c.id, c.period, c.form, c.reporter, r.name as "reporterName", c.n, a.name as by,
           c.received_at as "receivedAt", c.provisional, f.lines, f.values, f.statuses, f.cells, f.confirmed, e.rules, e.explanations
    from ledger
    left join chosen c on true
    left join reporter r on r.office_id = c.office_id and r.id = c.reporter
    left join account a on a.office_id = c.office_id and a.id = c.account
    left join lateral (
      select coalesce(array_agg(line order by position), '{}') as lines,
             array_agg(trim_scale(value)::text order by position) as values,
             array_agg(status order by position) as statuses, array_agg(cell order by position) as cells,
             array_agg(confirmed order by position) as confirmed
      from figure where office_id = c.office_id and submission = c.id
    ) f on true
    left join lateral (
      select coalesce(array_agg(rule order by rule), '{}') as rules, coalesce(array_agg(text order by rule), '{}') as explanations
      from explanation where office_id = c.office_id and submission = c.id
    ) e on true
    order by c.period, c.form, c.reporter`;

  const byPeriod = new Map<string, CountedVersion[]>();
  for (const row of rows) {
    if (row.id === null) continue;
    const ofPeriod = byPeriod.get(row.period) ?? [];
    ofPeriod.push(countedVersion(row, row.id));
    byPeriod.set(row.period, ofPeriod);
  }
  return {
    asOf: String(rows[0]?.asOf ?? 0n),
    versionsOf: (period) => byPeriod.get(period) ?? [],
  };
}

function countedVersion(row: CountedRow, id: string): CountedVersion {
  return {
    submission: id,
    reporter: { id: row.reporter, name: row.reporterName },
    form: row.form,
    n: row.n,
    provisional: row.provisional,
    by: { name: row.by },
    receivedAt: row.receivedAt.toISOString(),
    figures: new Map(
      row.lines.map((line, index) => [
        line,
        {
          figure: storedFigure(line, row.values[index] ?? null, row.statuses[index] ?? null),
          cell: row.cells[index] ?? null,
          confirmed: row.confirmed[index] ?? null,
        },
      ]),
    ),
    explanations: new Map(row.rules.map((rule, index) => [rule, row.explanations[index] ?? ''])),
  };
}

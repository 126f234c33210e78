// 疑问 with what answers them. Whether a later version changed the figure is read from the figures, not kept twice.

import { canonicalAnswer } from '#domain/submitting/decision.ts';
import type { Query, QueryAnswer } from '#domain/submitting/query.ts';
import { queryState } from '#domain/submitting/query.ts';
import { Prisma } from '../../prisma/generated/client.ts';
import type { Transaction } from './database.ts';
import { nextEntry } from './ledger.ts';

interface QueryRow
  extends Pick<Query, 'id' | 'submission' | 'n' | 'form' | 'reporter' | 'line' | 'text' | 'by'> {
  readonly period: string;
  readonly at: Date;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
  readonly changedN: number | null;
  readonly changedBy: string | null;
  readonly changedAt: Date | null;
  readonly isFollowed: boolean;
}

const selectQuery = Prisma.sql`
  with follower as not materialized (
    select v.*, a.name as by from submission v
    join account a on a.office_id = v.office_id and a.id = v.account
    where coalesce((select kind from decision d where d.office_id = v.office_id and d.submission = v.id
                    order by seq desc limit 1), '') <> 'Withdrawn'
  )
  select q.id, q.submission, s.n, s.period, s.form, s.reporter, q.line, q.text, b.name as by, d.at,
         w.text as answer, c.name as "answeredBy", w.at as "answeredAt",
         changed.n as "changedN", changed.by as "changedBy", changed.received_at as "changedAt",
         exists (select from follower f where f.office_id = s.office_id and f.period = s.period and f.form = s.form
                 and f.reporter = s.reporter and f.n > s.n) as "isFollowed"
  from query q
  join submission s on s.office_id = q.office_id and s.id = q.submission
  join decision d on d.office_id = q.office_id and d.seq = q.decision
  join account b on b.office_id = d.office_id and b.id = d.account
  left join answer w on w.office_id = q.office_id and w.query = q.id
  left join account c on c.office_id = w.office_id and c.id = w.account
  left join figure asked on asked.office_id = q.office_id and asked.submission = q.submission and asked.line = q.line
  left join lateral (
    select f.n, f.by, f.received_at from follower f
    left join figure g on g.office_id = f.office_id and g.submission = f.id and g.line = q.line
    where f.office_id = s.office_id and f.period = s.period and f.form = s.form and f.reporter = s.reporter and f.n > s.n
      and (g.value is distinct from asked.value or g.status is distinct from asked.status)
    order by f.n limit 1
  ) changed on true`;

/** Of one slot, or of all slots of a period, or of a reporter's; the newest version's first, then in the order asked. */
export async function loadQueries(
  transaction: Transaction,
  where: { readonly period: string; readonly form?: string; readonly reporter?: string | null },
): Promise<readonly Query[]> {
  const { period, form = null, reporter = null } = where;
  const rows = await transaction.$queryRaw<QueryRow[]>`
    ${selectQuery}
    where s.period = ${period} and (${form}::text is null or s.form = ${form})
      and (${reporter}::text is null or s.reporter = ${reporter})
    order by s.n desc, q.position`;
  return rows.map(queryOf);
}

/** With the period it belongs to. */
export async function findQuery(
  transaction: Transaction,
  id: string,
): Promise<{ readonly query: Query; readonly period: string } | null> {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return null;
  const [row] = await transaction.$queryRaw<QueryRow[]>`${selectQuery} where q.id = ${id}::uuid`;
  return row ? { query: queryOf(row), period: row.period } : null;
}

function queryOf(row: QueryRow): Query {
  const { id, submission, n, form, reporter, line, text, by, at, isFollowed } = row;
  const written = answerOf(row.answeredAt, { text: row.answer, by: row.answeredBy, n: null });
  const changed = answerOf(row.changedAt, { text: null, by: row.changedBy, n: row.changedN });
  return {
    id,
    submission,
    n,
    form,
    reporter,
    line,
    text,
    by,
    at: at.toISOString(),
    answer: written ?? changed,
    state: queryState({ changed, written, isFollowed }),
  };
}

function answerOf(
  at: Date | null,
  { by, ...said }: Pick<QueryAnswer, 'text' | 'n'> & { readonly by: string | null },
): QueryAnswer | null {
  return at && { ...said, by: by ?? '', at: at.toISOString() };
}

export interface NewAnswer {
  readonly office: string;
  readonly query: string;
  readonly account: string;
  readonly at: Date;
  readonly text: string;
}

export async function appendAnswer(transaction: Transaction, answer: NewAnswer): Promise<void> {
  const { office, query, account, at, text } = answer;
  const payload = Buffer.from(canonicalAnswer({ ...answer, at: at.toISOString() }));
  const { seq, chainHash } = await nextEntry(transaction, payload);
  await transaction.$executeRaw`
    insert into answer (office_id, query, seq, account, at, text, payload, chain_hash)
    values (${office}, ${query}::uuid, ${seq}, ${account}::uuid, ${at}, ${text}, ${payload}, ${chainHash})`;
}

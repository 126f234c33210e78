// One entry per mutation, accepted or refused. Subjects name things; they never carry figures.
import { randomUUID } from 'node:crypto';
import type { Transaction } from './database.ts';

export interface AuditEntry {
  readonly office: string;
  readonly at: Date;
  readonly account: string | null;
  readonly operation: string;
  /** `done`, or the kind of the refusal. */
  readonly outcome: string;
  readonly subject: Readonly<Record<string, string | number | null>>;
}

export async function appendAudit(transaction: Transaction, entry: AuditEntry): Promise<void> {
  const { office, at, account, operation, outcome, subject } = entry;
  await transaction.$executeRaw`
    insert into audit_entry (office_id, id, at, account, operation, outcome, subject)
    values (${office}, ${randomUUID()}::uuid, ${at}, ${account}::uuid, ${operation}, ${outcome}, ${JSON.stringify(subject)}::jsonb)`;
}

export interface AuditFilter {
  /** What a page said comes next; `null` for the newest. */
  readonly after: string | null;
  readonly login: string | null;
  readonly operation: string | null;
  readonly period: string | null;
}

export interface RecordedEntry {
  readonly id: string;
  readonly at: string;
  readonly login: string | null;
  readonly by: string | null;
  readonly operation: string;
  readonly outcome: string;
  /** As JSON. */
  readonly subject: string;
}

export interface AuditPage {
  readonly entries: readonly RecordedEntry[];
  readonly next: string | null;
}

const pageSize = 100;

/** Newest first. Entries on a version or a query belong to its period, though they name only the version or the query. */
export async function loadAuditPage(
  transaction: Transaction,
  { after, login, operation, period }: AuditFilter,
): Promise<AuditPage> {
  const rows = await transaction.$queryRaw<(Omit<RecordedEntry, 'at'> & { readonly at: Date })[]>`
    select e.id, e.at, a.login, a.name as by, e.operation, e.outcome, e.subject::text as subject
    from audit_entry e
    left join account a on a.office_id = e.office_id and a.id = e.account
    where (${after}::text is null
           or (e.at, e.id) < (select at, id from audit_entry where id::text = ${after}))
      and (${login}::text is null or a.login = ${login})
      and (${operation}::text is null or e.operation = ${operation})
      and (${period}::text is null or e.subject ->> 'period' = ${period}
           or e.subject ->> 'submission' in (select s.id::text from submission s where s.period = ${period})
           or e.subject ->> 'query' in (select q.id::text from query q join submission s
                on s.office_id = q.office_id and s.id = q.submission where s.period = ${period}))
    order by e.at desc, e.id desc
    limit ${pageSize + 1}`;
  const entries = rows
    .slice(0, pageSize)
    .map(({ at, ...same }) => ({ ...same, at: at.toISOString() }));
  return { entries, next: rows.length > pageSize ? (entries.at(-1)?.id ?? null) : null };
}

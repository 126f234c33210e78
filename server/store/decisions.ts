import { randomUUID } from 'node:crypto';
import { type AskedQuery, canonicalDecision, type Decision } from '#domain/submitting/decision.ts';
import type { DecisionKind } from '#domain/submitting/version.ts';
import type { Transaction } from './database.ts';
import { nextEntry } from './ledger.ts';

export interface NewDecision {
  readonly office: string;
  readonly submission: string;
  readonly kind: DecisionKind;
  readonly account: string;
  readonly at: Date;
  readonly reason: string | null;
  readonly queries: readonly AskedQuery[];
}

/** The decision and the queries that come with it, in one statement. */
export async function appendDecision(
  transaction: Transaction,
  decision: NewDecision,
): Promise<void> {
  const { office, submission, kind, account, at, reason } = decision;
  const queries = decision.queries.map((query) => ({ id: randomUUID(), ...query }));
  const payload = Buffer.from(
    canonicalDecision({
      office,
      submission,
      kind,
      account,
      at: at.toISOString(),
      reason,
      queries,
    }),
  );
  const { seq, chainHash } = await nextEntry(transaction, payload);
  await transaction.$executeRaw`
    with decided as (
      insert into decision (office_id, seq, submission, kind, account, at, reason, payload, chain_hash)
      values (${office}, ${seq}, ${submission}::uuid, ${kind}, ${account}::uuid, ${at}, ${reason}, ${payload}, ${chainHash})
    )
    insert into query (office_id, id, decision, submission, line, position, text)
    select ${office}, id::uuid, ${seq}, ${submission}::uuid, line, position - 1, text
    from unnest(${queries.map(({ id }) => id)}::text[], ${queries.map(({ line }) => line)}::text[],
                ${queries.map(({ text }) => text)}::text[])
      with ordinality as asked(id, line, text, position)`;
}

/** Oldest first. */
export async function loadDecisions(
  transaction: Transaction,
  submission: string,
): Promise<readonly Decision[]> {
  const rows = await transaction.$queryRaw<(Omit<Decision, 'at'> & { readonly at: Date })[]>`
    select d.kind, a.name as by, d.at, d.reason
    from decision d join account a on a.office_id = d.office_id and a.id = d.account
    where d.submission = ${submission}::uuid order by d.seq`;
  return rows.map(({ at, ...same }) => ({ ...same, at: at.toISOString() }));
}

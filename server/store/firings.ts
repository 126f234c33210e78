// What rules remarked while versions were being filled: appended with the version, counted by rule.
import type { RuleRecord, SettledFiring } from '#domain/checking/ruleFirings.ts';
import type { Transaction } from './database.ts';

export interface NewFirings {
  readonly office: string;
  readonly submission: string;
  readonly firings: readonly SettledFiring[];
}

export async function appendFirings(
  transaction: Transaction,
  { office, submission, firings }: NewFirings,
): Promise<void> {
  if (firings.length === 0) return;
  await transaction.$executeRaw`
    insert into rule_firing (office_id, submission, rule, line, outcome)
    select ${office}, ${submission}::uuid, rule, line, outcome
    from unnest(${firings.map(({ rule }) => rule)}::text[], ${firings.map(({ line }) => line)}::text[],
                ${firings.map(({ outcome }) => outcome)}::text[]) as fired(rule, line, outcome)`;
}

/** By rule, those that fired most first. Every version counts, also those that were superseded. */
export async function countFirings(
  transaction: Transaction,
  period: string,
): Promise<readonly RuleRecord[]> {
  return transaction.$queryRaw<RuleRecord[]>`
    select f.rule, count(*)::int as fired,
           (count(*) filter (where f.outcome = 'corrected'))::int as corrected,
           (count(*) filter (where f.outcome = 'explained'))::int as explained,
           (count(*) filter (where f.outcome = 'left'))::int as left
    from rule_firing f
    join submission s on s.office_id = f.office_id and s.id = f.submission
    where s.period = ${period}
    group by f.rule
    order by fired desc, f.rule`;
}

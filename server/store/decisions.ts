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
}

export async function appendDecision(
  transaction: Transaction,
  decision: NewDecision,
): Promise<void> {
  const { office, submission, kind, account, at, reason } = decision;
  const payload = Buffer.from(
    JSON.stringify({ office, submission, kind, account, at: at.toISOString(), reason }),
  );
  const { seq, chainHash } = await nextEntry(transaction, payload);
  await transaction.$executeRaw`
    insert into decision (office_id, seq, submission, kind, account, at, reason, payload, chain_hash)
    values (${office}, ${seq}, ${submission}::uuid, ${kind}, ${account}::uuid, ${at}, ${reason}, ${payload}, ${chainHash})`;
}

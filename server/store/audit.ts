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

// What every use case gets: who asks, one point in history to read at, and the clock. And the frame of every change:
// one transaction for what is done and for its entry in the audit.
import type { Caller } from '#domain/caller.ts';
import type { Refusal, RefusalOf } from '#domain/refusal.ts';
import type { Result } from '#domain/result.ts';
import { ok, refuse } from '#domain/result.ts';
import { type AuditEntry, appendAudit } from '../store/audit.ts';
import type { Database, Reading, Transaction } from '../store/database.ts';
import { isConnectionLoss } from '../store/retrying.ts';

export interface Operation {
  readonly caller: Caller;
  readonly reading: Reading;
  readonly database: Database;
  readonly now: () => Date;
}

export interface Change<Value, Refused> extends Pick<AuditEntry, 'operation' | 'subject'> {
  readonly steps: (transaction: Transaction) => Promise<Result<Value, Refused>>;
  /** After a broken connection, on a fresh one: what was done, or `null` where it was not or cannot be told. */
  readonly recall: (transaction: Transaction) => Promise<Value | null>;
}

/** Does it and records it, whatever comes of it. */
export async function change<Value, Refused extends Refusal>(
  { caller, database, now }: Operation,
  { operation, subject, steps, recall }: Change<Value, Refused>,
): Promise<Result<Value, Refused | RefusalOf<'OutcomeUnknown'>>> {
  try {
    return await database.write(caller.office, async (transaction) => {
      const outcome = await steps(transaction);
      await appendAudit(transaction, {
        office: caller.office,
        at: now(),
        account: caller.account,
        operation,
        outcome: outcome.ok ? 'done' : outcome.error.kind,
        subject,
      });
      return outcome;
    });
  } catch (error) {
    if (!isConnectionLoss(error)) throw error;
  }
  try {
    const done = await database.write(caller.office, recall);
    if (done !== null) return ok(done);
  } catch (error) {
    if (!isConnectionLoss(error)) throw error;
  }
  return refuse({ kind: 'OutcomeUnknown' });
}

import { appendAudit } from '../store/audit.ts';
import { isConnectionLoss } from '../store/retrying.ts';
import type { Operation } from './operation.ts';

export interface RefusedMutation {
  readonly operation: string;
  /** The code of the error that was answered. */
  readonly outcome: string;
}

/** A mutation that never came to its use case, or whose transaction was undone, leaves its entry too. */
export async function recordRefusal(
  { caller, database, now }: Operation,
  { operation, outcome }: RefusedMutation,
): Promise<void> {
  const { office, account } = caller;
  try {
    await database.write(office, (transaction) =>
      appendAudit(transaction, { office, at: now(), account, operation, outcome, subject: {} }),
    );
  } catch (error) {
    // Where the database cannot be reached nothing was done either; the log has the failure.
    if (!isConnectionLoss(error)) throw error;
  }
}

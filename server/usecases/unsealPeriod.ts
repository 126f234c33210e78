import { maySeal } from '#domain/caller.ts';
import type { UnsealRefusal } from '#domain/refusal.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import { decideUnsealing } from '#domain/sealing/decideSealing.ts';
import type { SealHead } from '#domain/sealing/sealHead.ts';
import { appendAudit } from '../store/audit.ts';
import { loadPeriod } from '../store/catalogue.ts';
import type { Transaction } from '../store/database.ts';
import { lockPeriod } from '../store/periodLock.ts';
import { isConnectionLoss } from '../store/retrying.ts';
import { appendUnsealing, findSeal, loadSeals } from '../store/seals.ts';
import type { Operation } from './operation.ts';

export interface UnsealArguments {
  readonly period: string;
  readonly reason: string;
}

type Outcome = Result<SealHead, UnsealRefusal>;

/** The period takes sheets and decisions again; what was sealed stays readable. */
export async function unsealPeriod(operation: Operation, args: UnsealArguments): Promise<Outcome> {
  const { caller, database, now } = operation;
  try {
    return await database.write(caller.office, async (transaction) => {
      const outcome = await unsealIn(transaction, operation, args);
      await appendAudit(transaction, {
        office: caller.office,
        at: now(),
        account: caller.account,
        operation: 'unsealPeriod',
        outcome: outcome.ok ? 'done' : outcome.error.kind,
        subject: { period: args.period, n: outcome.ok ? outcome.value.n : null },
      });
      return outcome;
    });
  } catch (error) {
    if (!isConnectionLoss(error)) throw error;
    return refuse({ kind: 'OutcomeUnknown' });
  }
}

async function unsealIn(
  transaction: Transaction,
  { caller, now }: Operation,
  { period, reason }: UnsealArguments,
): Promise<Outcome> {
  if (!maySeal(caller)) return refuse({ kind: 'PeriodNotFound' });
  const { office, account } = caller;
  await lockPeriod(transaction, office, period);
  if (!(await loadPeriod(transaction, period))) return refuse({ kind: 'PeriodNotFound' });
  const sealed = await findSeal(transaction, period);
  const decision = decideUnsealing(sealed?.n ?? null, reason);
  if (!decision.ok) return decision;
  const n = decision.value;
  await appendUnsealing(transaction, { office, period, n, account, at: now(), reason });
  const lifted = (await loadSeals(transaction, period)).find((seal) => seal.n === n);
  if (!lifted) throw new Error(`Seal ${n} of ${period} is gone`);
  return ok(lifted);
}

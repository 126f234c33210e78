import { mayAccept } from '#domain/caller.ts';
import type { AcceptRefusal } from '#domain/refusal.ts';
import type { Result } from '#domain/result.ts';
import { ok, refuse } from '#domain/result.ts';
import { decideAcceptance } from '#domain/submitting/decideAcceptance.ts';
import type { Version } from '#domain/submitting/version.ts';
import { appendAudit } from '../store/audit.ts';
import type { Transaction } from '../store/database.ts';
import { appendDecision } from '../store/decisions.ts';
import { isConnectionLoss } from '../store/retrying.ts';
import { isSealed } from '../store/seals.ts';
import { findNewest, findVersion, lockSlot } from '../store/versions.ts';
import type { Operation } from './operation.ts';

type Outcome = Result<Version, AcceptRefusal>;

/** The compiler takes the newest version of a slot as the one that counts. */
export async function acceptSubmission(operation: Operation, submission: string): Promise<Outcome> {
  const { caller, database, now } = operation;
  try {
    return await database.write(caller.office, async (transaction) => {
      const outcome = await acceptIn(transaction, operation, submission);
      await appendAudit(transaction, {
        office: caller.office,
        at: now(),
        account: caller.account,
        operation: 'acceptSubmission',
        outcome: outcome.ok ? 'done' : outcome.error.kind,
        subject: { submission },
      });
      return outcome;
    });
  } catch (error) {
    if (!isConnectionLoss(error)) throw error;
    return findOutcome(operation, submission);
  }
}

/** After a broken connection: whether the version now stands accepted, asked on a fresh one. */
async function findOutcome({ caller, database }: Operation, submission: string): Promise<Outcome> {
  try {
    const version = await database.write(caller.office, (transaction) =>
      findVersion(transaction, submission),
    );
    if (mayAccept(caller) && version?.state === 'accepted') return ok(version);
  } catch (error) {
    if (!isConnectionLoss(error)) throw error;
  }
  return refuse({ kind: 'OutcomeUnknown' });
}

async function acceptIn(
  transaction: Transaction,
  { caller, now }: Operation,
  submission: string,
): Promise<Outcome> {
  const named = mayAccept(caller) ? await findVersion(transaction, submission) : null;
  const slot = named && { period: named.period, form: named.form, reporter: named.reporter.id };
  if (slot) await lockSlot(transaction, caller.office, slot);
  const decision = decideAcceptance({
    version: slot ? await findVersion(transaction, submission) : null,
    newest: slot ? await findNewest(transaction, slot) : null,
    account: caller.account,
    sealed: slot ? await isSealed(transaction, slot.period) : false,
  });
  if (!decision.ok) return decision;
  await appendDecision(transaction, {
    office: caller.office,
    submission,
    kind: 'Accepted',
    account: caller.account,
    at: now(),
    reason: null,
  });
  return ok({ ...decision.value, state: 'accepted' });
}

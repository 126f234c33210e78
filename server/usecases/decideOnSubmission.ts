// Accepting, returning, withdrawing and reopening: one decision, appended behind the slot's lock.
import { mayDecide } from '#domain/caller.ts';
import type { DecisionRefusal } from '#domain/refusal.ts';
import type { Result } from '#domain/result.ts';
import { ok, refuse } from '#domain/result.ts';
import { decideDecision, type RequestedDecision } from '#domain/submitting/decideDecision.ts';
import { type DecisionKind, stateAfter, type Version } from '#domain/submitting/version.ts';
import { loadLineKeys } from '../store/catalogue.ts';
import type { Transaction } from '../store/database.ts';
import { appendDecision } from '../store/decisions.ts';
import { isSealed } from '../store/seals.ts';
import { findHead, findVersion, lockSlot } from '../store/versions.ts';
import { change, type Operation } from './operation.ts';

export interface DecisionArguments extends RequestedDecision {
  readonly submission: string;
}

type Outcome = Result<Version, DecisionRefusal>;

const operations: Readonly<Record<DecisionKind, string>> = {
  Accepted: 'acceptSubmission',
  Returned: 'returnSubmission',
  Withdrawn: 'withdrawSubmission',
  Reopened: 'reopenSubmission',
};

export async function decideOnSubmission(
  operation: Operation,
  args: DecisionArguments,
): Promise<Outcome> {
  const { kind, submission } = args;
  return change(operation, {
    operation: operations[kind],
    subject: { submission },
    steps: (transaction) => decideIn(transaction, operation, args),
    recall: async (transaction) => {
      const version = await findVersion(transaction, submission);
      const isDone =
        version?.state === stateAfter[kind] &&
        mayDecide(operation.caller, kind, version.reporter.id);
      return isDone ? version : null;
    },
  });
}

/** The compiler takes the newest version of a slot as the one that counts. */
export async function acceptSubmission(operation: Operation, submission: string): Promise<Outcome> {
  const accepted = { kind: 'Accepted', reason: null, queries: [] } as const;
  return decideOnSubmission(operation, { submission, ...accepted });
}

async function decideIn(
  transaction: Transaction,
  { caller, now }: Operation,
  { submission, ...requested }: DecisionArguments,
): Promise<Outcome> {
  const named = await findVersion(transaction, submission);
  const isTheirs = named && mayDecide(caller, requested.kind, named.reporter.id);
  if (!isTheirs) return refuse({ kind: 'SubmissionNotFound' });
  const { period, form, formVersion } = named;
  const slot = { period, form, reporter: named.reporter.id };
  await lockSlot(transaction, caller.office, slot);
  const { newest, closing } = await findHead(transaction, slot);
  const at = now();
  const decision = decideDecision({
    caller,
    at: at.toISOString(),
    closing,
    sealed: await isSealed(transaction, period),
    requested,
    version: await findVersion(transaction, submission),
    newest,
    lines: await loadLineKeys(transaction, form, formVersion),
  });
  if (!decision.ok) return decision;
  const { office, account } = caller;
  await appendDecision(transaction, { office, submission, account, at, ...decision.value });
  return ok({ ...named, state: stateAfter[requested.kind] });
}

import { seesReporter } from '#domain/caller.ts';
import type { SubmittedFigure } from '#domain/submitting/content.ts';
import type { Decision } from '#domain/submitting/decision.ts';
import type { Version } from '#domain/submitting/version.ts';
import { loadDecisions } from '../store/decisions.ts';
import {
  findByKey,
  findVersion,
  findVersions,
  loadFigures,
  type SlotId,
} from '../store/versions.ts';
import type { Operation } from './operation.ts';

/** Versions of one slot, newest first; none where the slot is not the caller's to see. */
export async function findSubmissions(
  operation: Operation,
  slot: SlotId,
): Promise<readonly Version[]> {
  if (!seesReporter(operation.caller, slot.reporter)) return [];
  return operation.reading.read((transaction) => findVersions(transaction, slot));
}

/** The version that this key of the caller's made, if it was stored. */
export async function findSubmissionByKey(
  { caller, reading }: Operation,
  key: string,
): Promise<Version | null> {
  const { reporter, account } = caller;
  if (!reporter) return null;
  const found = await reading.read((transaction) =>
    findByKey(transaction, { reporter: reporter.id, account, key }),
  );
  return found?.version ?? null;
}

export async function findFigures(
  operation: Operation,
  submission: string,
): Promise<readonly SubmittedFigure[]> {
  return operation.reading.read(async (transaction) => {
    const version = await findVersion(transaction, submission);
    if (!version || !seesReporter(operation.caller, version.reporter.id)) return [];
    return loadFigures(transaction, submission);
  });
}

/** What was decided on a version, oldest first. */
export async function findDecisions(
  { caller, reading }: Operation,
  submission: string,
): Promise<readonly Decision[]> {
  return reading.read(async (transaction) => {
    const version = await findVersion(transaction, submission);
    if (!version || !seesReporter(caller, version.reporter.id)) return [];
    return loadDecisions(transaction, submission);
  });
}

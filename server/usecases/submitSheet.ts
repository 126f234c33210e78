// The one way a version comes to be. Everything happens in one transaction, behind the slot's lock.
import { mayFill } from '#domain/caller.ts';
import { checkSheet } from '#domain/checking/checkSheet.ts';
import { type Firing, settledFirings } from '#domain/checking/ruleFirings.ts';
import type { SubmitRefusal } from '#domain/refusal.ts';
import type { Result } from '#domain/result.ts';
import { ok, refuse } from '#domain/result.ts';
import { type SentSheet, sentFigures } from '#domain/submitting/content.ts';
import { decideSubmission } from '#domain/submitting/decideSubmission.ts';
import type { Version } from '#domain/submitting/version.ts';
import { appendAudit } from '../store/audit.ts';
import { loadForm, loadPeriod, loadUnits } from '../store/catalogue.ts';
import type { Transaction } from '../store/database.ts';
import { appendFirings } from '../store/firings.ts';
import { isConnectionLoss } from '../store/retrying.ts';
import { isSealed } from '../store/seals.ts';
import { loadSheetContext } from '../store/sheetContext.ts';
import { slotsOf } from '../store/slots.ts';
import {
  appendVersion,
  contentHash,
  findByKey,
  findHead,
  type KeyedVersion,
  lockSlot,
} from '../store/versions.ts';
import type { Operation } from './operation.ts';

export interface SubmitArguments {
  readonly key: string;
  readonly sent: SentSheet;
  /** What rules remarked while the sheet was being filled, as the pane saw it; no part of what is stored as content. */
  readonly fired?: readonly Firing[];
}

export interface Receipt {
  readonly version: Version;
  /** The key was known: this is the version it made the first time. */
  readonly replayed: boolean;
}

type Outcome = Result<Receipt, SubmitRefusal>;

/** An index keeps it; the pane's keys have 36 characters. */
const longestKey = 200;

export async function submitSheet(operation: Operation, args: SubmitArguments): Promise<Outcome> {
  const { caller, database } = operation;
  try {
    return await database.write(caller.office, async (transaction) => {
      const outcome = await submitIn(transaction, operation, args);
      await audit(transaction, operation, args, outcome);
      return outcome;
    });
  } catch (error) {
    if (!isConnectionLoss(error)) throw error;
    return findOutcome(operation, args);
  }
}

async function submitIn(
  transaction: Transaction,
  { caller, now }: Operation,
  { key, sent, fired = [] }: SubmitArguments,
): Promise<Outcome> {
  const { reporter, account, office } = caller;
  const period = mayFill(caller) ? await loadPeriod(transaction, sent.period) : null;
  if (!period || !reporter || key.length > longestKey) return refuse({ kind: 'SlotNotFound' });
  const slots = await slotsOf(transaction, period, reporter.id);
  const slot = slots.find(({ form }) => form.code === sent.form);
  if (!slot) return refuse({ kind: 'SlotNotFound' });

  const slotId = { period: period.id, form: sent.form, reporter: reporter.id };
  await lockSlot(transaction, office, slotId);
  const known = await findByKey(transaction, { reporter: reporter.id, account, key });
  if (known) return replay(transaction, known, sent);
  const context = await loadSheetContext(transaction, slot);
  if (!context) throw new Error(`Form ${sent.form} is in force in ${period.id} but not there`);
  const figures = sentFigures(sent, context);

  // A superseded form may have other lines: its figures are wrong for this one, and that is not the reason.
  const isInForce = sent.formVersion === slot.form.version;
  if (isInForce && !figures.ok) return refuse({ kind: 'InvalidFigures', lines: figures.error });
  const submitted = figures.ok ? figures.value : [];
  const receivedAt = now();
  const findings = checkSheet(
    context,
    new Map(submitted.map(({ line, figure }) => [line, figure])),
    new Map(sent.explanations.map(({ rule, text }) => [rule, text])),
  );
  const { newest, closing } = await findHead(transaction, slotId);
  const decision = decideSubmission({
    at: receivedAt.toISOString(),
    closing,
    sealed: await isSealed(transaction, period.id),
    formInForce: slot.form.version,
    formVersion: sent.formVersion,
    basedOn: sent.basedOn,
    current: newest,
    findings,
  });
  if (!decision.ok) return decision;
  const version = await appendVersion(transaction, {
    office,
    slot: slotId,
    n: decision.value.n,
    account,
    key,
    sent,
    figures: submitted,
    receivedAt,
  });
  const firings = settledFirings(fired, findings, context);
  await appendFirings(transaction, { office, submission: version.id, firings });
  return ok({ version, replayed: false });
}

/** By the form version that was sent, which may have been superseded since. */
async function replay(
  transaction: Transaction,
  { version, contentHash: stored }: KeyedVersion,
  sent: SentSheet,
): Promise<Outcome> {
  const units = await loadUnits(transaction);
  const form = await loadForm(transaction, { form: sent.form, version: sent.formVersion, units });
  const figures = form && sentFigures(sent, { form, units });
  const isSame = figures?.ok && sameBytes(stored, contentHash(sent, figures.value));
  return isSame ? ok({ version, replayed: true }) : refuse({ kind: 'IdempotencyKeyReused' });
}

/** After a broken connection: what became of the key, asked on a fresh one. */
async function findOutcome(
  { caller, database }: Operation,
  { key }: SubmitArguments,
): Promise<Outcome> {
  const { reporter, account, office } = caller;
  try {
    const found = await database.write(office, (transaction) =>
      reporter
        ? findByKey(transaction, { reporter: reporter.id, account, key })
        : Promise.resolve(null),
    );
    if (found) return ok({ version: found.version, replayed: true });
  } catch (error) {
    if (!isConnectionLoss(error)) throw error;
  }
  return refuse({ kind: 'OutcomeUnknown' });
}

function audit(
  transaction: Transaction,
  { caller, now }: Operation,
  { key, sent }: SubmitArguments,
  outcome: Outcome,
): Promise<void> {
  return appendAudit(transaction, {
    office: caller.office,
    at: now(),
    account: caller.account,
    operation: 'submitSheet',
    outcome: outcome.ok ? (outcome.value.replayed ? 'replayed' : 'done') : outcome.error.kind,
    subject: {
      period: sent.period,
      form: sent.form,
      reporter: caller.reporter?.id ?? null,
      key,
      submission: outcome.ok ? outcome.value.version.id : null,
    },
  });
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

// 封存 and 解封. Both hold the period alone, so that nothing is submitted or decided meanwhile.

import { createHash } from 'node:crypto';
import { maySeal } from '#domain/caller.ts';
import { compiling } from '#domain/consolidation/compile.ts';
import { reportCounts } from '#domain/consolidation/reportCounts.ts';
import type { Period } from '#domain/period.ts';
import type { SealRefusal } from '#domain/refusal.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import { canonicalJson } from '#domain/sealing/canonicalJson.ts';
import { decideSealing } from '#domain/sealing/decideSealing.ts';
import type { SealHead } from '#domain/sealing/sealHead.ts';
import { figuresOf, type Snapshot, sealedFigures } from '#domain/sealing/snapshot.ts';
import { appendAudit } from '../store/audit.ts';
import { loadPeriod } from '../store/catalogue.ts';
import type { Transaction } from '../store/database.ts';
import { findLayout } from '../store/layouts.ts';
import { lastMove } from '../store/movements.ts';
import { lockPeriod } from '../store/periodLock.ts';
import { loadReportInputs, type ReportInputs } from '../store/reportInput.ts';
import { isConnectionLoss } from '../store/retrying.ts';
import { appendSeal, loadSealedVersions, loadSeals } from '../store/seals.ts';
import { inSlices } from '../store/slices.ts';
import type { Operation } from './operation.ts';

export interface SealArguments {
  readonly period: string;
  /** The sequence of the report that the approver has looked at. */
  readonly asOf: string;
  readonly layout: string;
}

type Outcome = Result<SealHead, SealRefusal>;

export async function sealPeriod(operation: Operation, args: SealArguments): Promise<Outcome> {
  const { caller, database, now } = operation;
  try {
    return await database.write(caller.office, async (transaction) => {
      const outcome = await sealIn(transaction, operation, args);
      await appendAudit(transaction, {
        office: caller.office,
        at: now(),
        account: caller.account,
        operation: 'sealPeriod',
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

async function sealIn(
  transaction: Transaction,
  operation: Operation,
  { period: periodId, asOf, layout: name }: SealArguments,
): Promise<Outcome> {
  const { caller } = operation;
  if (!maySeal(caller) || !/^\d{1,18}$/.test(asOf)) return refuse({ kind: 'PeriodNotFound' });
  await lockPeriod(transaction, caller.office, periodId);
  const period = await loadPeriod(transaction, periodId);
  const layout = await findLayout(transaction, name);
  if (!period || !layout) return refuse({ kind: 'PeriodNotFound' });
  const seals = await loadSeals(transaction, period.id);
  const inputs = await loadReportInputs(transaction, { period, provisional: false, layout });
  const decision = decideSealing({
    sealed: seals.find(({ unsealed }) => unsealed === null)?.n ?? null,
    seals: seals.length,
    undecided: inputs.slots.filter(({ state }) => state === 'submitted').length,
    seen: BigInt(asOf),
    moved: await lastMove(transaction, period.id),
  });
  if (!decision.ok) return decision;
  return appendIn(transaction, operation, { period, n: decision.value, inputs });
}

interface NewSnapshot {
  readonly period: Period;
  readonly n: number;
  readonly inputs: ReportInputs;
}

async function appendIn(
  transaction: Transaction,
  { caller, now }: Operation,
  sealing: NewSnapshot,
): Promise<Outcome> {
  const at = now();
  const { period, n } = sealing;
  const head = { office: caller.office, period: period.id, n };
  const payload = canonicalJson(
    await snapshotOf(transaction, sealing, { ...head, by: caller.name, at: at.toISOString() }),
  );
  await appendSeal(transaction, { ...head, account: caller.account, at, payload });
  const [seal] = await loadSeals(transaction, period.id);
  if (!seal) throw new Error(`Seal ${n} of ${period.id} is not there after it was appended`);
  return ok(seal);
}

type SnapshotHead = Pick<Snapshot, 'office' | 'period' | 'n' | 'by' | 'at'>;

async function snapshotOf(
  transaction: Transaction,
  { period, inputs: { office, slots, compile } }: NewSnapshot,
  head: SnapshotHead,
): Promise<Snapshot> {
  const { table, findings, consolidation } = await inSlices(compiling(compile));
  const { versions } = compile.thisPeriod;
  const submissions = versions.map(({ submission }) => submission);
  const figures = sealedFigures([...consolidation.figures.values()]);
  const digest = createHash('sha256').update(canonicalJson(figuresOf({ ...head, figures })));
  return {
    ...head,
    ...reportCounts(slots, versions),
    officeName: office.name,
    sealedPeriod: { ...period, sealed: true },
    asOf: compile.asOf,
    versions: await loadSealedVersions(transaction, submissions),
    rules: compile.rules,
    layout: compile.layout,
    table,
    findings,
    figures,
    figuresDigest: digest.digest('hex'),
  };
}

// What was sealed, read back as it was: rows, findings and layout from the snapshot, sources from the versions it lists.

import { seesAllReporters, seesFigures } from '#domain/caller.ts';
import { consolidating } from '#domain/consolidation/consolidate.ts';
import type { Consolidation } from '#domain/consolidation/consolidation.ts';
import { explainedSources } from '#domain/consolidation/explainedSources.ts';
import type { Report } from '#domain/consolidation/report.ts';
import { findFigure } from '#domain/consolidation/totals.ts';
import type { SealHead } from '#domain/sealing/sealHead.ts';
import { figuresOf, type SealedFigures, type Snapshot } from '#domain/sealing/snapshot.ts';
import { loadOffice, loadPeriod, loadPeriodLines, loadUnits } from '../store/catalogue.ts';
import { loadConsolidationInputs } from '../store/consolidationInput.ts';
import type { Transaction } from '../store/database.ts';
import { loadSeals, loadSnapshot } from '../store/seals.ts';
import { inSlices } from '../store/slices.ts';
import type { Operation } from './operation.ts';

export interface SealedReport {
  readonly seal: SealHead;
  readonly snapshot: Snapshot;
  readonly report: Report;
}

/** Newest first. */
export async function listSeals(
  { caller, reading }: Operation,
  period: string,
): Promise<readonly SealHead[]> {
  if (!seesFigures(caller)) return [];
  return reading.read((transaction) => loadSeals(transaction, period));
}

/** The newest seal where no number is given; `null` where there is none to see. */
export async function readSealedReport(
  { caller, reading }: Operation,
  { period, n }: { readonly period: string; readonly n: number | null },
): Promise<SealedReport | null> {
  if (!seesFigures(caller)) return null;
  return reading.read(async (transaction) => {
    const seals = await loadSeals(transaction, period);
    const seal = n === null ? seals[0] : seals.find((one) => one.n === n);
    const snapshot = seal && (await loadSnapshot(transaction, period, seal.n));
    if (!seal || !snapshot) return null;
    return { seal, snapshot, report: await reportIn(transaction, seal, snapshot, reading) };
  });
}

async function reportIn(
  transaction: Transaction,
  seal: SealHead,
  snapshot: Snapshot,
  reading: Operation['reading'],
): Promise<Report> {
  const { period, sealedPeriod, at, asOf } = snapshot;
  const { lines } = await loadPeriodLines(transaction, period, await loadUnits(transaction));
  let consolidation: Promise<Consolidation | null> | undefined;
  return {
    ...snapshot,
    office: { ...(await loadOffice(transaction)), name: snapshot.officeName },
    period: sealedPeriod,
    takenAt: at,
    provisional: false,
    seal,
    lines,
    sourcesOf: async (line) => {
      consolidation ??= reading.read((again) => consolidationAt(again, period, BigInt(asOf)));
      const folded = await consolidation;
      const sources = folded && findFigure(folded, line)?.sources;
      return explainedSources(sources ?? [], snapshot.rules);
    },
  };
}

/** Versions and decisions stay, so that what counted then can be told for ever. */
async function consolidationAt(
  transaction: Transaction,
  id: string,
  until: bigint,
): Promise<Consolidation | null> {
  const period = await loadPeriod(transaction, id);
  if (!period) return null;
  const inputs = await loadConsolidationInputs(transaction, period, { provisional: false, until });
  return inSlices(consolidating(inputs.thisPeriod));
}

export interface SealedExport extends SealedFigures {
  readonly digest: string;
}

/** The merged figures of a seal, as the office above takes them; for those who compile. */
export async function exportSealedFigures(
  { caller, reading }: Operation,
  { period, n }: { readonly period: string; readonly n: number },
): Promise<SealedExport | null> {
  if (!seesAllReporters(caller)) return null;
  const snapshot = await reading.read((transaction) => loadSnapshot(transaction, period, n));
  return snapshot && { ...figuresOf(snapshot), digest: snapshot.figuresDigest };
}

// What the consolidation of a period is folded from: lines, who was asked, and the versions that count.
import type { ConsolidationInput } from '#domain/consolidation/consolidate.ts';
import type { Reporter } from '#domain/consolidation/consolidation.ts';
import type { Period } from '#domain/period.ts';
import type { Units } from '#domain/unit.ts';
import { type Assigned, loadAssigned, loadPeriodLines, loadUnits } from './catalogue.ts';
import { loadCounted } from './counted.ts';
import type { Transaction } from './database.ts';

export interface PeriodInputs {
  readonly asOf: string;
  readonly units: Units;
  readonly assigned: readonly Assigned[];
  readonly thisPeriod: ConsolidationInput;
  readonly lastPeriod: ConsolidationInput | null;
}

/** This period and last year's, at one point in history. Last year's figures are never provisional. */
export async function loadConsolidationInputs(
  transaction: Transaction,
  period: Period,
  { provisional, until = null }: { provisional: boolean; until?: bigint | null },
): Promise<PeriodInputs> {
  const units = await loadUnits(transaction);
  const { asOf, versionsOf } = await loadCounted(transaction, {
    periods: period.previous === null ? [period.id] : [period.id, period.previous],
    provisionalIn: provisional ? period.id : null,
    reporter: null,
    until,
  });
  const { assigned, ...thisPeriod } = await inputOf(transaction, period.id, units);
  return {
    asOf,
    units,
    assigned,
    thisPeriod: { ...thisPeriod, versions: versionsOf(period.id) },
    lastPeriod:
      period.previous === null
        ? null
        : {
            ...(await inputOf(transaction, period.previous, units)),
            versions: versionsOf(period.previous),
          },
  };
}

async function inputOf(transaction: Transaction, period: string, units: Units) {
  const assigned = await loadAssigned(transaction, period, null);
  const { lines, formsOf } = await loadPeriodLines(transaction, period, units);
  const reportersOf = new Map<string, Reporter[]>();
  for (const { form, reporter } of assigned) {
    const ofForm = reportersOf.get(form);
    if (ofForm) ofForm.push(reporter);
    else reportersOf.set(form, [reporter]);
  }
  const assignments = new Map<string, readonly Reporter[]>(
    lines.map(({ key }) => [
      key,
      (formsOf.get(key) ?? []).flatMap((form) => reportersOf.get(form) ?? []),
    ]),
  );
  return { assigned, lines, assignments };
}

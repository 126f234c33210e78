import { seesFigures } from '#domain/caller.ts';
import { consolidate } from '#domain/consolidation/consolidate.ts';
import type { Consolidation, Reporter } from '#domain/consolidation/consolidation.ts';
import { type ReportTable, reportTable } from '#domain/consolidation/reportTable.ts';
import type { Period } from '#domain/period.ts';
import { loadOffice, loadPeriod, loadPlans, type OfficeRow } from '../store/catalogue.ts';
import { loadConsolidationInputs } from '../store/consolidationInput.ts';
import { slotsOf } from '../store/slots.ts';
import type { Operation } from './operation.ts';

export interface ReportArguments {
  readonly period: string;
  /** With figures that were submitted and not accepted yet. */
  readonly provisional: boolean;
}

export interface Report {
  readonly office: OfficeRow;
  readonly period: Period;
  readonly takenAt: Date;
  readonly provisional: boolean;
  readonly table: ReportTable;
  readonly consolidation: Consolidation;
  readonly expected: number;
  readonly accepted: number;
  readonly submitted: number;
  /** Whose sheets are not in these figures. */
  readonly missing: readonly Reporter[];
}

/** The report tables of a period, every figure read at one sequence; `null` where there is none to see. */
export async function compileReport(
  { caller, reading, now }: Operation,
  { period: periodId, provisional }: ReportArguments,
): Promise<Report | null> {
  if (!seesFigures(caller)) return null;
  return reading.read(async (transaction) => {
    const period = await loadPeriod(transaction, periodId);
    if (!period) return null;
    const inputs = await loadConsolidationInputs(transaction, period, provisional);
    const slots = await slotsOf(transaction, period, null);
    const { lines, versions } = inputs.thisPeriod;
    const consolidation = consolidate(inputs.thisPeriod);
    const isIn = (form: string, reporter: string) =>
      versions.some((one) => one.form === form && one.reporter.id === reporter);
    return {
      office: await loadOffice(transaction),
      period,
      takenAt: now(),
      provisional,
      consolidation,
      table: reportTable({
        lines,
        thisPeriod: consolidation,
        lastPeriod: inputs.lastPeriod && consolidate(inputs.lastPeriod),
        plans: await loadPlans(transaction, period.id),
        asOf: inputs.asOf,
      }),
      expected: slots.length,
      accepted: slots.filter(({ state }) => state === 'accepted').length,
      submitted: slots.filter(({ current }) => current !== null).length,
      missing: inputs.assigned
        .filter(({ form, reporter }) => !isIn(form, reporter.id))
        .map(({ reporter }) => reporter),
    };
  });
}

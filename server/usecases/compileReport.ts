import { seesFigures } from '#domain/caller.ts';
import { compiling } from '#domain/consolidation/compile.ts';
import { explainedSources } from '#domain/consolidation/explainedSources.ts';
import type { Report } from '#domain/consolidation/report.ts';
import { reportCounts } from '#domain/consolidation/reportCounts.ts';
import { findFigure } from '#domain/consolidation/totals.ts';
import { loadPeriod } from '../store/catalogue.ts';
import { findLayout } from '../store/layouts.ts';
import { loadReportInputs } from '../store/reportInput.ts';
import { findSeal } from '../store/seals.ts';
import { inSlices } from '../store/slices.ts';
import type { Operation } from './operation.ts';

export interface ReportArguments {
  readonly period: string;
  /** With figures that were submitted and not accepted yet. */
  readonly provisional: boolean;
  readonly layout: string;
}

/** The report tables of a period, every figure read at one sequence; `null` where there is none to see. */
export async function compileReport(
  { caller, reading, now }: Operation,
  { period: periodId, provisional, layout: name }: ReportArguments,
): Promise<Report | null> {
  if (!seesFigures(caller)) return null;
  return reading.read(async (transaction) => {
    const period = await loadPeriod(transaction, periodId);
    const layout = await findLayout(transaction, name);
    if (!period || !layout) return null;
    const { office, slots, compile } = await loadReportInputs(transaction, {
      period,
      provisional,
      layout,
    });
    const { table, findings, consolidation } = await inSlices(compiling(compile));
    const { lines, versions } = compile.thisPeriod;
    return {
      ...reportCounts(slots, versions),
      office,
      period,
      takenAt: now().toISOString(),
      provisional,
      table,
      findings,
      layout,
      lines,
      seal: await findSeal(transaction, period.id),
      sourcesOf: (line) =>
        Promise.resolve(
          explainedSources(findFigure(consolidation, line)?.sources ?? [], compile.rules),
        ),
    };
  });
}

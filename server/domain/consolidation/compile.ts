// A whole report: the fold of this period and of last year's, the table, and what is to be said of it.
import type { Figures } from '../figure.ts';
import type { KeptLayout } from '../layout/layout.ts';
import type { Rule } from '../rules/rule.ts';
import type { Units } from '../unit.ts';
import { type ConsolidationInput, consolidating } from './consolidate.ts';
import type { Consolidation } from './consolidation.ts';
import { displayedReport } from './displayedReport.ts';
import { type ReportFinding, reportFindings } from './reportFindings.ts';
import { type ReportTable, reportTable } from './reportTable.ts';

export interface CompileInput {
  readonly thisPeriod: ConsolidationInput;
  readonly lastPeriod: ConsolidationInput | null;
  readonly plans: Figures;
  readonly rules: readonly Rule[];
  readonly units: Units;
  readonly layout: KeptLayout;
  readonly asOf: string;
}

export interface Compiled {
  readonly consolidation: Consolidation;
  readonly table: ReportTable;
  readonly findings: readonly ReportFinding[];
}

export function* compiling(input: CompileInput): Generator<undefined, Compiled> {
  const { lines } = input.thisPeriod;
  const thisPeriod = yield* consolidating(input.thisPeriod);
  const lastPeriod = input.lastPeriod && (yield* consolidating(input.lastPeriod));
  const report = { ...input, lines, thisPeriod, lastPeriod };
  const displayed = displayedReport(report);
  yield;
  const table = reportTable(report);
  yield;
  return { consolidation: thisPeriod, table, findings: reportFindings(report, displayed) };
}

// Everything that can be asked of this server, bound to one operation: who asks, and one point in history.
import type { SlotId } from '../store/versions.ts';
import { acceptSubmission } from './acceptSubmission.ts';
import { compileReport, type ReportArguments } from './compileReport.ts';
import { countRuleFirings } from './countRuleFirings.ts';
import { describeOffice } from './describeOffice.ts';
import { findCrossFormFindings } from './findCrossFormFindings.ts';
import { findFigures, findSubmissionByKey, findSubmissions } from './findSubmissions.ts';
import { listPeriods } from './listPeriods.ts';
import { listSlots } from './listSlots.ts';
import { openSheet } from './openSheet.ts';
import type { Operation } from './operation.ts';
import { type SubmitArguments, submitSheet } from './submitSheet.ts';
import { type TraceArguments, traceFigure } from './traceFigure.ts';
import { watchProgress } from './watchProgress.ts';

export type UseCases = ReturnType<typeof useCasesOf>;

export function useCasesOf(operation: Operation) {
  return {
    acceptSubmission: (submission: string) => acceptSubmission(operation, submission),
    compileReport: (args: ReportArguments) => compileReport(operation, args),
    countRuleFirings: (period: string) => countRuleFirings(operation, period),
    describeOffice: () => describeOffice(operation),
    findCrossFormFindings: (period: string) => findCrossFormFindings(operation, period),
    findFigures: (submission: string) => findFigures(operation, submission),
    findSubmissionByKey: (key: string) => findSubmissionByKey(operation, key),
    findSubmissions: (slot: SlotId) => findSubmissions(operation, slot),
    listPeriods: () => listPeriods(operation),
    listSlots: () => listSlots(operation),
    openSheet: (sheet: { readonly period: string; readonly form: string }) =>
      openSheet(operation, sheet),
    submitSheet: (args: SubmitArguments) => submitSheet(operation, args),
    traceFigure: (args: TraceArguments) => traceFigure(operation, args),
    watchProgress: (period: string) => watchProgress(operation, period),
  };
}

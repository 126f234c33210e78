// Everything that can be asked of this server, bound to one operation: who asks, and one point in history.
import type { SlotId } from '../store/versions.ts';
import { acceptSubmission } from './acceptSubmission.ts';
import { compileReport, type ReportArguments } from './compileReport.ts';
import { countRuleFirings } from './countRuleFirings.ts';
import { type CrossTableArguments, crossTable } from './crossTable.ts';
import { describeOffice } from './describeOffice.ts';
import { findCrossFormFindings } from './findCrossFormFindings.ts';
import { findFigures, findSubmissionByKey, findSubmissions } from './findSubmissions.ts';
import { followPeriod, type Movements, periodAsOf } from './followPeriod.ts';
import { listLayouts, type SaveLayoutArguments, saveLayout } from './layouts.ts';
import { listPeriods } from './listPeriods.ts';
import { listSlots } from './listSlots.ts';
import { openSheet } from './openSheet.ts';
import type { Operation } from './operation.ts';
import { exportSealedFigures, listSeals, readSealedReport } from './sealedReports.ts';
import { type SealArguments, sealPeriod } from './sealPeriod.ts';
import { type SnapshotSheetArguments, snapshotSheet } from './snapshotSheet.ts';
import { type SubmitArguments, submitSheet } from './submitSheet.ts';
import { type TraceArguments, traceFigure } from './traceFigure.ts';
import { type UnsealArguments, unsealPeriod } from './unsealPeriod.ts';
import { watchProgress } from './watchProgress.ts';
import { type Draft, whatIf } from './whatIf.ts';

export type UseCases = ReturnType<typeof useCasesOf>;

export function useCasesOf(operation: Operation, movements: Movements) {
  return {
    acceptSubmission: (submission: string) => acceptSubmission(operation, submission),
    compileReport: (args: ReportArguments) => compileReport(operation, args),
    countRuleFirings: (period: string) => countRuleFirings(operation, period),
    crossTable: (args: CrossTableArguments) => crossTable(operation, args),
    describeOffice: () => describeOffice(operation),
    exportSealedFigures: (seal: { readonly period: string; readonly n: number }) =>
      exportSealedFigures(operation, seal),
    findCrossFormFindings: (period: string) => findCrossFormFindings(operation, period),
    findFigures: (submission: string) => findFigures(operation, submission),
    findSubmissionByKey: (key: string) => findSubmissionByKey(operation, key),
    findSubmissions: (slot: SlotId) => findSubmissions(operation, slot),
    followPeriod: (period: string) => followPeriod(operation, movements, period),
    listLayouts: () => listLayouts(operation),
    listPeriods: () => listPeriods(operation),
    listSeals: (period: string) => listSeals(operation, period),
    listSlots: () => listSlots(operation),
    openSheet: (sheet: { readonly period: string; readonly form: string }) =>
      openSheet(operation, sheet),
    periodAsOf: (period: string) => periodAsOf(operation, period),
    readSealedReport: (seal: { readonly period: string; readonly n: number | null }) =>
      readSealedReport(operation, seal),
    saveLayout: (args: SaveLayoutArguments) => saveLayout(operation, args),
    sealPeriod: (args: SealArguments) => sealPeriod(operation, args),
    snapshotSheet: (args: SnapshotSheetArguments) => snapshotSheet(operation, args),
    submitSheet: (args: SubmitArguments) => submitSheet(operation, args),
    traceFigure: (args: TraceArguments) => traceFigure(operation, args),
    unsealPeriod: (args: UnsealArguments) => unsealPeriod(operation, args),
    watchProgress: (period: string) => watchProgress(operation, period),
    whatIf: (draft: Draft) => whatIf(operation, draft),
  };
}

// Everything that can be asked of this server, bound to one operation: who asks, and one point in history.
import type { SlotId } from '../store/versions.ts';
import type { HashPassword } from './administering.ts';
import { type AnswerArguments, answerQuery } from './answerQuery.ts';
import { type AccountChange, changeAccount } from './changeAccount.ts';
import { compileReport, type ReportArguments } from './compileReport.ts';
import { countRuleFirings } from './countRuleFirings.ts';
import { type AccountRequest, createAccount } from './createAccount.ts';
import { type CrossTableArguments, crossTable } from './crossTable.ts';
import { type DecisionArguments, decideOnSubmission } from './decideOnSubmission.ts';
import { describeOffice } from './describeOffice.ts';
import { type ExtensionArguments, extendSlot } from './extendSlot.ts';
import { findCrossFormFindings } from './findCrossFormFindings.ts';
import {
  findDecisions,
  findFigures,
  findSubmissionByKey,
  findSubmissions,
} from './findSubmissions.ts';
import { followPeriod, type Movements, periodAsOf } from './followPeriod.ts';
import { listLayouts, type SaveLayoutArguments, saveLayout } from './layouts.ts';
import { listAccounts, listReporters } from './listAccounts.ts';
import { type AuditFilter, listAuditEntries } from './listAuditEntries.ts';
import { type Closable, hasClosed, listPeriods } from './listPeriods.ts';
import { listSlots } from './listSlots.ts';
import { openSheet } from './openSheet.ts';
import type { Operation } from './operation.ts';
import { type RefusedMutation, recordRefusal } from './recordRefusal.ts';
import { resetPassword } from './resetPassword.ts';
import { exportSealedFigures, listSeals, readSealedReport } from './sealedReports.ts';
import { type SealArguments, sealPeriod } from './sealPeriod.ts';
import { setAccountDisabled } from './setAccountDisabled.ts';
import { closePeriod, openPeriod } from './setClosing.ts';
import { type SnapshotSheetArguments, snapshotSheet } from './snapshotSheet.ts';
import { type SubmitArguments, submitSheet } from './submitSheet.ts';
import { type TraceArguments, traceFigure } from './traceFigure.ts';
import { type UnsealArguments, unsealPeriod } from './unsealPeriod.ts';
import { watchProgress } from './watchProgress.ts';
import { type Draft, whatIf } from './whatIf.ts';

export type UseCases = ReturnType<typeof useCasesOf>;

/** What use cases need that is neither the operation's nor the database's. */
export interface Surroundings {
  readonly hashPassword: HashPassword;
  readonly movements: Movements;
}

export function useCasesOf(operation: Operation, { hashPassword, movements }: Surroundings) {
  return {
    answerQuery: (args: AnswerArguments) => answerQuery(operation, args),
    closePeriod: (args: { readonly period: string; readonly at: string | null }) =>
      closePeriod(operation, args),
    changeAccount: (change: AccountChange) => changeAccount(operation, change),
    compileReport: (args: ReportArguments) => compileReport(operation, args),
    createAccount: (request: AccountRequest) => createAccount(operation, hashPassword, request),
    countRuleFirings: (period: string) => countRuleFirings(operation, period),
    crossTable: (args: CrossTableArguments) => crossTable(operation, args),
    decideOnSubmission: (args: DecisionArguments) => decideOnSubmission(operation, args),
    describeOffice: () => describeOffice(operation),
    exportSealedFigures: (seal: { readonly period: string; readonly n: number }) =>
      exportSealedFigures(operation, seal),
    extendSlot: (args: ExtensionArguments) => extendSlot(operation, args),
    findCrossFormFindings: (period: string) => findCrossFormFindings(operation, period),
    findDecisions: (submission: string) => findDecisions(operation, submission),
    findFigures: (submission: string) => findFigures(operation, submission),
    findSubmissionByKey: (key: string) => findSubmissionByKey(operation, key),
    findSubmissions: (slot: SlotId) => findSubmissions(operation, slot),
    followPeriod: (period: string) => followPeriod(operation, movements, period),
    hasClosed: (closing: Closable) => hasClosed(operation, closing),
    listAuditEntries: (filter: AuditFilter) => listAuditEntries(operation, filter),
    listAccounts: () => listAccounts(operation),
    listLayouts: () => listLayouts(operation),
    listPeriods: () => listPeriods(operation),
    listReporters: () => listReporters(operation),
    listSeals: (period: string) => listSeals(operation, period),
    listSlots: () => listSlots(operation),
    openPeriod: (args: { readonly period: string; readonly until: string }) =>
      openPeriod(operation, args),
    openSheet: (sheet: { readonly period: string; readonly form: string }) =>
      openSheet(operation, sheet),
    periodAsOf: (period: string) => periodAsOf(operation, period),
    readSealedReport: (seal: { readonly period: string; readonly n: number | null }) =>
      readSealedReport(operation, seal),
    recordRefusal: (refused: RefusedMutation) => recordRefusal(operation, refused),
    resetPassword: (account: string) => resetPassword(operation, hashPassword, account),
    saveLayout: (args: SaveLayoutArguments) => saveLayout(operation, args),
    sealPeriod: (args: SealArguments) => sealPeriod(operation, args),
    setAccountDisabled: (args: { readonly account: string; readonly disabled: boolean }) =>
      setAccountDisabled(operation, args),
    snapshotSheet: (args: SnapshotSheetArguments) => snapshotSheet(operation, args),
    submitSheet: (args: SubmitArguments) => submitSheet(operation, args),
    traceFigure: (args: TraceArguments) => traceFigure(operation, args),
    unsealPeriod: (args: UnsealArguments) => unsealPeriod(operation, args),
    watchProgress: (period: string) => watchProgress(operation, period),
    whatIf: (draft: Draft) => whatIf(operation, draft),
  };
}

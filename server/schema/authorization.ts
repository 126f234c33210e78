// Who may ask for what: one row for every field of every type that can be reached. The builder makes Pothos' auth scopes
// of it, and the schema is not built while a field has no row. Scope (whose sheet) and the state of a period are the
// use cases' to judge; what is not yours and what does not exist answer alike there.
import { type Role, roles } from '#domain/caller.ts';

type Rows = Readonly<Record<string, readonly Role[]>>;

/** Whoever has signed in. */
const everyone = roles;
/** Account administrators see no figures. */
const readers: readonly Role[] = ['filler', 'reviewer', 'compiler', 'approver', 'auditor'];
const overseers: readonly Role[] = ['compiler', 'approver', 'auditor'];
const fillers: readonly Role[] = ['filler'];
const compilers: readonly Role[] = ['compiler'];
const approvers: readonly Role[] = ['approver'];
const auditors: readonly Role[] = ['auditor'];
/** Those who compile a period, and those who answer for it. */
const closers: readonly Role[] = ['compiler', 'approver'];
const admins: readonly Role[] = ['admin'];

function rows(allowed: readonly Role[], fields: string): Rows {
  return Object.fromEntries(
    fields
      .trim()
      .split(/\s+/)
      .map((field) => [field, allowed]),
  );
}

export const authorization: Readonly<Record<string, Rows>> = {
  Query: {
    ...rows(everyone, 'me periods mySlots'),
    ...rows(
      readers,
      'sheet submissions submissionByKey report trace crossTable layouts seals sealedReport',
    ),
    ...rows(auditors, 'auditEntries'),
    ...rows(overseers, 'progress crossFormFindings ruleRecords sealedFigures'),
    ...rows(fillers, 'whatIf snapshotSheet'),
    ...rows(admins, 'accounts reporters'),
  },
  Mutation: {
    ...rows(fillers, 'submitSheet withdrawSubmission answerQuery'),
    ...rows(compilers, 'acceptSubmission returnSubmission reopenSubmission saveLayout'),
    ...rows(closers, 'closePeriod openPeriod extendSlot'),
    ...rows(approvers, 'sealPeriod unsealPeriod'),
    ...rows(admins, 'createAccount changeAccount setAccountDisabled resetPassword'),
  },
  Subscription: rows(readers, 'periodMoved'),

  // People and offices
  Me: rows(everyone, 'login name roles office reporter'),
  Office: rows(everyone, 'id name fictional'),
  Reporter: rows(everyone, 'id name'),
  Account: rows(admins, 'id login name roles reporter disabled mustChangePassword'),
  OneTimePassword: rows(admins, 'account password'),

  // Periods, slots and sheets
  Period: rows(everyone, 'id name startsOn endsOn closesOn closesAt closed sealed asOf'),
  FormHead: rows(readers, 'code version title lineCount'),
  Slot: rows(
    readers,
    'period form reporter state current closesAt closed extension openQueries queries',
  ),
  Extension: rows(readers, 'until reason by at'),
  LineQuery: rows(readers, 'id submission n line text by at state answer'),
  QueryAnswer: rows(readers, 'text n by at'),
  Progress: rows(overseers, 'period slots expected submitted accepted'),
  Sheet: rows(
    readers,
    `office period reporter state form units rules previous previousExplanations plans current
     currentFigures queries closesAt`,
  ),
  Form: rows(readers, 'code version title lines'),
  Line: rows(readers, 'key member section required qualifier printed indicator'),
  Indicator: rows(readers, 'code name unit decimals merge nature signed definition components'),
  Unit: rows(readers, 'symbol kind numerator denominator'),
  Rule: rows(readers, 'code severity expression missing scope titleZh titleEn'),
  RuleRecord: rows(overseers, 'rule title severity fired corrected explained left'),
  CrossFormFinding: rows(overseers, 'finding sentence sources'),

  // Versions
  LineFigure: rows(readers, 'line value status cell remark confirmed'),
  Confirmation: rows(readers, 'raw numberFormat codes'),
  Explanation: rows(readers, 'rule text'),
  Submission: rows(
    readers,
    'id period form formVersion reporter n basedOn hash receivedAt by state decisions replayed figures',
  ),

  Decision: rows(readers, 'kind reason by at'),

  // Consolidation
  Report: rows(
    readers,
    `office period asOf takenAt provisional seal layout expected submitted accepted missing columns findings
     sections`,
  ),
  ReportSection: rows(readers, 'name rows'),
  ReportRow: rows(
    readers,
    `line code name member unit decimals qualifier exact thisPeriod lastPeriod growth growthIn growthPercent plan
     completionPercent state stateLabel reported expected missing derived provisional notes sources`,
  ),
  ReportColumn: rows(readers, 'key label'),
  ReportFinding: rows(readers, 'code severity line sentence'),
  Trace: rows(readers, 'asOf line formula exact state lines missing sources history'),
  TracedLine: rows(readers, 'line name member unit definition'),
  FigureEvent: rows(
    readers,
    'seq at kind by reporter submission n given givenStatus value state stateLabel',
  ),
  Source: rows(
    readers,
    `line reporter form submission n cell confirmed remark explanations value status by receivedAt
     provisional`,
  ),
  CrossTable: rows(readers, 'asOf columns rows'),
  CrossColumn: rows(readers, 'key name'),
  CrossRow: rows(readers, 'line name member unit decimals cells total'),
  CrossCell: rows(readers, 'value exact status asked'),
  PeriodMoved: rows(readers, 'period asOf'),
  WhatIf: rows(fillers, 'asOf changes broken mended expected submittedWas submittedWouldBe'),
  FigureChange: rows(
    fillers,
    `line name member unit was wouldBe wasState wouldBeState lastPeriod growthPercent reported
     expected`,
  ),

  // How it is laid out
  Layout: rows(readers, 'name version sections hiddenColumns units rounding'),
  LayoutSection: rows(readers, 'name title lines'),
  DisplayUnit: rows(readers, 'code unit decimals'),

  // Seals
  Seal: rows(readers, 'period n seq at by digest unsealed'),
  Unsealing: rows(readers, 'at by reason'),
  SealedReport: rows(readers, 'seal rules versions report'),
  SealedVersion: rows(readers, 'form hash n reporter submission'),
  SealedFigures: rows(overseers, 'office period n figures digest'),
  SealedFigure: rows(overseers, 'line unit value status state qualifier reported expected'),
  SnapshotSheet: rows(fillers, 'form formVersion basedOn figures'),

  // What was recorded
  AuditPage: rows(auditors, 'entries next'),
  AuditEntry: rows(auditors, 'id at login by operation outcome subject'),

  // Refusals, and what they name
  Refusal: rows(everyone, 'sentence'),
  Finding: rows(readers, 'code severity line operands detail'),
  Operand: rows(readers, 'line value unit source'),
  PeriodClosed: rows(everyone, 'closedOn'),
  StaleBase: rows(readers, 'current'),
  OutdatedVersion: rows(readers, 'current'),
  TooEarly: rows(closers, 'earliest'),
  QueriesUnusable: rows(compilers, 'lines'),
  FormSuperseded: rows(readers, 'version'),
  SheetRejected: rows(readers, 'findings'),
  InvalidFigures: rows(readers, 'lines'),
  LayoutInvalid: rows(compilers, 'problems'),
  StaleLayout: rows(compilers, 'version'),
  AlreadySealed: rows(approvers, 'n'),
  ReportMoved: rows(approvers, 'asOf'),
  SheetsUndecided: rows(approvers, 'count'),
};

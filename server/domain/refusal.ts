// The one reason why an action was not done. Kinds are the type names of the GraphQL schema.
import type { PasswordFault } from './account/password.ts';
import type { Finding } from './finding.ts';
import type { LayoutProblem } from './layout/layoutProblems.ts';
import type { Version } from './submitting/version.ts';

export type Refusal =
  | { readonly kind: 'PeriodClosed'; readonly closedOn: string }
  /** Someone else's version came in between; `null` where the slot has no version at all (a workbook older than the data). */
  | { readonly kind: 'StaleBase'; readonly current: Version | null }
  /** The form has a newer version than the one the sheet was laid out from. */
  | { readonly kind: 'FormSuperseded'; readonly version: number }
  | { readonly kind: 'SheetRejected'; readonly findings: readonly Finding[] }
  | { readonly kind: 'IdempotencyKeyReused' }
  /** Does not exist, or is not the caller's: the answer is the same. */
  | { readonly kind: 'SlotNotFound' }
  | { readonly kind: 'InvalidFigures'; readonly lines: readonly string[] }
  /** The connection to the database broke; a query by key will tell. */
  | { readonly kind: 'OutcomeUnknown' }
  | { readonly kind: 'SubmissionNotFound' }
  | { readonly kind: 'OwnSubmission' }
  | { readonly kind: 'OutdatedVersion'; readonly current: Version }
  | { readonly kind: 'AlreadyDecided' }
  /** Returning without queries, reopening, extending and unsealing say why. */
  | { readonly kind: 'ReasonMissing' }
  /** Lines the form does not have, a line twice, a question that asks nothing. */
  | { readonly kind: 'QueriesUnusable'; readonly lines: readonly string[] }
  | { readonly kind: 'QueryNotFound' }
  | { readonly kind: 'QueryAnswered' }
  | { readonly kind: 'AnswerMissing' }
  /** Does not exist, or the caller may not do this to it: the answer is the same. */
  | { readonly kind: 'PeriodNotFound' }
  /** An instant, in ISO 8601, that has to lie after another. */
  | { readonly kind: 'TooEarly'; readonly earliest: string }
  | { readonly kind: 'PeriodSealed' }
  | { readonly kind: 'AlreadySealed'; readonly n: number }
  /** Since the report that the approver looked at. */
  | { readonly kind: 'ReportMoved'; readonly asOf: string }
  | { readonly kind: 'SheetsUndecided'; readonly count: number }
  | { readonly kind: 'NotSealed' }
  | { readonly kind: 'SnapshotDamaged' }
  | { readonly kind: 'LayoutNotFound' }
  | { readonly kind: 'LayoutInvalid'; readonly problems: readonly LayoutProblem[] }
  | { readonly kind: 'StaleLayout'; readonly version: number }
  | { readonly kind: 'AccountNotFound' }
  | { readonly kind: 'LoginTaken' }
  | { readonly kind: 'UnusableLogin' }
  | { readonly kind: 'AdminStandsAlone' }
  | { readonly kind: 'ReporterNeeded' }
  | { readonly kind: 'ReporterUnknown' }
  | { readonly kind: 'LastAdmin' }
  | { readonly kind: 'WeakPassword'; readonly fault: PasswordFault };

export type RefusalKind = Refusal['kind'];
export type RefusalOf<Kind extends RefusalKind> = Extract<Refusal, { kind: Kind }>;

export type SubmitRefusal = RefusalOf<
  | 'PeriodClosed'
  | 'PeriodSealed'
  | 'StaleBase'
  | 'FormSuperseded'
  | 'SheetRejected'
  | 'IdempotencyKeyReused'
  | 'SlotNotFound'
  | 'InvalidFigures'
  | 'OutcomeUnknown'
>;

export type DecisionRefusal = RefusalOf<
  | 'SubmissionNotFound'
  | 'PeriodSealed'
  | 'PeriodClosed'
  | 'OwnSubmission'
  | 'OutdatedVersion'
  | 'AlreadyDecided'
  | 'ReasonMissing'
  | 'QueriesUnusable'
  | 'OutcomeUnknown'
>;

export type AnswerRefusal = RefusalOf<
  'QueryNotFound' | 'PeriodClosed' | 'QueryAnswered' | 'AnswerMissing' | 'OutcomeUnknown'
>;

export type OpeningRefusal = RefusalOf<'PeriodNotFound' | 'TooEarly' | 'OutcomeUnknown'>;
export type ClosingRefusal = OpeningRefusal | RefusalOf<'PeriodClosed'>;

export type ExtensionRefusal = RefusalOf<
  'SlotNotFound' | 'TooEarly' | 'ReasonMissing' | 'OutcomeUnknown'
>;

export type SealRefusal = RefusalOf<
  'PeriodNotFound' | 'AlreadySealed' | 'ReportMoved' | 'SheetsUndecided' | 'OutcomeUnknown'
>;
export type UnsealRefusal = RefusalOf<
  'PeriodNotFound' | 'NotSealed' | 'ReasonMissing' | 'OutcomeUnknown'
>;
export type LayoutRefusal = RefusalOf<
  'LayoutNotFound' | 'LayoutInvalid' | 'StaleLayout' | 'OutcomeUnknown'
>;
export type WhatIfRefusal = RefusalOf<
  'SlotNotFound' | 'FormSuperseded' | 'InvalidFigures' | 'PeriodClosed' | 'PeriodSealed'
>;
export type SnapshotRefusal = RefusalOf<'SlotNotFound' | 'SnapshotDamaged'>;

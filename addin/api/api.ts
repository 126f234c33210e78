// What the pane may ask of the server, in the domain's own shapes where it has them.
import type { Figures } from '#domain/figure.ts';
import type { Finding } from '#domain/finding.ts';
import type { Explanations, SheetContext } from '#domain/form.ts';
import type { Confirmations } from '#domain/reading/readSheet.ts';
import type { Result } from '#domain/result.ts';
import type { ApiProblem } from './apiProblem.ts';
import type {
  CoverageQuery,
  CrossFormFindingsQuery,
  MeQuery,
  PeriodsQuery,
  ProgressQuery,
  ReceiptFragment,
  ReportQuery,
  SlotPartsFragment,
  SubmissionPartsFragment,
  SubmitSheetInput,
  TraceQuery,
} from './generated/graphql.ts';

export type Me = MeQuery['me'];
export type Slot = SlotPartsFragment;
export type SlotState = Slot['state'];
export type Submission = SubmissionPartsFragment;
/** A version as its receipt names it, without its figures. */
export type Receipt = ReceiptFragment;
export type Period = PeriodsQuery['periods'][number];
export type Progress = NonNullable<ProgressQuery['progress']>;
export type Coverage = NonNullable<CoverageQuery['report']>;
export type Report = NonNullable<ReportQuery['report']>;
export type ReportRow = Report['sections'][number]['rows'][number];
export type Trace = NonNullable<TraceQuery['trace']>;
export type CrossFormFinding = CrossFormFindingsQuery['crossFormFindings'][number];
export type SubmitInput = SubmitSheetInput;

/** A sheet of the caller's: what to lay out and how to judge it. */
export interface Sheet {
  readonly office: { readonly id: string; readonly name: string; readonly fictional: boolean };
  readonly period: {
    readonly id: string;
    readonly name: string;
    readonly closesOn: string;
    readonly closed: boolean;
  };
  readonly reporter: { readonly id: string; readonly name: string };
  readonly state: SlotState;
  readonly context: SheetContext;
  readonly current: Receipt | null;
  readonly currentFigures: Figures;
  readonly currentConfirmations: Confirmations;
  /** 情况说明 of last year's counted version, by the key they explain. */
  readonly previousExplanations: Explanations;
}

export interface SlotAddress {
  readonly period: string;
  readonly form: string;
}

export type SubmitAnswer =
  | { readonly kind: 'Stored'; readonly submission: Submission }
  | { readonly kind: 'Rejected'; readonly findings: readonly Finding[] }
  /** `null` where the slot has no version at all: the workbook is older than the server's data. */
  | { readonly kind: 'Stale'; readonly current: Submission | null }
  /** The server itself could not learn whether it stored the submission. */
  | { readonly kind: 'OutcomeUnknown' }
  | { readonly kind: 'Refused'; readonly sentence: string };

export type AcceptAnswer =
  | { readonly kind: 'Accepted' }
  | { readonly kind: 'Refused'; readonly sentence: string };

export type ApiResult<Value> = Promise<Result<Value, ApiProblem>>;

/** `null` stands for what does not exist or is not the caller's: both answer alike. */
export interface Api {
  readonly me: (signal?: AbortSignal) => ApiResult<Me>;
  readonly mySlots: (signal?: AbortSignal) => ApiResult<readonly Slot[]>;
  readonly sheet: (address: SlotAddress, signal?: AbortSignal) => ApiResult<Sheet | null>;
  readonly submitSheet: (input: SubmitInput) => ApiResult<SubmitAnswer>;
  readonly submissionByKey: (key: string) => ApiResult<Submission | null>;
  /** Newest first. */
  readonly submissions: (
    slot: SlotAddress & { readonly reporter: string },
  ) => ApiResult<readonly Submission[]>;
  readonly acceptSubmission: (submission: string) => ApiResult<AcceptAnswer>;
  readonly periods: (signal?: AbortSignal) => ApiResult<readonly Period[]>;
  readonly progress: (period: string, signal?: AbortSignal) => ApiResult<Progress | null>;
  /** Rules between forms; none for who sees only their own. */
  readonly crossFormFindings: (
    period: string,
    signal?: AbortSignal,
  ) => ApiResult<readonly CrossFormFinding[]>;
  readonly coverage: (asked: ReportAddress, signal?: AbortSignal) => ApiResult<Coverage | null>;
  readonly report: (asked: ReportAddress, signal?: AbortSignal) => ApiResult<Report | null>;
  readonly trace: (
    asked: ReportAddress & { readonly line: string },
    signal?: AbortSignal,
  ) => ApiResult<Trace | null>;
}

export interface ReportAddress {
  readonly period: string;
  /** Counts what was submitted but not accepted yet. */
  readonly provisional: boolean;
}

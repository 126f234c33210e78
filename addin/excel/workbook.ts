// What the pane may ask of the workbook. Only this folder knows Excel; everyone else speaks of lines, figures and findings.
import type { FigureText } from '#domain/figure.ts';
import type { Finding } from '#domain/finding.ts';
import type { SheetContext } from '#domain/form.ts';
import type { Line } from '#domain/indicator.ts';
import type { Locale } from '#domain/locale.ts';
import type { Confirmation } from '#domain/reading/confirmation.ts';
import type { RawCell } from '#domain/reading/rawCell.ts';
import type { Confirmations } from '#domain/reading/readSheet.ts';
import type { Result } from '#domain/result.ts';
import type {
  PulledReport,
  PulledTables,
  PullOptions,
  PullOutcome,
  UndoOutcome,
} from './pulledReport.ts';
import type { ReportColumn } from './reportColumns.ts';

/** Which sheet this is; written into the workbook, never with a token. */
export interface SheetIdentity {
  readonly office: string;
  readonly period: string;
  readonly form: string;
  readonly formVersion: number;
  readonly reporter: string;
  /** The version this sheet was laid out from or last submitted as; 0 for none. */
  readonly basedOn: number;
  /** An attempt to submit whose outcome is not known yet. Kept before it is sent. */
  readonly unsent: UnsentAttempt | null;
}

export interface UnsentAttempt {
  readonly key: string;
  /** Canonical text of what was sent under the key: a changed sheet needs a new key. */
  readonly content: string;
  readonly madeAt: string;
}

/** What is absent stays as it is. */
export interface IdentityChange {
  readonly unsent?: UnsentAttempt | null;
  readonly basedOn?: number;
  /** Confirmed readings by line; `null` forgets one. */
  readonly confirmed?: ReadonlyMap<string, Confirmation | null>;
}

/** A department's sheet to lay out. */
export interface SheetLayout {
  readonly identity: SheetIdentity;
  readonly officeName: string;
  readonly fictional: boolean;
  readonly periodName: string;
  readonly reporterName: string;
  readonly personName: string;
  readonly context: SheetContext;
  /** Figures to start from: those of the version `basedOn`. */
  readonly figures: ReadonlyMap<string, FigureText>;
  readonly remarks: ReadonlyMap<string, string>;
  /** What was confirmed about the figures to start from. */
  readonly confirmations: Confirmations;
  readonly locale: Locale;
}

/** One asked line as it stands in the sheet. */
export interface SheetRow {
  readonly line: string;
  readonly value: RawCell;
  readonly status: RawCell;
  readonly remark: string;
  /** `C7`, for the record of where a figure came from. */
  readonly cell: string;
  readonly hidden: boolean;
}

export interface SheetReadout {
  readonly identity: SheetIdentity;
  readonly sheetName: string;
  readonly rows: readonly SheetRow[];
  /** As kept in the workbook; whether they still hold is for reading to say. */
  readonly confirmations: Confirmations;
}

/** What is wrong with the workbook rather than with a figure; each has a sentence that says what to do. */
export type WorkbookProblem =
  | { readonly kind: 'NotOurSheet' }
  | { readonly kind: 'ForeignSheet'; readonly identity: SheetIdentity }
  | {
      readonly kind: 'DuplicateRows';
      readonly rows: readonly { readonly line: string; readonly cells: readonly string[] }[];
    }
  | { readonly kind: 'MissingRows'; readonly lines: readonly string[] }
  | { readonly kind: 'MergedCells'; readonly cells: readonly string[] }
  | { readonly kind: 'CellBeingEdited' }
  | { readonly kind: 'SheetProtected' }
  | { readonly kind: 'ReadOnlyWorkbook' }
  | { readonly kind: 'TooLarge' }
  | { readonly kind: 'Cancelled' }
  /** The part of the pane that does this could not be fetched. */
  | { readonly kind: 'NotFetched' }
  | { readonly kind: 'SheetGone' }
  | { readonly kind: 'NotSupported'; readonly member: string }
  | { readonly kind: 'Unexpected'; readonly message: string };

export type WorkbookResult<Value> = Promise<Result<Value, WorkbookProblem>>;

/** 审核表: what a check found, told in words. */
export interface CheckReport {
  readonly sheetName: string;
  readonly title: string;
  readonly particulars: string;
  readonly rows: readonly CheckReportRow[];
}

export interface CheckReportRow {
  readonly severity: string;
  readonly name: string;
  readonly cell: string;
  readonly sentence: string;
  readonly explanation: string;
  readonly suggestion: string;
}

/** The selected cell, told in our words; `null` where it is neither a sheet's nor a pulled row. */
export interface SelectedLine {
  readonly sheet: 'sheet' | 'report';
  readonly period: string;
  readonly line: string;
}

/** A cell of pulled tables, wherever it is now. */
export interface ReportCellAddress {
  readonly office: string;
  readonly period: string;
  readonly line: string;
  readonly column: ReportColumn;
}

export interface Workbook {
  /** The identity of the active sheet, `null` where it is none of ours. */
  readonly activeSheet: () => WorkbookResult<SheetIdentity | null>;
  /** Lays the sheet out as a new worksheet, or activates the one that is already there. Touches nothing else. */
  readonly insertSheet: (
    layout: SheetLayout,
  ) => WorkbookResult<{ readonly sheetName: string; readonly existed: boolean }>;
  /** Re-reads the active sheet of ours (or the one of this identity): one sync for what is needed. */
  readonly readSheet: (lines: readonly Line[]) => WorkbookResult<SheetReadout>;
  readonly markFindings: (
    findings: readonly Finding[],
  ) => WorkbookResult<{ readonly marked: number }>;
  readonly clearMarks: () => WorkbookResult<null>;
  /** Unhides the line's row and selects its input cell. */
  readonly showRow: (line: string) => WorkbookResult<null>;
  readonly goToLine: (line: string) => WorkbookResult<null>;
  /** Writes figures into input cells (a confirmed reading, a repair); the old content is returned for undo. */
  readonly writeFigures: (
    figures: ReadonlyMap<string, FigureText>,
    lines: readonly Line[],
  ) => WorkbookResult<ReadonlyMap<string, RawCell>>;
  /** Puts cells back as `writeFigures` found them. */
  readonly restoreCells: (cells: ReadonlyMap<string, RawCell>) => WorkbookResult<null>;
  /** Persists or forgets the attempt, the version the sheet now stands on, and what was confirmed. */
  readonly keepIdentity: (change: IdentityChange) => WorkbookResult<null>;
  /** Writes 审核表 onto a new worksheet. */
  readonly writeCheckReport: (
    report: CheckReport,
    locale: Locale,
  ) => WorkbookResult<{ readonly sheetName: string }>;
  /** What was pulled before, newest sheets of ours last; empty where nothing was. */
  readonly pulledTables: () => WorkbookResult<readonly PulledTables[]>;
  readonly pullReport: (report: PulledReport, options: PullOptions) => WorkbookResult<PullOutcome>;
  /** Puts back what the last pull wrote and no one has changed since; `null` where there is none to undo. */
  readonly undoPull: () => WorkbookResult<UndoOutcome | null>;
  readonly goToReport: (place: ReportCellAddress) => WorkbookResult<null>;
  readonly selectedLine: () => WorkbookResult<SelectedLine | null>;
  /** Calls back after edits or a changed selection; for freshness only, never for correctness. Returns the way to stop. */
  readonly onEdited: (listener: () => void) => () => void;
  readonly onSelectionChanged: (listener: () => void) => () => void;
}

// The consolidated tables as the workbook takes them, and what became of pulling them.
import type { Locale } from '#domain/locale.ts';
import type { ReportColumn } from './reportColumns.ts';

/** One row of the consolidated tables, already rounded and worded by the server. */
export interface PulledRow {
  readonly line: string;
  readonly name: string;
  readonly member: string | null;
  readonly unit: string;
  readonly decimals: number;
  readonly thisPeriod: string | null;
  readonly lastPeriod: string | null;
  readonly growth: string | null;
  readonly growthPercent: string | null;
  readonly plan: string | null;
  readonly completionPercent: string | null;
  /** `2/3`: reported of expected. */
  readonly coverage: string;
  readonly state: string;
  readonly stateLabel: string;
  readonly notes: readonly string[];
}

export interface PulledSection {
  readonly name: string;
  readonly rows: readonly PulledRow[];
}

export interface PulledReport {
  readonly office: string;
  readonly period: string;
  readonly title: string;
  readonly subtitle: string;
  /** The point in history at which every figure was read. */
  readonly asOf: string;
  readonly takenAt: string;
  /** How many submissions are in the figures as accepted. */
  readonly accepted: number;
  readonly provisional: boolean;
  readonly sections: readonly PulledSection[];
  readonly footnotes: readonly string[];
}

/** All sections on one worksheet, or each on its own. */
export type Arrangement = 'oneSheet' | 'perSection';

export interface PullOptions {
  readonly locale: Locale;
  /** For sheets that are not there yet; those that are keep theirs. */
  readonly arrangement: Arrangement;
  /** Stops between two requests, a refresh before its first; sheets that were added by then are removed. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: PullProgress) => void;
}

export interface PullProgress {
  readonly done: number;
  readonly of: number;
}

/** A cell of the tables: found by its key, however the rows are sorted by then. */
export interface ReportPlace {
  readonly line: string;
  readonly column: ReportColumn;
  /** As it was when this was said: `E6`, or `'农业'!E6` where the tables lie on several sheets. */
  readonly cell: string;
}

export interface ChangedFigure extends ReportPlace {
  readonly from: string;
  readonly to: string;
}

export interface PullOutcome {
  readonly sheetNames: readonly string[];
  /** `false` when all of the tables were laid out for the first time. */
  readonly refreshed: boolean;
  readonly changed: readonly ChangedFigure[];
  /** Cells that hold a formula of the user's own and were left alone. */
  readonly leftAlone: readonly ReportPlace[];
}

export interface UndoOutcome {
  /** Cells that are again as they were. */
  readonly restored: number;
  /** Changed by someone since, or gone: they stay as they are. */
  readonly kept: readonly ReportPlace[];
  readonly removedSheets: readonly string[];
  /** Sheets of that pull on which someone has worked since. */
  readonly keptSheets: readonly string[];
}

/** Tables of one period that stand in the workbook. */
export interface PulledTables
  extends Pick<
    PulledReport,
    'office' | 'period' | 'asOf' | 'takenAt' | 'accepted' | 'provisional'
  > {
  readonly arrangement: Arrangement;
}

// A report as it is answered: compiled now, or read back from a seal.
import type { Line } from '../indicator.ts';
import type { KeptLayout } from '../layout/layout.ts';
import type { Period } from '../period.ts';
import type { SealHead } from '../sealing/sealHead.ts';
import type { Source } from './consolidation.ts';
import type { ReportCounts } from './reportCounts.ts';
import type { ReportFinding } from './reportFindings.ts';
import type { ReportTable } from './reportTable.ts';

export interface Report extends ReportCounts {
  readonly office: { readonly id: string; readonly name: string; readonly fictional: boolean };
  readonly period: Period;
  readonly takenAt: string;
  readonly provisional: boolean;
  readonly table: ReportTable;
  readonly findings: readonly ReportFinding[];
  readonly layout: KeptLayout;
  /** The period's seal in force, or the one that the report was read from. */
  readonly seal: SealHead | null;
  /** What findings are worded with. */
  readonly lines: readonly Line[];
  readonly sourcesOf: (line: string) => Promise<readonly Source[]>;
}

// Neighbouring rows of one kind, which look alike and are styled at once.
import type { ReportPlanRow } from './reportPlan.ts';

export interface RowRun {
  readonly kind: ReportPlanRow['kind'];
  readonly from: number;
  readonly count: number;
}

export function rowRuns(rows: readonly Pick<ReportPlanRow, 'kind'>[]): readonly RowRun[] {
  const runs: { kind: ReportPlanRow['kind']; from: number; count: number }[] = [];
  for (const [index, { kind }] of rows.entries()) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.count += 1;
    else runs.push({ kind, from: index, count: 1 });
  }
  return runs;
}

// Consolidated tables as the server hands them to the pane.
import type { PulledReport, PulledRow } from '../../addin/excel/pulledReport.ts';

export function pulledRow(row: Pick<PulledRow, 'line'> & Partial<PulledRow>): PulledRow {
  return {
    name: '粮食播种面积',
    member: null,
    unit: '万亩',
    decimals: 2,
    thisPeriod: null,
    lastPeriod: null,
    growth: null,
    growthPercent: null,
    plan: null,
    completionPercent: null,
    coverage: '2/3',
    state: 'complete',
    stateLabel: '完整',
    notes: [],
    ...row,
  };
}

export function report(
  rows: readonly PulledRow[],
  change: Partial<PulledReport> = {},
): PulledReport {
  return {
    office: 'demo',
    period: '2021',
    title: '示例街道2021年工作指标汇总表',
    subtitle: '已受理 2/3 · 第 7 序',
    asOf: '7',
    takenAt: '2022-01-10T02:00:00Z',
    accepted: 2,
    provisional: false,
    sections: [{ name: '产业发展提质加速', rows }],
    footnotes: [],
    ...change,
  };
}

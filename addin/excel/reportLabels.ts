// The words we write around the consolidated tables.
import type { Locale } from '#domain/locale.ts';
import type { ReportColumn } from './reportColumns.ts';

interface ReportLabels {
  readonly columns: Readonly<Record<ReportColumn, string>>;
  readonly sheetName: (period: string) => string;
  readonly notes: string;
  /** Stands in the state of a row that the report no longer has. */
  readonly dropped: string;
  readonly footer: string;
}

export const reportLabels: Readonly<Record<Locale, ReportLabels>> = {
  'zh-CN': {
    columns: {
      name: '指标',
      member: '分组',
      unit: '单位',
      thisPeriod: '本期',
      lastPeriod: '上年同期',
      growth: '增长',
      growthPercent: '增长%',
      plan: '计划',
      completionPercent: '完成%',
      coverage: '覆盖',
      state: '状态',
    },
    sheetName: (period) => `汇总表 ${period}`,
    notes: '附注',
    dropped: '已不在汇总表中',
    footer: '第 &P 页 共 &N 页',
  },
  'en-US': {
    columns: {
      name: 'Indicator',
      member: 'Group',
      unit: 'Unit',
      thisPeriod: 'This period',
      lastPeriod: 'Last year',
      growth: 'Growth',
      growthPercent: 'Growth %',
      plan: 'Plan',
      completionPercent: 'Done %',
      coverage: 'Coverage',
      state: 'State',
    },
    sheetName: (period) => `Report ${period}`,
    notes: 'Notes',
    dropped: 'No longer in the report',
    footer: 'Page &P of &N',
  },
};

// The columns of the consolidated tables, left to right; each has a hidden name, the key as well.

export const reportColumns = [
  'name',
  'member',
  'unit',
  'thisPeriod',
  'lastPeriod',
  'growth',
  'growthPercent',
  'plan',
  'completionPercent',
  'coverage',
  'state',
] as const;
export type ReportColumn = (typeof reportColumns)[number];

export const keyColumn = reportColumns.length;

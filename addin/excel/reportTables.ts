// The tables of a report as worksheets: one for all sections, or one for each.
import type { Locale } from '#domain/locale.ts';
import type { Arrangement, PulledReport } from './pulledReport.ts';
import type { ReportIdentity } from './reportIdentity.ts';
import { reportLabels } from './reportLabels.ts';
import { planReport, type ReportPlanRow } from './reportPlan.ts';

export interface ReportTablePlan {
  readonly identity: ReportIdentity;
  /** Wanted for a new sheet; one that stands keeps the name it has. */
  readonly sheetName: string;
  readonly rows: readonly ReportPlanRow[];
}

export function reportTables(
  report: PulledReport,
  arrangement: Arrangement,
  locale: Locale,
): readonly ReportTablePlan[] {
  const { office, period, asOf, takenAt, accepted, provisional } = report;
  const identity = { office, period, asOf, takenAt, accepted, provisional };
  const sheetName = reportLabels[locale].sheetName(period);
  if (arrangement === 'oneSheet' || report.sections.length === 0) {
    const rows = planReport(report, locale);
    return [{ identity: { ...identity, section: null }, sheetName, rows }];
  }
  return report.sections.map((section) => ({
    identity: { ...identity, section: section.name },
    sheetName: `${section.name} ${period}`,
    rows: planReport({ ...report, sections: [section] }, locale),
  }));
}

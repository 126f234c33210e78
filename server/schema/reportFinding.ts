import type { ReportFinding as DomainFinding } from '#domain/consolidation/reportFindings.ts';
import type { Line } from '#domain/indicator.ts';
import { describeReportFinding } from '#domain/words/reportFinding.ts';
import { builder } from './builder.ts';
import { LocaleEnum, SeverityEnum } from './words.ts';

interface WordedFinding {
  readonly finding: DomainFinding;
  readonly lines: readonly Line[];
}

export const ReportFinding = builder.objectRef<WordedFinding>('ReportFinding').implement({
  description: 'A remark on the report as a whole. It never blocks anything.',
  fields: (t) => ({
    code: t.id({ resolve: ({ finding }) => finding.code }),
    severity: t.field({ type: SeverityEnum, resolve: ({ finding }) => finding.severity }),
    line: t.id({ resolve: ({ finding }) => finding.line }),
    sentence: t.string({
      args: { locale: t.arg({ type: LocaleEnum, defaultValue: 'zh-CN' }) },
      resolve: ({ finding, lines }, { locale }) => describeReportFinding(finding, lines, locale),
    }),
  }),
});

export function worded(
  findings: readonly DomainFinding[],
  lines: readonly Line[],
): WordedFinding[] {
  return findings.map((finding) => ({ finding, lines }));
}

// Findings of a report as sentences, worded like those of a sheet.
import type { ReportFinding } from '../consolidation/reportFindings.ts';
import type { Line } from '../indicator.ts';
import type { Locale } from '../locale.ts';
import { describeRuleFinding } from './checking.ts';
import { describeNote } from './consolidation.ts';
import { lineName } from './ruleFigures.ts';

export function describeReportFinding(
  finding: ReportFinding,
  lines: readonly Line[],
  locale: Locale,
): string {
  const isChinese = locale === 'zh-CN';
  const line = lines.find(({ key }) => key === finding.line);
  const name = line ? lineName(line) : finding.line;
  switch (finding.kind) {
    case 'Rule':
      return describeRuleFinding(finding.finding, formOf(lines), locale);
    case 'Note':
      return isChinese
        ? `${name}：${describeNote(finding.note, locale)}`
        : `${name}: ${describeNote(finding.note, locale)}`;
    case 'Missing':
      return isChinese
        ? `${finding.reporter.name}未报，${finding.lines} 项汇总不完整。请催报，或在使用时注明。`
        : `${finding.reporter.name} has not reported: ${finding.lines} figures are partial. Ask for them, or say so where you use them.`;
    case 'CountedOnce': {
      const names = finding.reporters.map((reporter) => reporter.name);
      return isChinese
        ? `${name}：${names.join('、')}在多张报表里填了同一项，只计一次。`
        : `${name}: ${names.join(', ')} gave it on several forms; it counts once.`;
    }
  }
}

function formOf(lines: readonly Line[]) {
  return { code: '', version: 0, title: '', lines };
}

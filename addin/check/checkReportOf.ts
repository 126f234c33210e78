// A judged sheet as 审核表 shows it, in the order of the pane.
import { explanationOf, type Finding } from '#domain/finding.ts';
import type { Locale } from '#domain/locale.ts';
import { isSettledBy } from '#domain/repairing/suggestion.ts';
import { describeFinding } from '#domain/words/describeFinding.ts';
import { describeSuggestion } from '#domain/words/repairing.ts';
import { lineName } from '#domain/words/ruleFigures.ts';
import type { JudgedSheet } from '../activeSheet/judgeSheet.ts';
import type { CheckReport, CheckReportRow } from '../excel/workbook.ts';
import { findingKind } from '../findings/findingKind.ts';
import { groupFindings } from '../findings/groupFindings.ts';
import { resultLine } from '../findings/resultLine.ts';
import type { Messages } from '../messages.ts';

interface Telling {
  readonly messages: Messages;
  readonly locale: Locale;
  /** As people here write it. */
  readonly time: string;
}

export function checkReportOf(judged: JudgedSheet, telling: Telling): CheckReport {
  const { office, period, reporter, context } = judged.sheet;
  const words = telling.messages.check;
  const findings = groupFindings(judged.findings).flatMap((group) => group.findings);
  return {
    sheetName: words.reportSheet(reporter.name, period.name),
    title: words.reportTitle(office.name, period.name, context.form.title),
    particulars: [
      words.reportOf(reporter.name, period.name, telling.time),
      resultLine(judged, telling.messages),
    ].join('  '),
    rows: findings.map((finding) => rowOf(finding, judged, telling)),
  };
}

function rowOf(
  finding: Finding,
  judged: JudgedSheet,
  { messages, locale }: Telling,
): CheckReportRow {
  const { form } = judged.sheet.context;
  const line = form.lines.find(({ key }) => key === finding.line);
  const suggestion = judged.suggestions.find((each) => isSettledBy(finding, each));
  return {
    severity: messages.check.severity[findingKind(finding)],
    name: line ? lineName(line) : finding.line,
    cell: judged.rows.get(finding.line)?.cell ?? '',
    sentence: describeFinding(finding, form, locale),
    explanation: explanationOf(finding) ?? '',
    suggestion: suggestion ? describeSuggestion(suggestion, form, locale) : '',
  };
}

// The consolidated tables from the server into a worksheet. The server rounds and words; here is only the frame around it.
import type { Locale } from '#domain/locale.ts';
import type { Result } from '#domain/result.ts';
import type { Api, Report, ReportAddress } from '../api/api.ts';
import { type BringProblem, type Brought, bringIn } from '../bringIn/bringIn.ts';
import type { PulledReport, PullOptions, PullOutcome } from '../excel/pulledReport.ts';
import type { Workbook } from '../excel/workbook.ts';
import type { Messages } from '../messages.ts';
import { describeTime } from '../words/describeTime.ts';

export interface PullPorts extends PullOptions {
  readonly workbook: Pick<Workbook, 'pullReport'>;
  readonly api: Pick<Api, 'report'>;
  readonly messages: Messages;
}

export type Pulled = Brought<Report, PullOutcome>;

export function pullReport(
  asked: ReportAddress,
  { workbook, api, messages, ...options }: PullPorts,
): Promise<Result<Pulled, BringProblem>> {
  return bringIn(api.report(asked, options.signal), (report) =>
    workbook.pullReport(pulledReport(report, messages, options.locale), options),
  );
}

export function pulledReport(report: Report, messages: Messages, locale: Locale): PulledReport {
  return {
    office: report.office.id,
    period: report.period.id,
    title: messages.report.title(report.office.name, report.period.name),
    subtitle: subtitleOf(report, messages, locale),
    asOf: report.asOf,
    takenAt: report.takenAt,
    accepted: report.accepted,
    provisional: report.provisional,
    sections: report.sections.map(({ name, rows }) => ({
      name,
      rows: rows.map(({ reported, expected, ...row }) => ({
        ...row,
        coverage: `${reported}/${expected}`,
      })),
    })),
    footnotes: footnotesOf(report, messages),
  };
}

function subtitleOf(report: Report, messages: Messages, locale: Locale): string {
  const { report: words, fictional } = messages;
  const { subtitle } = words;
  return [
    subtitle.asOf(describeTime(report.takenAt, locale)),
    subtitle.accepted(report.accepted, report.expected),
    subtitle.sequence(report.asOf),
    ...(report.provisional ? [words.provisionalMark] : []),
    ...(report.office.fictional ? [fictional] : []),
  ].join(' · ');
}

function footnotesOf(report: Report, messages: Messages): readonly string[] {
  const missing = report.missing.map(({ name }) => name);
  return missing.length > 0 ? [messages.report.missing(missing)] : [];
}

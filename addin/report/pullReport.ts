// The consolidated tables from the server into a worksheet. The server rounds and words; here is only the frame around it.
import type { Locale } from '#domain/locale.ts';
import type { Result } from '#domain/result.ts';
import { ok, refuse } from '#domain/result.ts';
import type { Api, Report, ReportAddress } from '../api/api.ts';
import type { ApiProblem } from '../api/apiProblem.ts';
import type { PulledReport, PullOutcome, Workbook, WorkbookProblem } from '../excel/workbook.ts';
import type { Messages } from '../messages.ts';
import { describeTime } from '../words/describeTime.ts';

export type PullProblem =
  | { readonly kind: 'NoReport' }
  | { readonly kind: 'Workbook'; readonly problem: WorkbookProblem }
  | { readonly kind: 'Api'; readonly problem: ApiProblem };

export interface PullPorts {
  readonly workbook: Pick<Workbook, 'pullReport'>;
  readonly api: Pick<Api, 'report'>;
  readonly messages: Messages;
  readonly locale: Locale;
}

export interface Pulled {
  readonly report: Report;
  readonly outcome: PullOutcome;
}

export async function pullReport(
  asked: ReportAddress,
  { workbook, api, messages, locale }: PullPorts,
): Promise<Result<Pulled, PullProblem>> {
  const fetched = await api.report(asked);
  if (!fetched.ok) return refuse({ kind: 'Api', problem: fetched.error });
  const report = fetched.value;
  if (!report) return refuse({ kind: 'NoReport' });
  const written = await workbook.pullReport(pulledReport(report, messages, locale), locale);
  if (!written.ok) return refuse({ kind: 'Workbook', problem: written.error });
  return ok({ report, outcome: written.value });
}

export function pulledReport(report: Report, messages: Messages, locale: Locale): PulledReport {
  return {
    office: report.office.id,
    period: report.period.id,
    title: messages.report.title(report.office.name, report.period.name),
    subtitle: subtitleOf(report, messages, locale),
    asOf: report.asOf,
    sections: report.sections.map(({ name, rows }) => ({
      name,
      rows: rows.map(({ reported, expected, missing, ...row }) => ({
        ...row,
        coverage: `${reported}/${expected}`,
        notes:
          missing.length === 0
            ? row.notes
            : [...row.notes, messages.report.missing(missing.map((reporter) => reporter.name))],
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

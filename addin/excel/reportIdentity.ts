// Which report a worksheet of ours shows; kept in a hidden name, for refreshing it in place.

export interface ReportIdentity {
  readonly office: string;
  readonly period: string;
}

export const reportName = 'report';

export function printReportIdentity({ office, period }: ReportIdentity): string {
  return new URLSearchParams({ office, period }).toString();
}

export function parseReportIdentity(text: string): ReportIdentity | null {
  const fields = new URLSearchParams(text);
  const [office, period] = [fields.get('office'), fields.get('period')];
  return office && period ? { office, period } : null;
}

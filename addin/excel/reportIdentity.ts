// Which tables a worksheet of ours shows, and as of when; kept in a hidden name, for refreshing them in place.

export interface ReportIdentity {
  readonly office: string;
  readonly period: string;
  /** `null` where all sections lie on one sheet. */
  readonly section: string | null;
  readonly asOf: string;
  readonly takenAt: string;
  readonly accepted: number;
  readonly provisional: boolean;
}

export const reportName = 'report';

export function printReportIdentity(identity: ReportIdentity): string {
  const { office, period, section, asOf, takenAt, accepted, provisional } = identity;
  return new URLSearchParams({
    office,
    period,
    ...(section === null ? {} : { section }),
    asOf,
    takenAt,
    accepted: String(accepted),
    ...(provisional ? { provisional: 'yes' } : {}),
  }).toString();
}

export function parseReportIdentity(text: string | undefined): ReportIdentity | null {
  const fields = new URLSearchParams(text ?? '');
  const [office, period] = [fields.get('office'), fields.get('period')];
  if (!office || !period) return null;
  return {
    office,
    period,
    section: fields.get('section'),
    asOf: fields.get('asOf') ?? '0',
    takenAt: fields.get('takenAt') ?? '',
    accepted: Number(fields.get('accepted') ?? 0),
    provisional: fields.has('provisional'),
  };
}

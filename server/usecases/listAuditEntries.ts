import { mayAudit } from '#domain/caller.ts';
import { type AuditFilter, type AuditPage, loadAuditPage } from '../store/audit.ts';
import type { Operation } from './operation.ts';

export type { AuditFilter, AuditPage, RecordedEntry } from '../store/audit.ts';

/** What was recorded, newest first; nothing for those who do not audit. */
export async function listAuditEntries(
  { caller, reading }: Operation,
  filter: AuditFilter,
): Promise<AuditPage> {
  if (!mayAudit(caller)) return { entries: [], next: null };
  return reading.read((transaction) => loadAuditPage(transaction, filter));
}

import type { Finding } from '#domain/finding.ts';
import type { FindingKind } from './findingKind.ts';
import { findingKind, isExplained } from './findingKind.ts';

export type FindingCounts = Readonly<Record<FindingKind, number>>;

/** Warnings count until they are explained. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts = { error: 0, ask: 0, warning: 0, info: 0 };
  for (const finding of findings) {
    if (!isExplained(finding)) counts[findingKind(finding)] += 1;
  }
  return counts;
}

/** What keeps a sheet from being submitted. */
export function openCount({ error, ask, warning }: FindingCounts): number {
  return error + ask + warning;
}

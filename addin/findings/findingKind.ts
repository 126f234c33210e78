import { explanationOf, type Finding } from '#domain/finding.ts';

/** What a finding wants of the person: `ask` is an error that one click settles. */
export type FindingKind = 'error' | 'ask' | 'warning' | 'info';

/** Worst first. */
export const findingKinds: readonly FindingKind[] = ['error', 'ask', 'warning', 'info'];

export function findingKind({ severity, detail }: Finding): FindingKind {
  return detail.kind === 'Reading' && detail.reading !== null ? 'ask' : severity;
}

export function isExplained(finding: Finding): boolean {
  return explanationOf(finding) !== null;
}

/** Stays the same from one check to the next, as long as it is the same remark on the same line. */
export function findingKey({ code, line }: Finding): string {
  return `${code} ${line}`;
}

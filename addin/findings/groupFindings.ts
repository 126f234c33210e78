// Findings by rule, worst first; within a group in the order of the form.
import type { Finding } from '#domain/finding.ts';
import type { FindingKind } from './findingKind.ts';
import { findingKind, findingKinds } from './findingKind.ts';

export interface FindingGroup {
  readonly key: string;
  readonly kind: FindingKind;
  readonly findings: readonly Finding[];
}

export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const byKey = groupedBy(findings, groupKey);
  const groups = [...byKey].map(([key, grouped]) => ({
    key,
    kind: worst(grouped.map(findingKind)),
    findings: grouped,
  }));
  return groups.sort((a, b) => rank(a.kind) - rank(b.kind));
}

/** Readings differ in every cell; what they have in common is what is to be done about them. */
function groupKey(finding: Finding): string {
  switch (finding.detail.kind) {
    case 'Required':
      return 'Required';
    case 'Figure':
      return 'Rejected';
    case 'Reading':
      return findingKind(finding) === 'ask' ? 'Asked' : 'Rejected';
    case 'Rule':
    case 'LastYear':
      return finding.code;
  }
}

function worst(kinds: readonly FindingKind[]): FindingKind {
  return findingKinds.find((kind) => kinds.includes(kind)) ?? 'info';
}

function rank(kind: FindingKind): number {
  return findingKinds.indexOf(kind);
}

/** `Map.groupBy`, which older web views lack. */
function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string) {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

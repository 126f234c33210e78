// A version as people see it: the receipt, and what became of it.

export const decisionKinds = ['Accepted', 'Returned', 'Withdrawn', 'Reopened'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

export type VersionState =
  | 'submitted'
  | 'accepted'
  | 'returned'
  | 'withdrawn'
  | 'reopened'
  | 'superseded';

export interface Version {
  readonly id: string;
  readonly period: string;
  readonly form: string;
  readonly formVersion: number;
  readonly reporter: { readonly id: string; readonly name: string };
  readonly n: number;
  readonly basedOn: number;
  /** SHA-256 of the canonical payload, hexadecimal. */
  readonly hash: string;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  /** Who submitted it: account id, and the name as people know it. */
  readonly account: string;
  readonly by: string;
  readonly state: VersionState;
}

export const stateAfter: Readonly<Record<DecisionKind, VersionState>> = {
  Accepted: 'accepted',
  Returned: 'returned',
  Withdrawn: 'withdrawn',
  Reopened: 'reopened',
};

/** A version nobody decided on is superseded by the next one; a decision stays. */
export function versionState(
  n: number,
  newest: number,
  decision: DecisionKind | null,
): VersionState {
  if (decision) return stateAfter[decision];
  return n < newest ? 'superseded' : 'submitted';
}

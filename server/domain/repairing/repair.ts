// A repair that was tried: what it changes, what it settles, and what it is worth.

import { oddsOf, worthOf } from './plausibility.ts';
import type { Candidate } from './scaleCandidates.ts';
import type { Objection, Standing } from './standing.ts';
import type { RepairReason } from './suggestion.ts';
import { type Change, outcomeOf } from './trial.ts';

export interface Repair {
  readonly changes: readonly Change[];
  readonly reason: RepairReason;
  readonly settled: readonly Objection[];
  /** Against leaving everything as it stands, which is worth 0. */
  readonly worth: number;
}

/** `null` where it settles nothing or breaks what held. */
export function tried(
  standing: Standing,
  changes: readonly Change[],
  reason: RepairReason,
  odds = oddsOf(reason),
): Repair | null {
  if (standing.budget.left <= 0) return null;
  const outcome = outcomeOf(standing, changes);
  if (outcome === null || outcome.broken.length > 0 || outcome.settled.length === 0) return null;
  const { settled } = outcome;
  return { changes, reason, settled, worth: worthOf(standing, changes, outcome, odds) };
}

const oddsOfBlank = -1;

/** A blank takes no slip of the hand; and what lies at the edge of a tolerance is less likely than its middle. */
export function oddsOfCandidate({ typed }: Standing, line: string, candidate: Candidate): number {
  const odds = typed.has(line) ? oddsOf(candidate.reason) : oddsOfBlank;
  return odds - (candidate.apart ?? 0);
}

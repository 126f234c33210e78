// Whether a period may be sealed or unsealed. Refusals come in the order that helps.
import type { SealRefusal, UnsealRefusal } from '../refusal.ts';
import type { Result } from '../result.ts';
import { ok, refuse } from '../result.ts';

export interface SealingAttempt {
  /** The number of the seal in force. */
  readonly sealed: number | null;
  readonly seals: number;
  /** Newest versions that nobody has decided on: they could not be decided on afterwards. */
  readonly undecided: number;
  /** The sequence of the report that the approver looked at, and of the period's last move. */
  readonly seen: bigint;
  readonly moved: bigint;
}

/** The number of the new seal. */
export function decideSealing(attempt: SealingAttempt): Result<number, SealRefusal> {
  const { sealed, seals, undecided, seen, moved } = attempt;
  if (sealed !== null) return refuse({ kind: 'AlreadySealed', n: sealed });
  if (moved > seen) return refuse({ kind: 'ReportMoved', asOf: String(moved) });
  if (undecided > 0) return refuse({ kind: 'SheetsUndecided', count: undecided });
  return ok(seals + 1);
}

const longestReason = 1_000;

/** The number of the seal that is lifted. */
export function decideUnsealing(
  sealed: number | null,
  reason: string,
): Result<number, UnsealRefusal> {
  if (sealed === null) return refuse({ kind: 'NotSealed' });
  const isSaid = reason.trim() !== '' && reason.length <= longestReason;
  return isSaid ? ok(sealed) : refuse({ kind: 'ReasonMissing' });
}

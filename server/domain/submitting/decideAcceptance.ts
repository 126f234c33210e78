import type { AcceptRefusal } from '../refusal.ts';
import type { Result } from '../result.ts';
import { ok, refuse } from '../result.ts';
import type { Version } from './version.ts';

export interface AcceptanceAttempt {
  /** `null` where the caller may not know of it. */
  readonly version: Version | null;
  readonly newest: Version | null;
  readonly account: string;
  /** Of the version's period. */
  readonly sealed: boolean;
}

/** A compiler accepts the newest version, once, and never their own. */
export function decideAcceptance(attempt: AcceptanceAttempt): Result<Version, AcceptRefusal> {
  const { version, newest, account, sealed } = attempt;
  if (!version || !newest) return refuse({ kind: 'SubmissionNotFound' });
  if (sealed) return refuse({ kind: 'PeriodSealed' });
  if (version.account === account) return refuse({ kind: 'OwnSubmission' });
  if (version.n !== newest.n) return refuse({ kind: 'OutdatedVersion', current: newest });
  if (version.state !== 'submitted') return refuse({ kind: 'AlreadyDecided' });
  return ok(version);
}

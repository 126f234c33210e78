// Whether a version may be accepted, returned, withdrawn or reopened. A decision names its version: on an outdated one, or
// a second time, it is refused.
import { type Caller, mayDecide } from '../caller.ts';
import { isClosed, type Period } from '../period.ts';
import type { DecisionRefusal } from '../refusal.ts';
import type { Result } from '../result.ts';
import { ok, refuse } from '../result.ts';
import type { AskedQuery } from './decision.ts';
import type { DecisionKind, Version, VersionState } from './version.ts';
import { writtenText } from './writtenText.ts';

export interface RequestedDecision {
  readonly kind: DecisionKind;
  readonly reason: string | null;
  readonly queries: readonly AskedQuery[];
}

export interface DecisionAttempt {
  readonly caller: Caller;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The slot's, which may have been given more time than its period. */
  readonly closing: Pick<Period, 'closesAt' | 'closesOn'>;
  /** Whether the period is sealed. */
  readonly sealed: boolean;
  readonly requested: RequestedDecision;
  /** `null` where the caller may not know of it. */
  readonly version: Version | null;
  readonly newest: Version | null;
  /** The lines of the version's form. */
  readonly lines: ReadonlySet<string>;
}

const decidable: Readonly<Record<DecisionKind, VersionState>> = {
  Accepted: 'submitted',
  Returned: 'submitted',
  Withdrawn: 'submitted',
  Reopened: 'accepted',
};

const mostQueries = 500;

/** The decision as it is to be kept. Refusals come in the order that helps: what nothing can be done about first. */
export function decideDecision(
  attempt: DecisionAttempt,
): Result<RequestedDecision, DecisionRefusal> {
  const { caller, at, closing, sealed, requested, version, newest } = attempt;
  const { kind } = requested;
  if (!version || !newest || !mayDecide(caller, kind, version.reporter.id))
    return refuse({ kind: 'SubmissionNotFound' });
  if (sealed) return refuse({ kind: 'PeriodSealed' });
  // Compiling goes on after a period has closed; what reporters may do ends with it.
  if (kind === 'Withdrawn' && isClosed(closing, at))
    return refuse({ kind: 'PeriodClosed', closedOn: closing.closesOn });
  if (kind === 'Accepted' && version.account === caller.account)
    return refuse({ kind: 'OwnSubmission' });
  if (version.n !== newest.n) return refuse({ kind: 'OutdatedVersion', current: newest });
  if (version.state !== decidable[kind]) return refuse({ kind: 'AlreadyDecided' });
  return withItsTexts(requested, attempt.lines);
}

/** A return says why, or asks on single lines, or both; reopening says why. */
function withItsTexts(
  { kind, reason, queries }: RequestedDecision,
  lines: ReadonlySet<string>,
): Result<RequestedDecision, DecisionRefusal> {
  const said = writtenText(reason);
  const isNeeded = kind === 'Reopened' || (kind === 'Returned' && queries.length === 0);
  const isTooLong = said === null && (reason ?? '').trim() !== '';
  if (isTooLong || (isNeeded && said === null)) return refuse({ kind: 'ReasonMissing' });
  const seen = new Set<string>();
  const wrong = queries.filter(({ line, text }) => {
    const isUsable = lines.has(line) && !seen.has(line) && writtenText(text) !== null;
    seen.add(line);
    return !isUsable;
  });
  if (wrong.length > 0 || queries.length > mostQueries)
    return refuse({ kind: 'QueriesUnusable', lines: wrong.slice(0, 20).map(({ line }) => line) });
  const asked = queries.map(({ line, text }) => ({ line, text: text.trim() }));
  return ok({ kind, reason: said, queries: asked });
}

// When a period closes, for all or for one reporter.
import { isClosed, type Period } from '../period.ts';
import type { ClosingRefusal, OpeningRefusal, RefusalOf } from '../refusal.ts';
import type { Result } from '../result.ts';
import { ok, refuse } from '../result.ts';
import { writtenText } from './writtenText.ts';

/** The instant from which on nothing is taken: `at`, or now where none is named. */
export function decideClosing(
  period: Period,
  at: string | null,
  now: string,
): Result<string, ClosingRefusal> {
  if (isClosed(period, now)) return refuse({ kind: 'PeriodClosed', closedOn: period.closesOn });
  if (at !== null && at < now) return refuse({ kind: 'TooEarly', earliest: now });
  return ok(at ?? now);
}

/** A period opens until an instant that lies ahead, closed or not. */
export function decideOpening(until: string, now: string): Result<string, OpeningRefusal> {
  return until > now ? ok(until) : refuse({ kind: 'TooEarly', earliest: now });
}

export interface ExtensionRequest {
  readonly until: string;
  readonly reason: string;
}

/** More time than the slot has; it is never taken away again, so that nobody loses what they were promised. */
export function decideExtension(
  { until, reason }: ExtensionRequest,
  closesAt: string,
  now: string,
): Result<ExtensionRequest, RefusalOf<'TooEarly' | 'ReasonMissing'>> {
  const earliest = closesAt > now ? closesAt : now;
  if (until <= earliest) return refuse({ kind: 'TooEarly', earliest });
  const said = writtenText(reason);
  return said === null ? refuse({ kind: 'ReasonMissing' }) : ok({ until, reason: said });
}

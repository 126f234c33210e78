import { type Caller, mayFill } from '../caller.ts';
import { isClosed, type Period } from '../period.ts';
import type { AnswerRefusal } from '../refusal.ts';
import type { Result } from '../result.ts';
import { ok, refuse } from '../result.ts';
import type { Query } from './query.ts';
import { writtenText } from './writtenText.ts';

export interface AnswerAttempt {
  readonly caller: Caller;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The slot's, which may have been given more time than its period. */
  readonly closing: Pick<Period, 'closesAt' | 'closesOn'>;
  readonly query: Query;
  readonly text: string;
}

/** A query is for the fillers of its reporter to answer; to others it is not there. */
export function mayAnswer(caller: Caller, { reporter }: Query): boolean {
  return mayFill(caller) && caller.reporter?.id === reporter;
}

/** The text as it is to be kept. An open query is answered once. */
export function decideAnswer(attempt: AnswerAttempt): Result<string, AnswerRefusal> {
  const { caller, at, closing, query, text } = attempt;
  if (!mayAnswer(caller, query)) return refuse({ kind: 'QueryNotFound' });
  if (isClosed(closing, at)) return refuse({ kind: 'PeriodClosed', closedOn: closing.closesOn });
  if (query.state !== 'open') return refuse({ kind: 'QueryAnswered' });
  const said = writtenText(text);
  return said === null ? refuse({ kind: 'AnswerMissing' }) : ok(said);
}

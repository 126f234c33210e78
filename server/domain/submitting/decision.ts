// What was decided on a version. Decisions are appended and chained; the text below is what their hash is made of.
import type { DecisionKind } from './version.ts';

/** A question to be asked on one line of the version that is returned. */
export interface AskedQuery {
  readonly line: string;
  readonly text: string;
}

export interface Decision {
  readonly kind: DecisionKind;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly reason: string | null;
}

export interface DecisionText {
  readonly office: string;
  readonly submission: string;
  readonly kind: DecisionKind;
  readonly account: string;
  readonly at: string;
  readonly reason: string | null;
  readonly queries: readonly (AskedQuery & { readonly id: string })[];
}

/** Stable JSON. Queries are named where there are any, in the order they were asked. */
export function canonicalDecision(decision: DecisionText): string {
  const { office, submission, kind, account, at, reason, queries } = decision;
  return JSON.stringify({
    office,
    submission,
    kind,
    account,
    at,
    reason,
    ...(queries.length > 0 && {
      queries: queries.map(({ id, line, text }) => ({ id, line, text })),
    }),
  });
}

export interface AnswerText {
  readonly office: string;
  readonly query: string;
  readonly account: string;
  readonly at: string;
  readonly text: string;
}

export function canonicalAnswer({ office, query, account, at, text }: AnswerText): string {
  return JSON.stringify({ office, query, account, at, text });
}

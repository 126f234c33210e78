// 疑问: a question on one line of a version. The answer closes it: a figure that the next version changed, or a text.

export type QueryState = 'open' | 'answered' | 'closed';

export interface Query {
  readonly id: string;
  /** The version it was asked on. */
  readonly submission: string;
  readonly n: number;
  readonly form: string;
  readonly reporter: string;
  readonly line: string;
  readonly text: string;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly answer: QueryAnswer | null;
  readonly state: QueryState;
}

export interface QueryAnswer {
  /** `null` for an answer by a changed figure. */
  readonly text: string | null;
  readonly by: string;
  readonly at: string;
  /** The version whose figure answers; `null` for an answer in words. */
  readonly n: number | null;
}

export interface Answers {
  /** The first later version, not withdrawn, in which the figure is another. */
  readonly changed: QueryAnswer | null;
  readonly written: QueryAnswer | null;
  /** A version came in after the one that was asked about, and was not withdrawn. */
  readonly isFollowed: boolean;
}

/** A text waits for the version it goes with; only then is there nothing left to do about the query. */
export function queryState({ changed, written, isFollowed }: Answers): QueryState {
  if (changed) return 'closed';
  if (!written) return 'open';
  return isFollowed ? 'closed' : 'answered';
}

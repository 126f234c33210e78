// One operation in, its data or a problem out. Operations travel by their hash; the server knows no others.
import type { Result } from '#domain/result.ts';
import { ok, refuse } from '#domain/result.ts';
import type { ApiProblem } from './apiProblem.ts';
import type { CallServer } from './callServer.ts';
import { callServer } from './callServer.ts';
import type { TypedDocumentString } from './generated/graphql.ts';

export type GraphqlApi = <Data, Variables>(
  operation: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
) => Promise<Result<Data, ApiProblem>>;

export interface TokenSource {
  readonly token: () => string | null;
  /** Called with a token that the server no longer takes. */
  readonly expire: (token: string) => void;
  /** Resolves once the same person has signed in again, `false` if they did not. */
  readonly renewed: () => Promise<boolean>;
}

/** A call that finds the session gone waits for the person to sign in again and then goes on by itself. */
export function graphqlApi(session: TokenSource, call: CallServer = callServer): GraphqlApi {
  return async (operation, variables, signal) => {
    for (;;) {
      const token = session.token();
      if (token !== null) {
        const answer = await send(call, operation, { variables, token, signal });
        if (answer.ok || answer.error.kind !== 'SignedOut') return answer;
        session.expire(token);
      }
      if (!(await session.renewed())) return refuse({ kind: 'SignedOut' });
    }
  };
}

interface Sending<Variables> {
  readonly variables: Variables;
  readonly token: string;
  readonly signal: AbortSignal | undefined;
}

async function send<Data, Variables>(
  call: CallServer,
  operation: TypedDocumentString<Data, Variables>,
  { variables, token, signal }: Sending<Variables>,
): Promise<Result<Data, ApiProblem>> {
  const extensions = { persistedQuery: { version: 1, sha256Hash: operation.__meta__?.['hash'] } };
  const called = await call(
    { method: 'POST', path: '/graphql', token, body: { variables, extensions } },
    signal,
  );
  if (!called.ok) return called;
  const { status, body } = called.value;
  if (status === 401) return refuse({ kind: 'SignedOut' });
  const { data, errors, retryAfterSeconds } = (body ?? {}) as GraphqlBody<Data>;
  if (retryAfterSeconds !== undefined)
    return refuse({ kind: 'TooManyRequests', retryAfterSeconds });
  const problem = errors?.map(problemOf)[0];
  if (problem) return refuse(problem);
  if (data === undefined || data === null) return refuse({ kind: 'ServerError', id: null });
  return ok(data);
}

interface GraphqlBody<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphqlError[];
  /** Of an address that asks too often: it is turned away before anyone reads its operation. */
  readonly retryAfterSeconds?: number;
}

interface GraphqlError {
  readonly extensions?: {
    readonly code?: string;
    readonly id?: string;
    readonly retryAfterSeconds?: number;
  };
}

function problemOf({ extensions }: GraphqlError): ApiProblem {
  if (extensions?.code === 'UNAUTHENTICATED') return { kind: 'SignedOut' };
  if (extensions?.code === 'FORBIDDEN') return { kind: 'Forbidden' };
  if (extensions?.code === 'TOO_MANY_REQUESTS') {
    return { kind: 'TooManyRequests', retryAfterSeconds: extensions.retryAfterSeconds ?? 1 };
  }
  return { kind: 'ServerError', id: extensions?.id ?? null };
}

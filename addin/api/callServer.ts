// The one place that fetches, and the one that catches what fetching throws.
import type { Result } from '#domain/result.ts';
import { ok, refuse } from '#domain/result.ts';
import type { ApiProblem } from './apiProblem.ts';

/** As long as the server itself takes at most, before it gives up. */
const deadline = 15_000;

export interface ServerCall {
  readonly method: 'POST' | 'DELETE';
  readonly path: '/session' | '/session/password' | '/graphql';
  readonly token?: string;
  readonly body?: unknown;
}

export interface ServerAnswer {
  readonly status: number;
  /** The parsed body; `null` where there is none or it is no JSON. */
  readonly body: unknown;
}

export type ConnectionProblem = Extract<ApiProblem, { readonly kind: 'Offline' | 'TimedOut' }>;

export type CallServer = typeof callServer;

export async function callServer(
  { method, path, token, body }: ServerCall,
  signal?: AbortSignal,
): Promise<Result<ServerAnswer, ConnectionProblem>> {
  const { signal: ending, timedOut, release } = endingAfter(deadline, signal);
  try {
    const response = await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: 'omit',
      cache: 'no-store',
      signal: ending,
    });
    return ok({ status: response.status, body: parsed(await response.text()) });
  } catch (thrown) {
    // Someone who no longer wants the answer is told by the rejection, as AbortSignal promises.
    if (signal?.aborted) throw thrown;
    return refuse({ kind: timedOut() ? 'TimedOut' : 'Offline' });
  } finally {
    release();
  }
}

/** `AbortSignal.any` would say this in a word, but the web views of older Macs do not know it. */
function endingAfter(milliseconds: number, outer: AbortSignal | undefined) {
  const controller = new AbortController();
  let hasTimedOut = false;
  const abort = () => {
    controller.abort();
  };
  const timer = setTimeout(() => {
    hasTimedOut = true;
    abort();
  }, milliseconds);
  outer?.addEventListener('abort', abort);
  if (outer?.aborted) abort();
  return {
    signal: controller.signal,
    timedOut: () => hasTimedOut,
    release: () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', abort);
    },
  };
}

/** A proxy may answer with a page of its own: no JSON is no answer, not a crash. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

// One line per request, and a number that joins it to whatever else was logged meanwhile. Never a query string, a body,
// a header or what a database says of the rows it refused: those hold figures, tokens and passwords.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { ServerResponse } from 'node:http';
import { type DestinationStream, type Logger, pino } from 'pino';

const current = new AsyncLocalStorage<string>();

export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    mixin: () => (current.getStore() === undefined ? {} : { request: current.getStore() }),
    serializers: { err: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

export interface LoggedRequest {
  readonly id: string;
  readonly method: string;
  readonly path: string;
}

/** Runs `answer` so that everything logged by it, however late, names this request. */
export function logged(
  log: Logger,
  { id, method, path }: LoggedRequest,
  response: ServerResponse,
  answer: () => void,
): void {
  current.run(id, () => {
    const started = performance.now();
    response.once('close', () => {
      const ms = Math.round(performance.now() - started);
      const status = response.writableFinished ? response.statusCode : 'unanswered';
      log.info({ request: id, method, path, status, ms }, 'request');
    });
    answer();
  });
}

interface Described {
  readonly type: string;
  readonly code?: string;
  readonly message: string;
  readonly stack?: string;
  readonly cause?: Described;
}

const longestMessage = 400;

/** PostgreSQL puts the refused row into its details, and Prisma may repeat them in its message. */
function describeError(error: unknown, depth = 0): Described {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error' };
  const { code } = error as { readonly code?: unknown };
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    message: withoutRows(error.message),
    ...(error.stack === undefined ? {} : { stack: framesOf(error.stack) }),
    ...(error.cause instanceof Error && depth < 4
      ? { cause: describeError(error.cause, depth + 1) }
      : {}),
  };
}

function withoutRows(message: string): string {
  return message
    .replace(/(?:DETAIL|Detail|Failing row|Key \(|invalid input syntax)[\s\S]*/g, '…')
    .slice(0, longestMessage);
}

/** Where it happened; the first lines repeat the message. */
function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .join('\n');
}

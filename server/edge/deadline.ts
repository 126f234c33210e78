// Every request ends in an answer or a definite refusal, and with the refusal ends the work.
import type { ServerResponse } from 'node:http';
import type { Logger } from 'pino';

export interface Deadline {
  /** Aborted at the deadline, and when whoever asked is gone. */
  readonly signal: AbortSignal;
}

export function startDeadline(
  response: ServerResponse,
  { log, ms, refuse }: { readonly log: Logger; readonly ms: number; readonly refuse: () => void },
): Deadline {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    log.warn('no answer within the deadline');
    controller.abort(new Error('The deadline of the request has passed'));
    if (response.headersSent) response.destroy();
    else refuse();
  }, ms);
  response.once('close', () => {
    clearTimeout(timer);
    // After an answer there is nothing left to abort.
    if (!response.writableFinished) controller.abort(new Error('Whoever asked is gone'));
  });
  return { signal: controller.signal };
}

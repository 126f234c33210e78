// One attempt under one key, until it is known what became of it.
import type { Submission, SubmitAnswer, SubmitInput } from '../api/api.ts';
import type { ApiProblem } from '../api/apiProblem.ts';
import { leavesOutcomeOpen } from '../api/apiProblem.ts';
import type { SubmitPorts } from './submitPorts.ts';

export type Delivery =
  | { readonly kind: 'Answered'; readonly answer: DefiniteAnswer }
  | { readonly kind: 'Unknown'; readonly problem: ApiProblem }
  | { readonly kind: 'NotStored'; readonly id: string | null }
  | { readonly kind: 'NotSent'; readonly problem: ApiProblem };

export type DefiniteAnswer = Exclude<SubmitAnswer, { readonly kind: 'OutcomeUnknown' }>;

type DeliveryPorts = Pick<SubmitPorts, 'api' | 'wait' | 'onStage'>;

/** A server that answers with errors of its own is not asked for ever; a network that is gone may come back. */
const mostServerErrors = 3;
const longestPause = 20_000;

export async function deliver(input: SubmitInput, ports: DeliveryPorts): Promise<Delivery> {
  for (let serverErrors = 0; ; ) {
    ports.onStage({ kind: 'Sending' });
    const sent = await ports.api.submitSheet(input);
    if (sent.ok && sent.value.kind !== 'OutcomeUnknown') {
      return { kind: 'Answered', answer: sent.value };
    }
    if (!sent.ok && !leavesOutcomeOpen(sent.error)) return { kind: 'NotSent', problem: sent.error };

    const outcome = await outcomeOf(input.key, ports);
    if (outcome.kind === 'Stored') return { kind: 'Answered', answer: outcome };
    if (outcome.kind === 'Unknown') return outcome;
    if (!sent.ok && sent.error.kind === 'ServerError') {
      serverErrors += 1;
      if (serverErrors >= mostServerErrors) return { kind: 'NotStored', id: sent.error.id };
    }
  }
}

export type KeyOutcome =
  | { readonly kind: 'Stored'; readonly submission: Submission }
  | { readonly kind: 'NotStored' }
  | { readonly kind: 'Unknown'; readonly problem: ApiProblem };

/** Asks by key, with longer and longer pauses, until the server says; gives up only where it may not answer us. */
export async function outcomeOf(key: string, ports: DeliveryPorts): Promise<KeyOutcome> {
  for (let tries = 0; ; tries += 1) {
    ports.onStage({ kind: 'Verifying', tries });
    await ports.wait(pauseBefore(tries));
    const found = await ports.api.submissionByKey(key);
    if (found.ok) {
      return found.value ? { kind: 'Stored', submission: found.value } : { kind: 'NotStored' };
    }
    // Asked too often, it tells later.
    if (!leavesOutcomeOpen(found.error) && found.error.kind !== 'TooManyRequests') {
      return { kind: 'Unknown', problem: found.error };
    }
  }
}

function pauseBefore(tries: number): number {
  return Math.min(longestPause, 500 * 2 ** tries);
}

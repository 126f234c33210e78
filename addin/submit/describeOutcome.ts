import type { Messages } from '../messages.ts';
import { describeApiProblem, describeWorkbookProblem } from '../words/describeProblem.ts';
import type { SubmitOutcome } from './submitSheet.ts';

type ToldOutcome = Extract<
  SubmitOutcome,
  { kind: 'Refused' | 'Unknown' | 'NotStored' | 'NotSent' | 'Unreadable' }
>;

/** An outcome that is one sentence. Only what is certain is called not submitted. */
export function describeOutcome(outcome: ToldOutcome, messages: Messages): string {
  const words = messages.submit;
  switch (outcome.kind) {
    case 'Refused':
      return `${words.refused}${outcome.sentence}`;
    case 'Unknown':
      return `${words.unknown}${words.unknownHint}`;
    case 'NotStored':
      return `${words.notStored}${words.notStoredHint(outcome.id)}`;
    case 'NotSent':
      return `${words.refused}${describeApiProblem(outcome.problem, messages)}`;
    case 'Unreadable':
      return `${words.refused}${describeWorkbookProblem(outcome.problem, messages)}`;
  }
}

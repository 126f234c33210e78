import type { Messages } from '../messages.ts';
import { describeApiProblem, describeWorkbookProblem } from '../words/describeProblem.ts';
import type { BringProblem } from './bringIn.ts';

/** `gone` is what to say where the server has nothing to give. */
export function describeBringProblem(
  problem: BringProblem,
  messages: Messages,
  gone: string,
): string {
  switch (problem.kind) {
    case 'Gone':
      return gone;
    case 'Workbook':
      return describeWorkbookProblem(problem.problem, messages);
    case 'Api':
      return describeApiProblem(problem.problem, messages);
  }
}

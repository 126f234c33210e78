// Unions as they travel → answers told apart by `kind`.
import type { Finding, FindingDetail, Operand } from '#domain/finding.ts';
import type { AcceptAnswer, SubmitAnswer } from './api.ts';
import type {
  AcceptSubmissionMutation,
  FindingPartsFragment,
  SubmitSheetMutation,
} from './generated/graphql.ts';

export function submitAnswerOf(answer: SubmitSheetMutation['submitSheet']): SubmitAnswer {
  switch (answer.__typename) {
    case 'Submission': {
      const { __typename, ...submission } = answer;
      return { kind: 'Stored', submission };
    }
    case 'SheetRejected':
      return { kind: 'Rejected', findings: answer.findings.map(findingOf) };
    case 'StaleBase':
      return { kind: 'Stale', current: answer.current };
    case 'OutcomeUnknown':
      return { kind: 'OutcomeUnknown' };
    case 'PeriodClosed':
    case 'PeriodSealed':
    case 'FormSuperseded':
    case 'IdempotencyKeyReused':
    case 'SlotNotFound':
    case 'InvalidFigures':
      return { kind: 'Refused', sentence: answer.sentence };
  }
}

export function acceptAnswerOf(answer: AcceptSubmissionMutation['acceptSubmission']): AcceptAnswer {
  return answer.__typename === 'Submission'
    ? { kind: 'Accepted' }
    : { kind: 'Refused', sentence: answer.sentence };
}

/** The detail is the domain's own value: it travels as it is. */
function findingOf({ detail, operands, ...finding }: FindingPartsFragment): Finding {
  return { ...finding, operands: operands.map(operandOf), detail: detail as FindingDetail };
}

function operandOf({ source, ...operand }: FindingPartsFragment['operands'][number]): Operand {
  return source === 'previous' || source === 'plan' ? { ...operand, source } : operand;
}

import { builder, usecasesOf } from './builder.ts';
import {
  AlreadyDecided,
  OutcomeUnknown,
  OutdatedVersion,
  OwnSubmission,
  PeriodSealed,
  SubmissionNotFound,
} from './refusal.ts';
import { Submission } from './submission.ts';

const AcceptSubmissionResult = builder.unionType('AcceptSubmissionResult', {
  types: [
    Submission,
    SubmissionNotFound,
    PeriodSealed,
    OwnSubmission,
    OutdatedVersion,
    AlreadyDecided,
    OutcomeUnknown,
  ],
  resolveType: (value) => ('kind' in value ? value.kind : 'Submission'),
});

builder.mutationField('acceptSubmission', (t) =>
  t.field({
    type: AcceptSubmissionResult,
    args: { submission: t.arg.id() },
    resolve: async (_root, { submission }, context) => {
      const result = await usecasesOf(context).acceptSubmission(submission);
      return result.ok ? result.value : result.error;
    },
  }),
);

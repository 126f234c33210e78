// What is decided on a version: the answer is the version as it stands afterwards, or the one reason why nothing was done.
import type { DecisionRefusal } from '#domain/refusal.ts';
import type { Version } from '#domain/submitting/version.ts';
import type { DecisionArguments } from '../usecases/decideOnSubmission.ts';
import { builder, type Context, usecasesOf } from './builder.ts';
import {
  AlreadyDecided,
  OutcomeUnknown,
  OutdatedVersion,
  OwnSubmission,
  PeriodClosed,
  PeriodSealed,
  QueriesUnusable,
  ReasonMissing,
  SubmissionNotFound,
} from './refusal.ts';
import { Submission } from './submission.ts';

const types = [
  Submission,
  SubmissionNotFound,
  PeriodSealed,
  PeriodClosed,
  OwnSubmission,
  OutdatedVersion,
  AlreadyDecided,
  ReasonMissing,
  QueriesUnusable,
  OutcomeUnknown,
];
const resolveType = (value: Version | DecisionRefusal) =>
  'kind' in value ? value.kind : 'Submission';
const resultOf = <Name extends string>(name: Name) =>
  builder.unionType(name, { types, resolveType });

const AcceptSubmissionResult = resultOf('AcceptSubmissionResult');
const ReturnSubmissionResult = resultOf('ReturnSubmissionResult');
const WithdrawSubmissionResult = resultOf('WithdrawSubmissionResult');
const ReopenSubmissionResult = resultOf('ReopenSubmissionResult');

const LineQueryInput = builder.inputType('LineQueryInput', {
  description: '疑问 on one line of the version that is returned.',
  fields: (t) => ({ line: t.id(), text: t.string() }),
});

async function decide(context: Context, args: DecisionArguments) {
  const result = await usecasesOf(context).decideOnSubmission(args);
  return result.ok ? result.value : result.error;
}

builder.mutationField('acceptSubmission', (t) =>
  t.field({
    type: AcceptSubmissionResult,
    args: { submission: t.arg.id() },
    resolve: (_root, { submission }, context) =>
      decide(context, { submission, kind: 'Accepted', reason: null, queries: [] }),
  }),
);

builder.mutationField('returnSubmission', (t) =>
  t.field({
    type: ReturnSubmissionResult,
    description: 'Says why, or asks on single lines, or both.',
    args: {
      submission: t.arg.id(),
      reason: t.arg.string({ required: false }),
      queries: t.arg({ type: [LineQueryInput], required: false }),
    },
    resolve: (_root, { submission, reason, queries }, context) =>
      decide(context, {
        submission,
        kind: 'Returned',
        reason: reason ?? null,
        queries: queries ?? [],
      }),
  }),
);

builder.mutationField('withdrawSubmission', (t) =>
  t.field({
    type: WithdrawSubmissionResult,
    description: 'By the reporter, as long as nobody decided on it.',
    args: { submission: t.arg.id(), reason: t.arg.string({ required: false }) },
    resolve: (_root, { submission, reason }, context) =>
      decide(context, { submission, kind: 'Withdrawn', reason: reason ?? null, queries: [] }),
  }),
);

builder.mutationField('reopenSubmission', (t) =>
  t.field({
    type: ReopenSubmissionResult,
    description: 'Takes the acceptance away; no older version counts in its stead.',
    args: { submission: t.arg.id(), reason: t.arg.string() },
    resolve: (_root, { submission, reason }, context) =>
      decide(context, { submission, kind: 'Reopened', reason, queries: [] }),
  }),
);

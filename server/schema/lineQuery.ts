// 疑问. In the graph it is a LineQuery, since Query is the root.
import type { QueryAnswer as DomainAnswer, Query } from '#domain/submitting/query.ts';
import { builder, usecasesOf } from './builder.ts';
import {
  AnswerMissing,
  OutcomeUnknown,
  PeriodClosed,
  QueryAnswered,
  QueryNotFound,
} from './refusal.ts';
import { QueryStateEnum } from './words.ts';

const QueryAnswer = builder.objectRef<DomainAnswer>('QueryAnswer').implement({
  fields: (t) => ({
    text: t.exposeString('text', {
      nullable: true,
      description: 'Null for an answer by a changed figure.',
    }),
    n: t.exposeInt('n', {
      nullable: true,
      description: 'The version whose figure answers; null for an answer in words.',
    }),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
  }),
});

export const LineQuery = builder.objectRef<Query>('LineQuery').implement({
  description: '疑问: a question on one line of a version that was returned.',
  fields: (t) => ({
    id: t.exposeID('id'),
    submission: t.exposeID('submission'),
    n: t.exposeInt('n', { description: 'The version it was asked on.' }),
    line: t.exposeID('line'),
    text: t.exposeString('text'),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
    state: t.expose('state', { type: QueryStateEnum }),
    answer: t.expose('answer', { type: QueryAnswer, nullable: true }),
  }),
});

const AnswerQueryResult = builder.unionType('AnswerQueryResult', {
  types: [LineQuery, QueryNotFound, PeriodClosed, QueryAnswered, AnswerMissing, OutcomeUnknown],
  resolveType: (value) => ('kind' in value ? value.kind : 'LineQuery'),
});

builder.mutationField('answerQuery', (t) =>
  t.field({
    type: AnswerQueryResult,
    description: 'In words. A figure that is changed and sent again needs no other answer.',
    args: { query: t.arg.id(), text: t.arg.string() },
    resolve: async (_root, args, context) => {
      const result = await usecasesOf(context).answerQuery(args);
      return result.ok ? result.value : result.error;
    },
  }),
);

import type { Period as DomainPeriod } from '#domain/period.ts';
import { builder, usecasesOf } from './builder.ts';

export const Period = builder.objectRef<DomainPeriod>('Period').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    startsOn: t.expose('startsOn', { type: 'Date' }),
    endsOn: t.expose('endsOn', { type: 'Date' }),
    closesOn: t.expose('closesOn', {
      type: 'Date',
      description: 'The last day on which a sheet is taken.',
    }),
    closesAt: t.expose('closesAt', {
      type: 'DateTime',
      description: 'The instant from which on none is taken.',
    }),
    closed: t.boolean({
      resolve: (period, _args, context) => usecasesOf(context).hasClosed(period),
    }),
    sealed: t.exposeBoolean('sealed'),
    asOf: t.string({
      nullable: true,
      description:
        'Where the period last moved in the office’s sequence; null for those who see no report.',
      resolve: ({ id }, _args, context) => usecasesOf(context).periodAsOf(id),
    }),
  }),
});

builder.queryField('periods', (t) =>
  t.field({
    type: [Period],
    description: 'Newest first.',
    resolve: async (_root, _args, context) => [...(await usecasesOf(context).listPeriods())],
  }),
);

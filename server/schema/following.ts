import { GraphQLError } from 'graphql';
import type { PeriodMove } from '../usecases/followPeriod.ts';
import { builder, usecasesOf } from './builder.ts';

const PeriodMoved = builder.objectRef<PeriodMove>('PeriodMoved').implement({
  description:
    'Something was submitted, decided or sealed. It carries no figure: pull again to see.',
  fields: (t) => ({ period: t.exposeID('period'), asOf: t.exposeString('asOf') }),
});

builder.subscriptionField('periodMoved', (t) =>
  t.field({
    type: PeriodMoved,
    description:
      'Where the period stands, at once and whenever it moves. Sent as server-sent events; ends now and then, ask again.',
    args: { period: t.arg.id() },
    subscribe: async (_root, { period }, context) => {
      const following = await usecasesOf(context).followPeriod(period);
      switch (following.kind) {
        case 'Moves':
          return following.moves;
        case 'TooManyFollowing':
          throw new GraphQLError('Too many are following for this account; poll Period.asOf.', {
            extensions: { code: 'TOO_MANY_FOLLOWING' },
          });
      }
    },
    resolve: (move) => move,
  }),
);

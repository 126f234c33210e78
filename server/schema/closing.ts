// When a period closes, for all or for one reporter.
import { builder, usecasesOf } from './builder.ts';
import { Period } from './period.ts';
import {
  OutcomeUnknown,
  PeriodClosed,
  PeriodNotFound,
  ReasonMissing,
  SlotNotFound,
  TooEarly,
} from './refusal.ts';
import { Slot } from './slot.ts';

const ClosePeriodResult = builder.unionType('ClosePeriodResult', {
  types: [Period, PeriodNotFound, PeriodClosed, TooEarly, OutcomeUnknown],
  resolveType: (value) => ('kind' in value ? value.kind : 'Period'),
});
const OpenPeriodResult = builder.unionType('OpenPeriodResult', {
  types: [Period, PeriodNotFound, TooEarly, OutcomeUnknown],
  resolveType: (value) => ('kind' in value ? value.kind : 'Period'),
});
const ExtendSlotResult = builder.unionType('ExtendSlotResult', {
  types: [Slot, SlotNotFound, TooEarly, ReasonMissing, OutcomeUnknown],
  resolveType: (value) => ('kind' in value ? value.kind : 'Slot'),
});

builder.mutationField('closePeriod', (t) =>
  t.field({
    type: ClosePeriodResult,
    args: {
      period: t.arg.id(),
      at: t.arg({ type: 'DateTime', required: false, description: 'At once where none is given.' }),
    },
    resolve: async (_root, { period, at }, context) => {
      const result = await usecasesOf(context).closePeriod({ period, at: at ?? null });
      return result.ok ? result.value : result.error;
    },
  }),
);

builder.mutationField('openPeriod', (t) =>
  t.field({
    type: OpenPeriodResult,
    args: { period: t.arg.id(), until: t.arg({ type: 'DateTime' }) },
    resolve: async (_root, args, context) => {
      const result = await usecasesOf(context).openPeriod(args);
      return result.ok ? result.value : result.error;
    },
  }),
);

builder.mutationField('extendSlot', (t) =>
  t.field({
    type: ExtendSlotResult,
    description: 'More time for one reporter; it is never taken away again.',
    args: {
      period: t.arg.id(),
      form: t.arg.id(),
      reporter: t.arg.id(),
      until: t.arg({ type: 'DateTime' }),
      reason: t.arg.string(),
    },
    resolve: async (_root, args, context) => {
      const result = await usecasesOf(context).extendSlot(args);
      return result.ok ? result.value : result.error;
    },
  }),
);

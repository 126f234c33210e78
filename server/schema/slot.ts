import type {
  Extension as DomainExtension,
  FormHead as DomainFormHead,
  Slot as DomainSlot,
} from '#domain/submitting/slot.ts';
import type { Progress as DomainProgress } from '../usecases/watchProgress.ts';
import { builder, usecasesOf } from './builder.ts';
import { LineQuery } from './lineQuery.ts';
import { Reporter } from './office.ts';
import { Period } from './period.ts';
import { Submission } from './submission.ts';
import { SlotStateEnum } from './words.ts';

const FormHead = builder.objectRef<DomainFormHead>('FormHead').implement({
  fields: (t) => ({
    code: t.exposeID('code'),
    version: t.exposeInt('version'),
    title: t.exposeString('title'),
    lineCount: t.exposeInt('lineCount'),
  }),
});

const Extension = builder.objectRef<DomainExtension>('Extension').implement({
  description: 'More time than the period gives.',
  fields: (t) => ({
    until: t.expose('until', { type: 'DateTime' }),
    reason: t.exposeString('reason'),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
  }),
});

export const Slot = builder.objectRef<DomainSlot>('Slot').implement({
  fields: (t) => ({
    period: t.expose('period', { type: Period }),
    form: t.expose('form', { type: FormHead }),
    reporter: t.expose('reporter', { type: Reporter }),
    state: t.expose('state', { type: SlotStateEnum }),
    current: t.expose('current', {
      type: Submission,
      nullable: true,
      description: 'The newest version.',
    }),
    closesAt: t.expose('closesAt', {
      type: 'DateTime',
      description: 'As the period does, or later where it was extended.',
    }),
    closed: t.boolean({ resolve: (slot, _args, context) => usecasesOf(context).hasClosed(slot) }),
    extension: t.expose('extension', { type: Extension, nullable: true }),
    openQueries: t.int({
      description: '有疑问.',
      resolve: ({ queries }) => queries.filter(({ state }) => state === 'open').length,
    }),
    queries: t.field({
      type: [LineQuery],
      description: 'The newest version’s first, then in the order asked.',
      resolve: ({ queries }) => [...queries],
    }),
  }),
});

const Progress = builder.objectRef<DomainProgress>('Progress').implement({
  fields: (t) => ({
    period: t.expose('period', { type: Period }),
    slots: t.field({ type: [Slot], resolve: ({ slots }) => [...slots] }),
    expected: t.int({ resolve: ({ slots }) => slots.length }),
    submitted: t.int({ resolve: ({ slots }) => slots.filter(({ current }) => current).length }),
    accepted: t.int({
      resolve: ({ slots }) => slots.filter(({ state }) => state === 'accepted').length,
    }),
  }),
});

builder.queryField('mySlots', (t) =>
  t.field({
    type: [Slot],
    description: "The caller's own slots that are still open, soonest due first.",
    resolve: async (_root, _args, context) => [...(await usecasesOf(context).listSlots())],
  }),
);

builder.queryField('progress', (t) =>
  t.field({
    type: Progress,
    nullable: true,
    description: 'Every slot of a period, for those who compile it; null for everyone else.',
    args: { period: t.arg.id() },
    resolve: (_root, { period }, context) => usecasesOf(context).watchProgress(period),
  }),
);

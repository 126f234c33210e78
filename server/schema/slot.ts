import type { FormHead as DomainFormHead, Slot as DomainSlot } from '#domain/submitting/slot.ts';
import type { Progress as DomainProgress } from '../usecases/watchProgress.ts';
import { builder, usecasesOf } from './builder.ts';
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

const Slot = builder.objectRef<DomainSlot>('Slot').implement({
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
    description: "The caller's own slots in open periods, soonest due first.",
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

// A sealed report on its way to the office above: out of one office, and into a sheet of another.
import type { SealedFigure as DomainFigure } from '#domain/sealing/snapshot.ts';
import type { SealedExport } from '../usecases/sealedReports.ts';
import type { SnapshotSheet as LaidOutSheet } from '../usecases/snapshotSheet.ts';
import { builder, usecasesOf } from './builder.ts';
import { SlotNotFound, SnapshotDamaged } from './refusal.ts';
import { LineFigure } from './submission.ts';
import { FigureStatusEnum, QualifierEnum } from './words.ts';

const FigureStateEnum = builder.enumType('FigureState', {
  values: [
    'complete',
    'partial',
    'missing',
    'conflict',
    'undefined',
    'unmergeable',
    'notAvailable',
    'includedElsewhere',
    'notApplicable',
  ] as const,
});

const SealedFigure = builder.objectRef<DomainFigure>('SealedFigure').implement({
  fields: (t) => ({
    line: t.exposeID('line'),
    unit: t.exposeString('unit'),
    value: t.exposeString('value', { nullable: true }),
    status: t.expose('status', { type: FigureStatusEnum, nullable: true }),
    state: t.expose('state', { type: FigureStateEnum }),
    qualifier: t.expose('qualifier', { type: QualifierEnum }),
    reported: t.exposeInt('reported'),
    expected: t.exposeInt('expected'),
  }),
});

const SealedFigures = builder.objectRef<SealedExport>('SealedFigures').implement({
  description: 'What a superior office is given. The digest shows that nothing of it was changed.',
  fields: (t) => ({
    office: t.exposeID('office'),
    period: t.exposeID('period'),
    n: t.exposeInt('n'),
    figures: t.field({ type: [SealedFigure], resolve: ({ figures }) => [...figures] }),
    digest: t.exposeString('digest'),
  }),
});

builder.queryField('sealedFigures', (t) =>
  t.field({
    type: SealedFigures,
    nullable: true,
    args: { period: t.arg.id(), n: t.arg.int() },
    resolve: (_root, args, context) => usecasesOf(context).exportSealedFigures(args),
  }),
);

const SealedFigureInput = builder.inputType('SealedFigureInput', {
  fields: (t) => ({
    line: t.id(),
    unit: t.string(),
    value: t.string({ required: false }),
    status: t.field({ type: FigureStatusEnum, required: false }),
    state: t.field({ type: FigureStateEnum }),
    qualifier: t.field({ type: QualifierEnum }),
    reported: t.int(),
    expected: t.int(),
  }),
});

const SealedFiguresInput = builder.inputType('SealedFiguresInput', {
  fields: (t) => ({
    office: t.id(),
    period: t.id(),
    n: t.int(),
    figures: t.field({ type: [SealedFigureInput] }),
    digest: t.string(),
  }),
});

const SnapshotSheet = builder.objectRef<LaidOutSheet>('SnapshotSheet').implement({
  description: 'What to pass to submitSheet.',
  fields: (t) => ({
    form: t.exposeID('form'),
    formVersion: t.exposeInt('formVersion'),
    basedOn: t.exposeInt('basedOn'),
    figures: t.field({ type: [LineFigure], resolve: ({ figures }) => [...figures] }),
  }),
});

const SnapshotSheetResult = builder.unionType('SnapshotSheetResult', {
  types: [SnapshotSheet, SlotNotFound, SnapshotDamaged],
  resolveType: (value) => ('kind' in value ? value.kind : 'SnapshotSheet'),
});

builder.queryField('snapshotSheet', (t) =>
  t.field({
    type: SnapshotSheetResult,
    description: 'The sealed figures of a subordinate office as the caller’s own sheet.',
    args: {
      period: t.arg.id(),
      form: t.arg.id(),
      sealed: t.arg({ type: SealedFiguresInput }),
    },
    resolve: async (_root, { sealed: { digest, ...sealed }, ...sheet }, context) => {
      const figures = sealed.figures.map(({ value, status, ...figure }) => ({
        ...figure,
        value: value ?? null,
        status: status ?? null,
      }));
      const result = await usecasesOf(context).snapshotSheet({
        ...sheet,
        sealed: { ...sealed, figures },
        digest,
      });
      return result.ok ? result.value : result.error;
    },
  }),
);

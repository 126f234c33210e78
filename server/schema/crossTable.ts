import type {
  CrossCell as DomainCell,
  CrossRow as DomainRow,
} from '#domain/consolidation/crossTable.ts';
import type { CrossTableAt } from '../usecases/crossTable.ts';
import { builder, usecasesOf } from './builder.ts';
import { FigureStatusEnum } from './words.ts';

const CrossTableBy = builder.enumType('CrossTableBy', {
  values: ['reporter', 'community'] as const,
});

const CrossColumn = builder
  .objectRef<CrossTableAt['columns'][number]>('CrossColumn')
  .implement({ fields: (t) => ({ key: t.exposeID('key'), name: t.exposeString('name') }) });

const CrossCell = builder.objectRef<DomainCell>('CrossCell').implement({
  fields: (t) => ({
    value: t.string({ nullable: true, resolve: ({ value }) => value?.shown ?? null }),
    exact: t.string({ nullable: true, resolve: ({ value }) => value?.value ?? null }),
    status: t.expose('status', { type: FigureStatusEnum, nullable: true }),
    asked: t.exposeBoolean('asked', {
      description: 'False where nobody is asked: the cell is empty and nothing is missing.',
    }),
  }),
});

const CrossRow = builder.objectRef<DomainRow>('CrossRow').implement({
  fields: (t) => ({
    line: t.exposeID('line', { description: 'Of the first cell, where each has its own.' }),
    name: t.exposeString('indicator'),
    member: t.exposeString('member', { nullable: true }),
    unit: t.exposeString('unit'),
    decimals: t.exposeInt('decimals'),
    cells: t.field({
      type: [CrossCell],
      description: 'One per column.',
      resolve: ({ cells }) => [...cells],
    }),
    total: t.string({ nullable: true, resolve: ({ total }) => total?.shown ?? null }),
  }),
});

const CrossTable = builder.objectRef<CrossTableAt>('CrossTable').implement({
  description: 'Figures spread out. Without rows where the office has none of the kind.',
  fields: (t) => ({
    asOf: t.exposeString('asOf'),
    columns: t.field({ type: [CrossColumn], resolve: ({ columns }) => [...columns] }),
    rows: t.field({ type: [CrossRow], resolve: ({ rows }) => [...rows] }),
  }),
});

builder.queryField('crossTable', (t) =>
  t.field({
    type: CrossTable,
    nullable: true,
    args: {
      period: t.arg.id(),
      by: t.arg({ type: CrossTableBy }),
      provisional: t.arg.boolean({ defaultValue: false }),
      layout: t.arg.id({ defaultValue: 'standard' }),
    },
    resolve: (_root, args, context) => usecasesOf(context).crossTable(args),
  }),
);

import type { Source as DomainSource } from '#domain/consolidation/consolidation.ts';
import type { ReportRow as DomainRow } from '#domain/consolidation/reportTable.ts';
import { describeNote, describeState } from '#domain/words/consolidation.ts';
import { builder } from './builder.ts';
import { Reporter } from './office.ts';
import { Source } from './source.ts';
import { LocaleEnum, QualifierEnum } from './words.ts';

export interface RowOfReport {
  readonly row: DomainRow;
  readonly sourcesOf: (line: string) => Promise<readonly DomainSource[]>;
}

export const ReportRow = builder.objectRef<RowOfReport>('ReportRow').implement({
  description: 'Numbers are rounded once, as shown; `exact` is the figure as it was merged.',
  fields: (t) => ({
    line: t.id({ resolve: ({ row }) => row.line }),
    code: t.id({ resolve: ({ row }) => row.code }),
    name: t.string({ resolve: ({ row }) => row.indicator }),
    member: t.string({ nullable: true, resolve: ({ row }) => row.member }),
    unit: t.string({ resolve: ({ row }) => row.unit }),
    decimals: t.int({ resolve: ({ row }) => row.decimals }),
    qualifier: t.field({ type: QualifierEnum, resolve: ({ row }) => row.qualifier }),
    exact: t.string({ nullable: true, resolve: ({ row }) => row.thisPeriod?.value ?? null }),
    thisPeriod: t.string({ nullable: true, resolve: ({ row }) => row.thisPeriod?.shown ?? null }),
    lastPeriod: t.string({ nullable: true, resolve: ({ row }) => row.lastPeriod?.shown ?? null }),
    growth: t.string({ nullable: true, resolve: ({ row }) => row.growth?.shown ?? null }),
    growthIn: t.string({ resolve: ({ row }) => row.growthIn }),
    growthPercent: t.string({
      nullable: true,
      resolve: ({ row }) => row.growthPercent?.shown ?? null,
    }),
    plan: t.string({ nullable: true, resolve: ({ row }) => row.plan?.shown ?? null }),
    completionPercent: t.string({
      nullable: true,
      resolve: ({ row }) => row.completionPercent?.shown ?? null,
    }),
    state: t.string({ resolve: ({ row }) => row.state }),
    stateLabel: t.string({
      args: { locale: t.arg({ type: LocaleEnum, defaultValue: 'zh-CN' }) },
      resolve: ({ row }, { locale }) => describeState(row.state, locale),
    }),
    reported: t.int({ resolve: ({ row }) => row.coverage.reported }),
    expected: t.int({ resolve: ({ row }) => row.coverage.expected }),
    missing: t.field({ type: [Reporter], resolve: ({ row }) => [...row.coverage.missing] }),
    derived: t.boolean({
      description: 'A total that nobody types.',
      resolve: ({ row }) => row.derived,
    }),
    provisional: t.boolean({ resolve: ({ row }) => row.provisional }),
    notes: t.stringList({
      args: { locale: t.arg({ type: LocaleEnum, defaultValue: 'zh-CN' }) },
      resolve: ({ row }, { locale }) => row.notes.map((note) => describeNote(note, locale)),
    }),
    sources: t.field({
      type: [Source],
      resolve: async ({ row, sourcesOf }) => [...(await sourcesOf(row.line))],
    }),
  }),
});

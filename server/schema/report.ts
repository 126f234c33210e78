import type { Source as DomainSource } from '#domain/consolidation/consolidation.ts';
import type { ReportRow as DomainRow } from '#domain/consolidation/reportTable.ts';
import { figureText } from '#domain/figure.ts';
import { describeConfirmation } from '#domain/words/confirmation.ts';
import { describeNote, describeState, formulaInWords } from '#domain/words/consolidation.ts';
import type { Report as CompiledReport } from '../usecases/compileReport.ts';
import type { Trace as FigureTrace } from '../usecases/traceFigure.ts';
import { builder, usecasesOf } from './builder.ts';
import { Office, Reporter } from './office.ts';
import { Period } from './period.ts';
import { FigureStatusEnum, LocaleEnum, QualifierEnum } from './words.ts';

export const Source = builder.objectRef<DomainSource>('Source').implement({
  description: 'One figure of one version that entered.',
  fields: (t) => ({
    line: t.exposeID('line'),
    reporter: t.expose('reporter', { type: Reporter }),
    submission: t.exposeID('submission'),
    n: t.exposeInt('n'),
    cell: t.exposeString('cell', { nullable: true }),
    value: t.string({ nullable: true, resolve: ({ figure }) => figureText(figure).value }),
    status: t.field({
      type: FigureStatusEnum,
      nullable: true,
      resolve: ({ figure }) => figureText(figure).status,
    }),
    confirmed: t.string({
      nullable: true,
      description: 'What the cell said before the filler confirmed how to read it, as a sentence.',
      args: { locale: t.arg({ type: LocaleEnum, defaultValue: 'zh-CN' }) },
      resolve: ({ confirmed, figure }, { locale }) =>
        confirmed ? describeConfirmation(confirmed, figureText(figure).value ?? '', locale) : null,
    }),
    by: t.string({ resolve: ({ by }) => by.name }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime' }),
    provisional: t.exposeBoolean('provisional'),
  }),
});

interface RowOfReport {
  readonly row: DomainRow;
  readonly report: CompiledReport;
}

const ReportRow = builder.objectRef<RowOfReport>('ReportRow').implement({
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
    provisional: t.boolean({ resolve: ({ row }) => row.provisional }),
    notes: t.stringList({
      args: { locale: t.arg({ type: LocaleEnum, defaultValue: 'zh-CN' }) },
      resolve: ({ row }, { locale }) => row.notes.map((note) => describeNote(note, locale)),
    }),
    sources: t.field({
      type: [Source],
      resolve: ({ row, report }) => [
        ...(report.consolidation.figures.get(row.line)?.sources ?? []),
      ],
    }),
  }),
});

const ReportSection = builder
  .objectRef<{ readonly name: string; readonly rows: readonly RowOfReport[] }>('ReportSection')
  .implement({
    fields: (t) => ({
      name: t.exposeString('name'),
      rows: t.field({ type: [ReportRow], resolve: ({ rows }) => [...rows] }),
    }),
  });

const Report = builder.objectRef<CompiledReport>('Report').implement({
  description: 'The consolidated tables, every figure read at the sequence `asOf`.',
  fields: (t) => ({
    office: t.expose('office', { type: Office }),
    period: t.expose('period', { type: Period }),
    asOf: t.string({ resolve: ({ table }) => table.asOf }),
    takenAt: t.field({ type: 'DateTime', resolve: ({ takenAt }) => takenAt.toISOString() }),
    provisional: t.exposeBoolean('provisional'),
    expected: t.exposeInt('expected'),
    submitted: t.exposeInt('submitted'),
    accepted: t.exposeInt('accepted'),
    missing: t.field({ type: [Reporter], resolve: ({ missing }) => [...missing] }),
    sections: t.field({
      type: [ReportSection],
      resolve: (report) =>
        report.table.sections.map(({ name, rows }) => ({
          name,
          rows: rows.map((row) => ({ row, report })),
        })),
    }),
  }),
});

const Trace = builder.objectRef<FigureTrace>('Trace').implement({
  description: 'Where one consolidated figure comes from.',
  fields: (t) => ({
    asOf: t.exposeString('asOf'),
    line: t.id({ resolve: ({ figure }) => figure.line.key }),
    formula: t.string({
      args: { locale: t.arg({ type: LocaleEnum, defaultValue: 'zh-CN' }) },
      resolve: ({ figure }, { locale }) => formulaInWords(figure, locale),
    }),
    sources: t.field({ type: [Source], resolve: ({ figure }) => [...figure.sources] }),
  }),
});

builder.queryField('report', (t) =>
  t.field({
    type: Report,
    nullable: true,
    args: {
      period: t.arg.id(),
      provisional: t.arg.boolean({ defaultValue: false }),
    },
    resolve: (_root, args, context) => usecasesOf(context).compileReport(args),
  }),
);

builder.queryField('trace', (t) =>
  t.field({
    type: Trace,
    nullable: true,
    args: {
      period: t.arg.id(),
      line: t.arg.id(),
      provisional: t.arg.boolean({ defaultValue: false }),
    },
    resolve: (_root, args, context) => usecasesOf(context).traceFigure(args),
  }),
);

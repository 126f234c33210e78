import type { Report as CompiledReport } from '#domain/consolidation/report.ts';
import type { ReportSection as DomainSection } from '#domain/consolidation/reportTable.ts';
import { builder, usecasesOf } from './builder.ts';
import { Column, Layout } from './layout.ts';
import { Office, Reporter } from './office.ts';
import { Period } from './period.ts';
import { ReportFinding, worded } from './reportFinding.ts';
import { ReportRow } from './reportRow.ts';
import { Seal } from './seal.ts';

interface SectionOfReport {
  readonly section: DomainSection;
  readonly sourcesOf: CompiledReport['sourcesOf'];
}

const ReportSection = builder.objectRef<SectionOfReport>('ReportSection').implement({
  fields: (t) => ({
    name: t.string({ resolve: ({ section }) => section.name }),
    rows: t.field({
      type: [ReportRow],
      resolve: ({ section, sourcesOf }) => section.rows.map((row) => ({ row, sourcesOf })),
    }),
  }),
});

export const Report = builder.objectRef<CompiledReport>('Report').implement({
  description: 'The consolidated tables, every figure read at the sequence `asOf`.',
  fields: (t) => ({
    office: t.expose('office', { type: Office }),
    period: t.expose('period', { type: Period }),
    asOf: t.string({ resolve: ({ table }) => table.asOf }),
    takenAt: t.expose('takenAt', { type: 'DateTime' }),
    provisional: t.exposeBoolean('provisional'),
    seal: t.expose('seal', {
      type: Seal,
      nullable: true,
      description: 'The seal in force, or the one this report was read from.',
    }),
    layout: t.expose('layout', { type: Layout }),
    expected: t.exposeInt('expected'),
    submitted: t.exposeInt('submitted'),
    accepted: t.exposeInt('accepted'),
    missing: t.field({ type: [Reporter], resolve: ({ missing }) => [...missing] }),
    columns: t.field({
      type: [Column],
      description: 'What to print beside the names, in this order.',
      resolve: ({ table }) => [...table.columns],
    }),
    findings: t.field({
      type: [ReportFinding],
      description: 'Worst first.',
      resolve: ({ findings, lines }) => worded(findings, lines),
    }),
    sections: t.field({
      type: [ReportSection],
      resolve: ({ table, sourcesOf }) => table.sections.map((section) => ({ section, sourcesOf })),
    }),
  }),
});

builder.queryField('report', (t) =>
  t.field({
    type: Report,
    nullable: true,
    args: {
      period: t.arg.id(),
      provisional: t.arg.boolean({ defaultValue: false }),
      layout: t.arg.id({ defaultValue: 'standard' }),
    },
    resolve: (_root, args, context) => usecasesOf(context).compileReport(args),
  }),
);

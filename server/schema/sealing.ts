// Sealing, unsealing, and reading what was sealed.
import type { SealedVersion as DomainVersion } from '#domain/sealing/snapshot.ts';
import type { SealedReport as ReadReport } from '../usecases/sealedReports.ts';
import { builder, usecasesOf } from './builder.ts';
import { Reporter } from './office.ts';
import { NotSealed, OutcomeUnknown, PeriodNotFound, ReasonMissing } from './refusal.ts';
import { Report } from './report.ts';
import { AlreadySealed, ReportMoved, SheetsUndecided } from './reportRefusal.ts';
import { Seal } from './seal.ts';

const SealedVersion = builder.objectRef<DomainVersion>('SealedVersion').implement({
  fields: (t) => ({
    submission: t.exposeID('submission'),
    reporter: t.expose('reporter', { type: Reporter }),
    form: t.exposeID('form'),
    n: t.exposeInt('n'),
    hash: t.exposeString('hash'),
  }),
});

const SealedReport = builder.objectRef<ReadReport>('SealedReport').implement({
  fields: (t) => ({
    seal: t.expose('seal', { type: Seal }),
    versions: t.field({ type: [SealedVersion], resolve: ({ snapshot }) => [...snapshot.versions] }),
    rules: t.idList({
      description: 'The codes of the rules in force then.',
      resolve: ({ snapshot }) => snapshot.rules.map(({ code }) => code),
    }),
    report: t.expose('report', { type: Report }),
  }),
});

builder.queryField('seals', (t) =>
  t.field({
    type: [Seal],
    description: 'Newest first.',
    args: { period: t.arg.id() },
    resolve: async (_root, { period }, context) => [
      ...(await usecasesOf(context).listSeals(period)),
    ],
  }),
);

builder.queryField('sealedReport', (t) =>
  t.field({
    type: SealedReport,
    nullable: true,
    description: 'The report as it was sealed; of the newest seal where no number is given.',
    args: { period: t.arg.id(), n: t.arg.int({ required: false }) },
    resolve: (_root, { period, n }, context) =>
      usecasesOf(context).readSealedReport({ period, n: n ?? null }),
  }),
);

const SealPeriodResult = builder.unionType('SealPeriodResult', {
  types: [Seal, PeriodNotFound, AlreadySealed, ReportMoved, SheetsUndecided, OutcomeUnknown],
  resolveType: (value) => ('kind' in value ? value.kind : 'Seal'),
});

builder.mutationField('sealPeriod', (t) =>
  t.field({
    type: SealPeriodResult,
    args: {
      period: t.arg.id(),
      asOf: t.arg.string({ description: 'Of the report that the approver has looked at.' }),
      layout: t.arg.id({ defaultValue: 'standard' }),
    },
    resolve: async (_root, args, context) => {
      const result = await usecasesOf(context).sealPeriod(args);
      return result.ok ? result.value : result.error;
    },
  }),
);

const UnsealPeriodResult = builder.unionType('UnsealPeriodResult', {
  types: [Seal, PeriodNotFound, NotSealed, ReasonMissing, OutcomeUnknown],
  resolveType: (value) => ('kind' in value ? value.kind : 'Seal'),
});

builder.mutationField('unsealPeriod', (t) =>
  t.field({
    type: UnsealPeriodResult,
    args: { period: t.arg.id(), reason: t.arg.string() },
    resolve: async (_root, args, context) => {
      const result = await usecasesOf(context).unsealPeriod(args);
      return result.ok ? result.value : result.error;
    },
  }),
);

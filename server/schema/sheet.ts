import type { Figures } from '#domain/figure.ts';
import { figureText } from '#domain/figure.ts';
import type { Form as DomainForm } from '#domain/form.ts';
import type { Indicator as DomainIndicator, Line as DomainLine } from '#domain/indicator.ts';
import type { Rule as DomainRule } from '#domain/rules/rule.ts';
import type { Unit as DomainUnit } from '#domain/unit.ts';
import type { Sheet as OpenedSheet } from '../usecases/openSheet.ts';
import { builder, usecasesOf } from './builder.ts';
import { Explanation } from './explanation.ts';
import { LineQuery } from './lineQuery.ts';
import { Office, Reporter } from './office.ts';
import { Period } from './period.ts';
import { LineFigure, Submission } from './submission.ts';
import { QualifierEnum, SeverityEnum, SlotStateEnum } from './words.ts';

const Indicator = builder.objectRef<DomainIndicator>('Indicator').implement({
  fields: (t) => ({
    code: t.exposeID('code'),
    name: t.exposeString('name'),
    unit: t.string({ resolve: ({ unit }) => unit.symbol }),
    decimals: t.exposeInt('decimals'),
    merge: t.exposeString('merge'),
    nature: t.exposeString('nature'),
    signed: t.exposeBoolean('signed'),
    definition: t.exposeString('definition', { nullable: true, description: '口径.' }),
    components: t.stringList({ resolve: ({ components }) => [...components] }),
  }),
});

const Line = builder.objectRef<DomainLine>('Line').implement({
  fields: (t) => ({
    key: t.exposeID('key'),
    member: t.exposeString('member', { nullable: true }),
    section: t.exposeString('section'),
    required: t.exposeBoolean('required'),
    qualifier: t.expose('qualifier', { type: QualifierEnum }),
    printed: t.exposeBoolean('printed'),
    indicator: t.expose('indicator', { type: Indicator }),
  }),
});

const Form = builder.objectRef<DomainForm>('Form').implement({
  fields: (t) => ({
    code: t.exposeID('code'),
    version: t.exposeInt('version'),
    title: t.exposeString('title'),
    lines: t.field({ type: [Line], resolve: ({ lines }) => [...lines] }),
  }),
});

const Unit = builder.objectRef<DomainUnit>('Unit').implement({
  description: 'One of this unit is numerator ÷ denominator of the base of its kind.',
  fields: (t) => ({
    symbol: t.exposeString('symbol'),
    kind: t.exposeString('kind'),
    numerator: t.string({ resolve: ({ numerator }) => numerator.toFixed() }),
    denominator: t.string({ resolve: ({ denominator }) => denominator.toFixed() }),
  }),
});

const Rule = builder.objectRef<DomainRule>('Rule').implement({
  fields: (t) => ({
    code: t.exposeID('code'),
    severity: t.expose('severity', { type: SeverityEnum }),
    expression: t.exposeString('expression'),
    missing: t.exposeString('missing'),
    scope: t.exposeString('scope'),
    titleZh: t.string({ resolve: ({ title }) => title['zh-CN'] }),
    titleEn: t.string({ resolve: ({ title }) => title['en-US'] }),
  }),
});

const Sheet = builder.objectRef<OpenedSheet>('Sheet').implement({
  description: 'Everything needed to lay out and judge one sheet.',
  fields: (t) => ({
    office: t.expose('office', { type: Office }),
    period: t.field({ type: Period, resolve: ({ slot }) => slot.period }),
    reporter: t.field({ type: Reporter, resolve: ({ slot }) => slot.reporter }),
    state: t.field({ type: SlotStateEnum, resolve: ({ slot }) => slot.state }),
    form: t.field({ type: Form, resolve: ({ context }) => context.form }),
    units: t.field({ type: [Unit], resolve: ({ context }) => [...context.units.values()] }),
    rules: t.field({ type: [Rule], resolve: ({ context }) => [...context.rules] }),
    previous: t.field({
      type: [LineFigure],
      description: 'The counted figures of the same period last year.',
      resolve: ({ context }) => lineFigures(context.previous),
    }),
    previousExplanations: t.field({
      type: [Explanation],
      description:
        '情况说明 of last year’s counted version, to be taken over where they still hold.',
      resolve: ({ context }) =>
        [...context.previousExplanations].map(([rule, text]) => ({ rule, text })),
    }),
    plans: t.field({ type: [LineFigure], resolve: ({ context }) => lineFigures(context.plans) }),
    current: t.field({
      type: Submission,
      nullable: true,
      description: 'The newest version: what the next one is based on.',
      resolve: ({ slot }) => slot.current,
    }),
    queries: t.field({
      type: [LineQuery],
      description: 'The newest version’s first, then in the order asked.',
      resolve: ({ slot }) => [...slot.queries],
    }),
    closesAt: t.field({ type: 'DateTime', resolve: ({ slot }) => slot.closesAt }),
    currentFigures: t.field({
      type: [LineFigure],
      description: 'The figures of the newest version, to continue from.',
      resolve: async ({ slot }, _args, context) =>
        slot.current === null
          ? []
          : (await usecasesOf(context).findFigures(slot.current.id)).map(({ figure, ...kept }) => ({
              ...kept,
              ...figureText(figure),
            })),
    }),
  }),
});

function lineFigures(figures: Figures) {
  return [...figures].map(([line, figure]) => ({ line, ...figureText(figure) }));
}

builder.queryField('sheet', (t) =>
  t.field({
    type: Sheet,
    nullable: true,
    description: 'Null if there is no such sheet or it is not yours.',
    args: { period: t.arg.id(), form: t.arg.id() },
    resolve: (_root, sheet, context) => usecasesOf(context).openSheet(sheet),
  }),
);

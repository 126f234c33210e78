import type { FigureChange as DomainChange } from '#domain/consolidation/whatIf.ts';
import { describeState } from '#domain/words/consolidation.ts';
import type { WhatIf as TriedDraft } from '../usecases/whatIf.ts';
import { builder, usecasesOf } from './builder.ts';
import {
  FormSuperseded,
  InvalidFigures,
  PeriodClosed,
  PeriodSealed,
  SlotNotFound,
} from './refusal.ts';
import { ReportFinding, worded } from './reportFinding.ts';
import { FigureInput } from './submitSheet.ts';
import { LocaleEnum } from './words.ts';

const FigureChange = builder.objectRef<DomainChange>('FigureChange').implement({
  description: 'A total that the draft moves, as shown in the report.',
  fields: (t) => ({
    line: t.id({ resolve: ({ wouldBe }) => wouldBe.line }),
    name: t.string({ resolve: ({ wouldBe }) => wouldBe.indicator }),
    member: t.string({ nullable: true, resolve: ({ wouldBe }) => wouldBe.member }),
    unit: t.string({ resolve: ({ wouldBe }) => wouldBe.unit }),
    was: t.string({ nullable: true, resolve: ({ was }) => was.thisPeriod?.shown ?? null }),
    wouldBe: t.string({
      nullable: true,
      resolve: ({ wouldBe }) => wouldBe.thisPeriod?.shown ?? null,
    }),
    wasState: t.string({
      args: { locale: t.arg({ type: LocaleEnum, defaultValue: 'zh-CN' }) },
      resolve: ({ was }, { locale }) => describeState(was.state, locale),
    }),
    wouldBeState: t.string({
      args: { locale: t.arg({ type: LocaleEnum, defaultValue: 'zh-CN' }) },
      resolve: ({ wouldBe }, { locale }) => describeState(wouldBe.state, locale),
    }),
    lastPeriod: t.string({
      nullable: true,
      resolve: ({ wouldBe }) => wouldBe.lastPeriod?.shown ?? null,
    }),
    growthPercent: t.string({
      nullable: true,
      resolve: ({ wouldBe }) => wouldBe.growthPercent?.shown ?? null,
    }),
    reported: t.int({ resolve: ({ wouldBe }) => wouldBe.coverage.reported }),
    expected: t.int({ resolve: ({ wouldBe }) => wouldBe.coverage.expected }),
  }),
});

const WhatIf = builder.objectRef<TriedDraft>('WhatIf').implement({
  description:
    'The provisional report with the draft in it, beside the one without. Nothing is stored.',
  fields: (t) => ({
    asOf: t.exposeString('asOf'),
    changes: t.field({ type: [FigureChange], resolve: ({ changes }) => [...changes] }),
    broken: t.field({
      type: [ReportFinding],
      description: 'Findings on the report that the draft would bring about.',
      resolve: ({ broken, lines }) => worded(broken, lines),
    }),
    mended: t.field({
      type: [ReportFinding],
      description: 'Findings on the report that the draft would settle.',
      resolve: ({ mended, lines }) => worded(mended, lines),
    }),
    expected: t.exposeInt('expected'),
    submittedWas: t.exposeInt('submittedWas'),
    submittedWouldBe: t.exposeInt('submittedWouldBe'),
  }),
});

const WhatIfInput = builder.inputType('WhatIfInput', {
  fields: (t) => ({
    period: t.id(),
    form: t.id(),
    formVersion: t.int(),
    figures: t.field({ type: [FigureInput] }),
  }),
});

const WhatIfResult = builder.unionType('WhatIfResult', {
  types: [WhatIf, SlotNotFound, FormSuperseded, InvalidFigures, PeriodClosed, PeriodSealed],
  resolveType: (value) => ('kind' in value ? value.kind : 'WhatIf'),
});

builder.queryField('whatIf', (t) =>
  t.field({
    type: WhatIfResult,
    description: '报前试算: what the caller’s draft would change in the report.',
    args: { input: t.arg({ type: WhatIfInput }) },
    resolve: async (_root, { input }, context) => {
      const figures = input.figures.map(({ line, value, status }) => ({
        line,
        value: value ?? null,
        status: status ?? null,
        cell: null,
        remark: null,
      }));
      const draft = { ...input, basedOn: 0, explanations: [], figures };
      const result = await usecasesOf(context).whatIf(draft);
      return result.ok ? result.value : result.error;
    },
  }),
);

import type { FigureEvent as DomainEvent } from '#domain/consolidation/figureHistory.ts';
import { shownNumber } from '#domain/consolidation/shownNumber.ts';
import { figureText } from '#domain/figure.ts';
import type { Line as DomainLine } from '#domain/indicator.ts';
import { memberName } from '#domain/indicator.ts';
import { describeState, formulaInWords } from '#domain/words/consolidation.ts';
import type { Trace as FigureTrace } from '../usecases/traceFigure.ts';
import { builder, usecasesOf } from './builder.ts';
import { Reporter } from './office.ts';
import { Source } from './source.ts';
import { FigureStatusEnum, LocaleEnum } from './words.ts';

const TracedLine = builder.objectRef<DomainLine>('TracedLine').implement({
  description: 'The line itself, or one that it is computed from.',
  fields: (t) => ({
    line: t.id({ resolve: ({ key }) => key }),
    name: t.string({ resolve: ({ indicator }) => indicator.name }),
    member: t.string({ nullable: true, resolve: ({ member }) => member && memberName(member) }),
    unit: t.string({ resolve: ({ indicator }) => indicator.unit.symbol }),
    definition: t.string({
      nullable: true,
      description: '口径.',
      resolve: ({ indicator }) => indicator.definition,
    }),
  }),
});

const FigureEventKind = builder.enumType('FigureEventKind', {
  values: ['Submitted', 'Accepted', 'Returned', 'Withdrawn', 'Reopened'] as const,
});

const FigureEvent = builder.objectRef<DomainEvent>('FigureEvent').implement({
  description:
    'A version or a decision that concerned the figure, and what the figure was from then on.',
  fields: (t) => ({
    seq: t.string({ resolve: ({ seq }) => String(seq) }),
    kind: t.expose('kind', { type: FigureEventKind }),
    at: t.expose('at', { type: 'DateTime' }),
    by: t.exposeString('by'),
    reporter: t.expose('reporter', { type: Reporter }),
    submission: t.exposeID('submission'),
    n: t.exposeInt('n'),
    given: t.string({
      nullable: true,
      description: 'What that version says on the line.',
      resolve: ({ given }) => given && figureText(given).value,
    }),
    givenStatus: t.field({
      type: FigureStatusEnum,
      nullable: true,
      resolve: ({ given }) => given && figureText(given).status,
    }),
    value: t.string({
      nullable: true,
      description: 'The consolidated figure from then on, as shown.',
      resolve: ({ figure: { value, line } }) =>
        value && shownNumber(value, line.indicator.decimals).shown,
    }),
    state: t.string({ resolve: ({ figure }) => figure.state }),
    stateLabel: t.string({
      args: { locale: t.arg({ type: LocaleEnum, defaultValue: 'zh-CN' }) },
      resolve: ({ figure }, { locale }) => describeState(figure.state, locale),
    }),
  }),
});

const longestHistory = 50;

const Trace = builder.objectRef<FigureTrace>('Trace').implement({
  description: 'Where one consolidated figure comes from.',
  fields: (t) => ({
    asOf: t.exposeString('asOf'),
    line: t.id({ resolve: ({ figure }) => figure.line.key }),
    exact: t.string({
      nullable: true,
      description: 'As it was merged, in the unit of its line.',
      resolve: ({ figure: { value, line } }) =>
        value && shownNumber(value, line.indicator.decimals).value,
    }),
    state: t.string({ resolve: ({ figure }) => figure.state }),
    formula: t.string({
      args: { locale: t.arg({ type: LocaleEnum, defaultValue: 'zh-CN' }) },
      resolve: ({ figure }, { locale }) => formulaInWords(figure, locale),
    }),
    lines: t.field({
      type: [TracedLine],
      description:
        'The lines that sources may be of: its own first, then those it is computed from.',
      resolve: ({ figure }) => [figure.line, ...figure.computedFrom],
    }),
    missing: t.field({ type: [Reporter], resolve: ({ figure }) => [...figure.coverage.missing] }),
    sources: t.field({ type: [Source], resolve: ({ figure }) => [...figure.sources] }),
    history: t.field({
      type: [FigureEvent],
      description: `Newest first; at most ${longestHistory}.`,
      args: { first: t.arg.int({ defaultValue: 20 }) },
      resolve: async ({ history }, { first }) => [
        ...(await history(Math.max(0, Math.min(first, longestHistory)))),
      ],
    }),
  }),
});

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

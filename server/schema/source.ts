import type { Source as DomainSource } from '#domain/consolidation/consolidation.ts';
import { figureText } from '#domain/figure.ts';
import { describeConfirmation } from '#domain/words/confirmation.ts';
import { builder } from './builder.ts';
import { Explanation } from './explanation.ts';
import { Reporter } from './office.ts';
import { FigureStatusEnum, LocaleEnum } from './words.ts';

export const Source = builder.objectRef<DomainSource>('Source').implement({
  description: 'One figure of one version that entered.',
  fields: (t) => ({
    line: t.exposeID('line'),
    reporter: t.expose('reporter', { type: Reporter }),
    form: t.exposeID('form'),
    submission: t.exposeID('submission'),
    n: t.exposeInt('n'),
    cell: t.exposeString('cell', { nullable: true }),
    value: t.string({
      nullable: true,
      description: 'In the unit of its line.',
      resolve: ({ figure }) => figureText(figure).value,
    }),
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
    remark: t.exposeString('remark', { nullable: true }),
    explanations: t.field({
      type: [Explanation],
      description: 'What was explained about this line.',
      resolve: ({ explanations }) => [...explanations].map(([rule, text]) => ({ rule, text })),
    }),
    by: t.string({ resolve: ({ by }) => by.name }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime' }),
    provisional: t.exposeBoolean('provisional'),
  }),
});

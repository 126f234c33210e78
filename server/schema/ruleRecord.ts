import type { CountedRule } from '../usecases/countRuleFirings.ts';
import { builder, usecasesOf } from './builder.ts';
import { LocaleEnum, SeverityEnum } from './words.ts';

const RuleRecord = builder.objectRef<CountedRule>('RuleRecord').implement({
  description:
    'How often a rule remarked on a figure, and what became of that. Every version counts.',
  fields: (t) => ({
    rule: t.exposeID('rule'),
    title: t.string({
      nullable: true,
      description: 'Null for a comparison with last year.',
      args: { locale: t.arg({ type: LocaleEnum, defaultValue: 'zh-CN' }) },
      resolve: ({ definition }, { locale }) => definition?.title[locale] ?? null,
    }),
    severity: t.field({
      type: SeverityEnum,
      nullable: true,
      resolve: ({ definition }) => definition?.severity ?? null,
    }),
    fired: t.exposeInt('fired'),
    corrected: t.exposeInt('corrected', {
      description: 'The figure was changed before it was sent.',
    }),
    explained: t.exposeInt('explained', { description: 'It was sent with a 情况说明.' }),
    left: t.exposeInt('left', { description: 'It was a hint, and the figure was sent as it was.' }),
  }),
});

builder.queryField('ruleRecords', (t) =>
  t.field({
    type: [RuleRecord],
    description: 'By rule, those that fired most first.',
    args: { period: t.arg.id() },
    resolve: async (_root, { period }, context) => [
      ...(await usecasesOf(context).countRuleFirings(period)),
    ],
  }),
);

import { describeFinding } from '#domain/words/describeFinding.ts';
import type { ToldCrossFormFinding } from '../usecases/findCrossFormFindings.ts';
import { builder, usecasesOf } from './builder.ts';
import { Finding } from './refusal.ts';
import { Source } from './report.ts';
import { LocaleEnum } from './words.ts';

const CrossFormFinding = builder.objectRef<ToldCrossFormFinding>('CrossFormFinding').implement({
  description: 'A rule between forms that the latest submitted figures break.',
  fields: (t) => ({
    finding: t.field({ type: Finding, resolve: ({ finding }) => finding }),
    sentence: t.string({
      args: { locale: t.arg({ type: LocaleEnum, defaultValue: 'zh-CN' }) },
      resolve: ({ finding, form }, { locale }) => describeFinding(finding, form, locale),
    }),
    sources: t.field({
      type: [Source],
      description: 'The versions it is about: who can be asked.',
      resolve: ({ sources }) => [...sources],
    }),
  }),
});

builder.queryField('crossFormFindings', (t) =>
  t.field({
    type: [CrossFormFinding],
    args: { period: t.arg.id() },
    resolve: async (_root, { period }, context) => [
      ...(await usecasesOf(context).findCrossFormFindings(period)),
    ],
  }),
);

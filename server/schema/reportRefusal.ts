// Refusals about the report: laying it out and sealing it.
import type { RefusalOf } from '#domain/refusal.ts';
import { describeLayoutProblem } from '#domain/words/layout.ts';
import { builder } from './builder.ts';
import { Refusal } from './refusal.ts';
import { LocaleEnum } from './words.ts';

export const AlreadySealed = builder
  .objectRef<RefusalOf<'AlreadySealed'>>('AlreadySealed')
  .implement({ interfaces: [Refusal], fields: (t) => ({ n: t.exposeInt('n') }) });

export const ReportMoved = builder.objectRef<RefusalOf<'ReportMoved'>>('ReportMoved').implement({
  interfaces: [Refusal],
  fields: (t) => ({
    asOf: t.exposeString('asOf', { description: 'Where the period stands now.' }),
  }),
});

export const SheetsUndecided = builder
  .objectRef<RefusalOf<'SheetsUndecided'>>('SheetsUndecided')
  .implement({ interfaces: [Refusal], fields: (t) => ({ count: t.exposeInt('count') }) });

export const StaleLayout = builder.objectRef<RefusalOf<'StaleLayout'>>('StaleLayout').implement({
  interfaces: [Refusal],
  fields: (t) => ({ version: t.exposeInt('version') }),
});

export const LayoutInvalid = builder
  .objectRef<RefusalOf<'LayoutInvalid'>>('LayoutInvalid')
  .implement({
    interfaces: [Refusal],
    fields: (t) => ({
      problems: t.stringList({
        description: 'A sentence for each.',
        args: { locale: t.arg({ type: LocaleEnum, defaultValue: 'zh-CN' }) },
        resolve: ({ problems }, { locale }) =>
          problems.map((problem) => describeLayoutProblem(problem, locale)),
      }),
    }),
  });

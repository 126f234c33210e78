import { builder } from './builder.ts';

export const Explanation = builder
  .objectRef<{ readonly rule: string; readonly text: string }>('Explanation')
  .implement({
    description: '情况说明, under the code of the rule it was given for.',
    fields: (t) => ({ rule: t.exposeID('rule'), text: t.exposeString('text') }),
  });

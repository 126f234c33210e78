import type { SealHead } from '#domain/sealing/sealHead.ts';
import { builder } from './builder.ts';

const Unsealing = builder.objectRef<NonNullable<SealHead['unsealed']>>('Unsealing').implement({
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime' }),
    by: t.exposeString('by'),
    reason: t.exposeString('reason'),
  }),
});

export const Seal = builder.objectRef<SealHead>('Seal').implement({
  description: '封存. The digest is SHA-256 of all that was sealed, hexadecimal.',
  fields: (t) => ({
    period: t.exposeID('period'),
    n: t.exposeInt('n'),
    seq: t.exposeString('seq'),
    at: t.expose('at', { type: 'DateTime' }),
    by: t.exposeString('by'),
    digest: t.exposeString('digest'),
    unsealed: t.expose('unsealed', {
      type: Unsealing,
      nullable: true,
      description: 'Null while it is in force.',
    }),
  }),
});

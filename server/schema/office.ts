import type { Caller } from '#domain/caller.ts';
import type { Reporter as DomainReporter } from '#domain/consolidation/consolidation.ts';
import { builder, callerIn, usecasesOf } from './builder.ts';
import { RoleEnum } from './words.ts';

interface OfficeHead {
  readonly id: string;
  readonly name: string;
  readonly fictional: boolean;
}

export const Office = builder.objectRef<OfficeHead>('Office').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    fictional: t.exposeBoolean('fictional', {
      description: 'Sample data: whatever shows its figures says so.',
    }),
  }),
});

export const Reporter = builder.objectRef<DomainReporter>('Reporter').implement({
  fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name') }),
});

const Me = builder.objectRef<Caller>('Me').implement({
  fields: (t) => ({
    login: t.exposeString('login'),
    name: t.exposeString('name'),
    roles: t.field({ type: [RoleEnum], resolve: ({ roles }) => [...roles] }),
    office: t.field({
      type: Office,
      resolve: (_me, _args, context) => usecasesOf(context).describeOffice(),
    }),
    reporter: t.field({ type: Reporter, nullable: true, resolve: ({ reporter }) => reporter }),
  }),
});

builder.queryField('me', (t) =>
  t.field({ type: Me, resolve: (_root, _args, context) => callerIn(context).caller }),
);

import type { AuditPage as DomainPage, RecordedEntry } from '../usecases/listAuditEntries.ts';
import { builder, usecasesOf } from './builder.ts';

const AuditEntry = builder.objectRef<RecordedEntry>('AuditEntry').implement({
  description: 'One per mutation and sign-in, done or refused.',
  fields: (t) => ({
    id: t.exposeID('id'),
    at: t.expose('at', { type: 'DateTime' }),
    login: t.exposeString('login', { nullable: true }),
    by: t.exposeString('by', { nullable: true }),
    operation: t.exposeString('operation'),
    outcome: t.exposeString('outcome', { description: '`done`, or why it was refused.' }),
    subject: t.exposeString('subject', { description: 'What it was about, as JSON; no figures.' }),
  }),
});

const AuditPage = builder.objectRef<DomainPage>('AuditPage').implement({
  fields: (t) => ({
    entries: t.field({ type: [AuditEntry], resolve: ({ entries }) => [...entries] }),
    next: t.exposeID('next', {
      nullable: true,
      description: 'To be passed as `after`; null where nothing older was recorded.',
    }),
  }),
});

builder.queryField('auditEntries', (t) =>
  t.field({
    type: AuditPage,
    description: 'Newest first, a hundred to a page.',
    args: {
      after: t.arg.id({ required: false }),
      login: t.arg.string({ required: false }),
      operation: t.arg.string({ required: false }),
      period: t.arg.id({ required: false }),
    },
    resolve: (_root, { after, login, operation, period }, context) =>
      usecasesOf(context).listAuditEntries({
        after: after ?? null,
        login: login ?? null,
        operation: operation ?? null,
        period: period ?? null,
      }),
  }),
);

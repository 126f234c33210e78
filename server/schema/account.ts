// Accounts, for their administrators alone. Passwords are changed outside GraphQL (see session.ts).
import type { Account as DomainAccount } from '#domain/account/account.ts';
import type { RefusalOf } from '#domain/refusal.ts';
import { builder, usecasesOf } from './builder.ts';
import { Reporter } from './office.ts';
import { plainRefusal } from './refusal.ts';
import { RoleEnum } from './words.ts';

const Account = builder.objectRef<DomainAccount>('Account').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    login: t.exposeString('login'),
    name: t.exposeString('name'),
    roles: t.field({ type: [RoleEnum], resolve: ({ roles }) => [...roles] }),
    reporter: t.expose('reporter', { type: Reporter, nullable: true }),
    disabled: t.boolean({ resolve: ({ disabledAt }) => disabledAt !== null }),
    mustChangePassword: t.boolean({
      description: 'Their password is a one-time one, which opens nothing until they change it.',
      resolve: ({ passwordExpiresAt }) => passwordExpiresAt !== null,
    }),
  }),
});

interface OneTime {
  readonly account: DomainAccount;
  readonly oneTimePassword: string;
}

const OneTimePassword = builder.objectRef<OneTime>('OneTimePassword').implement({
  description: 'Told in this answer and never again; good for seven days, and only to be changed.',
  fields: (t) => ({
    account: t.expose('account', { type: Account }),
    password: t.exposeString('oneTimePassword'),
  }),
});

const AccountNotFound = plainRefusal('AccountNotFound');
const LoginTaken = plainRefusal('LoginTaken');
const UnusableLogin = plainRefusal('UnusableLogin');
const AdminStandsAlone = plainRefusal('AdminStandsAlone');
const ReporterNeeded = plainRefusal('ReporterNeeded');
const ReporterUnknown = plainRefusal('ReporterUnknown');
const LastAdmin = plainRefusal('LastAdmin');

const kindOr = (type: string) => (value: object) =>
  'kind' in value ? (value as RefusalOf<'AccountNotFound'>).kind : type;

const postRefusals = [AdminStandsAlone, ReporterNeeded, ReporterUnknown] as const;

const CreateAccountResult = builder.unionType('CreateAccountResult', {
  types: [OneTimePassword, LoginTaken, UnusableLogin, ...postRefusals],
  resolveType: kindOr('OneTimePassword'),
});

const ChangeAccountResult = builder.unionType('ChangeAccountResult', {
  types: [Account, AccountNotFound, LastAdmin, ...postRefusals],
  resolveType: kindOr('Account'),
});

const SetAccountDisabledResult = builder.unionType('SetAccountDisabledResult', {
  types: [Account, AccountNotFound, LastAdmin],
  resolveType: kindOr('Account'),
});

const ResetPasswordResult = builder.unionType('ResetPasswordResult', {
  types: [OneTimePassword, AccountNotFound],
  resolveType: kindOr('OneTimePassword'),
});

builder.queryField('accounts', (t) =>
  t.field({
    type: [Account],
    resolve: async (_root, _args, context) => [...(await usecasesOf(context).listAccounts())],
  }),
);

builder.queryField('reporters', (t) =>
  t.field({
    type: [Reporter],
    resolve: async (_root, _args, context) => [...(await usecasesOf(context).listReporters())],
  }),
);

builder.mutationField('createAccount', (t) =>
  t.field({
    type: CreateAccountResult,
    args: {
      login: t.arg.string(),
      name: t.arg.string(),
      roles: t.arg({ type: [RoleEnum] }),
      reporter: t.arg.id({ required: false }),
    },
    resolve: async (_root, { reporter = null, ...request }, context) => {
      const result = await usecasesOf(context).createAccount({ ...request, reporter });
      return result.ok ? result.value : result.error;
    },
  }),
);

builder.mutationField('changeAccount', (t) =>
  t.field({
    type: ChangeAccountResult,
    args: {
      account: t.arg.id(),
      name: t.arg.string(),
      roles: t.arg({ type: [RoleEnum] }),
      reporter: t.arg.id({ required: false }),
    },
    resolve: async (_root, { reporter = null, ...change }, context) => {
      const result = await usecasesOf(context).changeAccount({ ...change, reporter });
      return result.ok ? result.value : result.error;
    },
  }),
);

builder.mutationField('setAccountDisabled', (t) =>
  t.field({
    type: SetAccountDisabledResult,
    args: { account: t.arg.id(), disabled: t.arg.boolean() },
    resolve: async (_root, args, context) => {
      const result = await usecasesOf(context).setAccountDisabled(args);
      return result.ok ? result.value : result.error;
    },
  }),
);

builder.mutationField('resetPassword', (t) =>
  t.field({
    type: ResetPasswordResult,
    args: { account: t.arg.id() },
    resolve: async (_root, { account }, context) => {
      const result = await usecasesOf(context).resetPassword(account);
      return result.ok ? result.value : result.error;
    },
  }),
);

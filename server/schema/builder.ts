// The one schema builder. Fields are non-null unless null means something; nobody unknown gets past the root.
import SchemaBuilder from '@pothos/core';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import { GraphQLError } from 'graphql';
import type { Caller, Role } from '#domain/caller.ts';
import type { UseCases } from '../usecases/usecases.ts';
import { authorizedFields } from './authorizedFields.ts';

/** `null` where the request carries no session that we know. */
export interface Context {
  readonly signedIn: { readonly caller: Caller; readonly usecases: UseCases } | null;
}

export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  DefaultInputFieldRequiredness: true;
  AuthScopes: { signedIn: boolean; anyRole: readonly Role[] };
  AuthContexts: {
    signedIn: { readonly signedIn: NonNullable<Context['signedIn']> };
  };
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    DateTime: { Input: string; Output: string };
    FindingDetail: { Input: never; Output: object };
  };
}>({
  plugins: [authorizedFields, ScopeAuthPlugin],
  defaultFieldNullability: false,
  defaultInputFieldRequiredness: true,
  scopeAuth: {
    authScopes: ({ signedIn }) => ({
      signedIn: signedIn !== null,
      anyRole: (allowed) => signedIn?.caller.roles.some((role) => allowed.includes(role)) ?? false,
    }),
    unauthorizedError: (_parent, { signedIn }) =>
      signedIn
        ? new GraphQLError('Your role may not do this.', { extensions: { code: 'FORBIDDEN' } })
        : new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } }),
  },
});

builder.queryType({ authScopes: { signedIn: true } });
builder.mutationType({ authScopes: { signedIn: true } });

/** The use cases of a caller that the root has let in. */
export function usecasesOf({ signedIn }: Context): UseCases {
  return callerIn({ signedIn }).usecases;
}

export function callerIn({ signedIn }: Context): NonNullable<Context['signedIn']> {
  if (!signedIn)
    throw new Error('A resolver ran for nobody: its type is not behind the root scope');
  return signedIn;
}

// Gives every field the auth scope of its row in the authorization table.
import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import { roles } from '#domain/caller.ts';
import { authorization } from './authorization.ts';

export const authorizedFields = 'authorizedFields';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      readonly authorizedFields: AuthorizedFields<Types>;
    }
  }
}

class AuthorizedFields<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(
    field: PothosOutputFieldConfig<Types>,
  ): PothosOutputFieldConfig<Types> {
    const { parentType, declaringType = parentType, name } = field;
    const allowed = authorization[parentType]?.[name] ?? authorization[declaringType]?.[name];
    if (!allowed) {
      throw new Error(
        `${parentType}.${name} has no row in server/schema/authorization.ts: say there who may ask for it`,
      );
    }
    // Whoever gets past the root may ask for the rest.
    if (allowed === roles) return field;
    const authScopes = { anyRole: allowed } as unknown;
    return { ...field, pothosOptions: { ...field.pothosOptions, authScopes } as never };
  }
}

SchemaBuilder.registerPlugin(authorizedFields, AuthorizedFields);

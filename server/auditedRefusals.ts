// A mutation that never comes to its use case (not for this role, input of the wrong type) or whose transaction was undone
// leaves its entry in the audit all the same. Use cases record the rest themselves, with what they do.
import {
  type FieldNode,
  type GraphQLError,
  getOperationAST,
  Kind,
  OperationTypeNode,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from './schema/builder.ts';

export const auditedRefusals: Plugin<Context> = {
  onExecute: ({ args }) => {
    const { signedIn } = args.contextValue;
    const operation = getOperationAST(args.document, args.operationName);
    if (!signedIn || operation?.operation !== OperationTypeNode.MUTATION) return undefined;
    const field = operation.selectionSet.selections.find(
      (selected): selected is FieldNode => selected.kind === Kind.FIELD,
    );
    return {
      onExecuteDone: async ({ result }) => {
        const errors = 'errors' in result ? (result.errors ?? []) : [];
        const error = errors.find(isOfTheMutation);
        if (!error || !field) return;
        await signedIn.usecases.recordRefusal({
          operation: field.name.value,
          outcome: codeOf(error),
        });
      },
    };
  },
};

/** Deeper in the answer the mutation itself was done, and has its entry. */
function isOfTheMutation({ path }: GraphQLError): boolean {
  return (path?.length ?? 0) <= 1;
}

/** What a compiled operation reports of a thrown error has no extensions. */
function codeOf({ path, extensions }: Partial<GraphQLError>): string {
  const code = extensions?.['code'];
  if (typeof code === 'string') return code;
  return path ? 'INTERNAL_SERVER_ERROR' : 'BAD_USER_INPUT';
}

// Tells the metrics of every operation that is executed, by the names and kinds that the schema knows.
import { type DefinitionNode, type GraphQLSchema, isInterfaceType, Kind, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Metrics } from './metrics.ts';

/** Codes that errors of ours carry. */
const codes = [
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'INTERNAL_SERVER_ERROR',
  'TOO_MANY_REQUESTS',
  'UNAUTHENTICATED',
];

export function wordsOf(schema: GraphQLSchema, persisted: Readonly<Record<string, string>>) {
  return {
    operations: Object.values(persisted).flatMap(nameOf),
    outcomes: ['done', ...codes, ...refusalKinds(schema)],
  };
}

function refusalKinds(schema: GraphQLSchema): readonly string[] {
  const refusal = schema.getType('Refusal');
  const kinds = isInterfaceType(refusal) ? schema.getPossibleTypes(refusal) : [];
  return kinds.map(({ name }) => name);
}

function nameOf(document: string): readonly string[] {
  return parse(document).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION && definition.name ? definition.name.value : [],
  );
}

interface Answered {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[];
}

export function countingOperations(metrics: Metrics, schema: GraphQLSchema): Plugin {
  const refusals = refusalKinds(schema);
  return {
    onExecute: ({ args }) => {
      const started = performance.now();
      return {
        onExecuteDone: ({ result }) => {
          const operation = args.document.definitions.find(
            (one: DefinitionNode) => one.kind === Kind.OPERATION_DEFINITION,
          );
          const named = operation && 'name' in operation ? operation.name?.value : undefined;
          metrics.operated({
            name: args.operationName ?? named ?? 'other',
            outcome: outcomeOf(result as Answered, refusals),
            seconds: (performance.now() - started) / 1000,
          });
        },
      };
    },
  };
}

/** A mutation has one root field: where that gives a refusal, its kind is what became of it. */
function outcomeOf({ data, errors }: Answered, refusals: readonly string[]): string {
  const code = errors?.[0] && (errors[0].extensions?.code ?? 'INTERNAL_SERVER_ERROR');
  if (code !== undefined) return typeof code === 'string' ? code : 'other';
  const values = Object.values(data ?? {});
  const [only] = values.length === 1 ? values : [];
  const type = typeof only === 'object' && only && '__typename' in only ? only.__typename : null;
  return refusals.find((kind) => kind === type) ?? 'done';
}

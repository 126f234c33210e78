// GraphQL over HTTP, closed by default: JSON by POST only, bounded operations, masked errors, one snapshot per operation.
import { randomUUID } from 'node:crypto';
import { useGraphQlJit } from '@envelop/graphql-jit';
import { EnvelopArmorPlugin } from '@escape.tech/graphql-armor';
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  type ValidationContext,
  visit,
} from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { auditedRefusals } from './auditedRefusals.ts';
import { refuseLargeDocument } from './documentLimits.ts';
import { countingOperations } from './edge/countingOperations.ts';
import type { Metrics } from './edge/metrics.ts';
import type { Limiter } from './edge/rateLimits.ts';
import type { Context } from './schema/builder.ts';
import { schema } from './schema/index.ts';
import { callerOf, handleSession, type SessionDependencies } from './session.ts';
import { longestText, unstorable } from './storableText.ts';
import type { Database, Reading } from './store/database.ts';
import { untilAborted } from './store/untilAborted.ts';
import type { Movements } from './usecases/followPeriod.ts';
import { useCasesOf } from './usecases/usecases.ts';

export interface GraphqlOptions extends SessionDependencies {
  readonly database: Database;
  readonly movements: Movements;
  readonly log: Logger;
  /** The pane's operations by hash. */
  readonly persisted: Readonly<Record<string, string>>;
  /** In production nothing else is executed. */
  readonly onlyPersisted: boolean;
  readonly limiter: Limiter | null;
  readonly metrics: Metrics | null;
}

/** What the connection knows of a request. */
export interface RequestContext {
  readonly signal: AbortSignal;
}

interface OperationContext extends Context {
  readonly reading: Reading | null;
}

export function createGraphql(options: GraphqlOptions) {
  const { log, movements, persisted, onlyPersisted, limiter, metrics, ...dependencies } = options;
  return createYoga<RequestContext, OperationContext>({
    schema,
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    batching: false,
    multipart: false,
    cors: false,
    logging: false,
    maskedErrors: { maskError: (error) => masked(error, log) },
    context: async ({ request, signal }): Promise<OperationContext> => {
      const caller = await callerOf(dependencies, request);
      if (!caller) return { signedIn: null, reading: null };
      limiter?.takeAccount(caller);
      const { now, hashPassword } = dependencies;
      const database = untilAborted(dependencies.database, signal);
      const reading = database.openReading(caller.office);
      const surroundings = { hashPassword, movements };
      const all = useCasesOf({ caller, reading, database, now }, surroundings);
      const usecases = limiter?.limited(all, caller) ?? all;
      return { signedIn: { caller, usecases }, reading };
    },
    plugins: [
      sessions(dependencies, log),
      storableText,
      jsonByPostOnly,
      closingItsReading,
      auditedRefusals,
      ...(metrics ? [countingOperations(metrics, schema)] : []),
      usePersistedOperations({
        getPersistedOperation: (hash) =>
          Object.hasOwn(persisted, hash) ? (persisted[hash] ?? null) : null,
        allowArbitraryOperations: !onlyPersisted,
      }),
      boundedDocuments,
      boundedOperations(onlyPersisted),
      EnvelopArmorPlugin({
        maxTokens: { n: 1_000 },
        maxDepth: { n: 8, flattenFragments: true },
        maxAliases: { enabled: false },
        maxDirectives: { n: 10 },
        costLimit: { enabled: false },
        blockFieldSuggestion: { enabled: true },
      }),
      useGraphQlJit(),
    ],
  });
}

function sessions(dependencies: SessionDependencies, log: Logger): Plugin<object, RequestContext> {
  return {
    onRequest: async (incoming) => {
      const { request, url, serverContext } = incoming;
      if (url.pathname !== '/session' && !url.pathname.startsWith('/session/')) return;
      const { signal } = serverContext;
      const database = untilAborted(dependencies.database, signal);
      incoming.endResponse(await handleSession({ ...dependencies, database }, request, log));
    },
  };
}

/** Form posts and GET are how other sites make a browser ask; we take neither. */
const jsonByPostOnly: Plugin = {
  onRequest: (incoming) => {
    const { request, url } = incoming;
    if (url.pathname !== '/graphql') return;
    if (request.method !== 'POST') {
      incoming.endResponse(new Response(null, { status: 405, headers: { allow: 'POST' } }));
    } else if (!request.headers.get('content-type')?.toLowerCase().startsWith('application/json')) {
      incoming.endResponse(new Response(null, { status: 415 }));
    }
  },
};

/** The snapshot is opened by the first read and released as soon as the last field has been resolved. */
const closingItsReading: Plugin<OperationContext> = {
  onExecute: ({ args }) => ({
    onExecuteDone: () => {
      args.contextValue.reading?.close();
    },
  }),
};

/** Text that PostgreSQL could not keep, or that no field of ours is long enough for, is refused where it enters. */
const storableText: Plugin = {
  onParams: ({ params }) => {
    const path = unstorable(params.variables ?? {}, 'variables');
    if (path !== null) throw unstorableText(path);
  },
};

const boundedDocuments: Plugin = {
  onParse: () => (parsed) => {
    if (!parsed.result || parsed.result instanceof Error) return;
    refuseLargeDocument(parsed.result);
    visit(parsed.result as DocumentNode, {
      StringValue: ({ value }) => {
        if (unstorable(value, '') !== null) throw unstorableText('a literal');
      },
    });
  },
};

function unstorableText(path: string): GraphQLError {
  return new GraphQLError(
    `The text at ${path} is longer than ${longestText} characters or holds NUL or half a character.`,
    { extensions: { code: 'BAD_USER_INPUT' } },
  );
}

function boundedOperations(withoutIntrospection: boolean): Plugin {
  return {
    onValidate: (validation) => {
      validation.addValidationRule(oneMutationAtATime);
      if (withoutIntrospection) validation.addValidationRule(NoSchemaIntrospectionCustomRule);
      return (validated) => {
        if (!validated.valid) validated.setResult(validated.result.map(withoutSuggestion));
      };
    },
  };
}

/** A second mutation in one request could rely on the first, and would share its rate limit. */
function oneMutationAtATime(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition: (operation) => {
      const isSimple = operation.selectionSet.selections.every(({ kind }) => kind === Kind.FIELD);
      const isOne = operation.selectionSet.selections.length === 1;
      if (operation.operation === OperationTypeNode.MUTATION && !(isSimple && isOne)) {
        context.reportError(
          new GraphQLError('A mutation has exactly one root field.', { nodes: operation }),
        );
      }
    },
  };
}

/** Errors that were meant for the caller pass; everything else becomes a number that the log explains. */
function masked(error: unknown, log: Logger): Error {
  if (error instanceof GraphQLError && !isUnexpected(error.originalError)) {
    return withoutSuggestion(error);
  }
  const id = randomUUID();
  log.error(
    { id, err: error instanceof GraphQLError ? error.originalError : error },
    'request failed',
  );
  return new GraphQLError(`Something went wrong on our side (${id}).`, {
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  });
}

/** Values of enumerations and inputs are suggested too, which the plugin against suggestions does not know. */
function withoutSuggestion(error: Error): Error {
  if (!(error instanceof GraphQLError)) return error;
  const message = error.message.replace(/ ?Did you mean [^?]*\?/g, '');
  if (message === error.message) return error;
  const { nodes, extensions } = error;
  return new GraphQLError(message, { nodes: nodes ?? null, extensions });
}

function isUnexpected(original: Error | null | undefined): boolean {
  return original !== null && original !== undefined && !(original instanceof GraphQLError);
}

// The server as it runs, on a database of its own with the sample office; asked over HTTP like by anybody else.
import { fileURLToPath } from 'node:url';
import type { DestinationStream } from 'pino';
import { seedSampleOffice } from '../../prisma/seed.ts';
import type { RateLimits } from '../../server/edge/rateLimits.ts';
import { hashPassword } from '../../server/password.ts';
import { serve } from '../../server/serve.ts';
import { createDatabase, type TestDatabase } from './database.ts';

const folderOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const samplePassword = 'only-for-tests';

export interface Answer<Data> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly id?: string };
  }[];
}

export interface TestServer {
  readonly origin: string;
  readonly metricsOrigin: string | null;
  /** The server alone; its database stays. */
  readonly stopServer: () => Promise<void>;
  readonly database: TestDatabase;
  /** Signs in as `agriculture` (of the sample office) and gives the token. */
  readonly signIn: (login: string) => Promise<string>;
  readonly ask: <Data>(
    token: string | null,
    document: string,
    variables?: object,
  ) => Promise<Answer<Data>>;
  readonly stop: () => Promise<void>;
}

export interface TestServerOptions {
  readonly now?: () => Date;
  readonly persisted?: Readonly<Record<string, string>>;
  /** Off unless a test is about them. */
  readonly rateLimits?: RateLimits;
  readonly metricsPort?: number;
  readonly deadlineMs?: number;
  readonly behindProxy?: boolean;
  readonly logTo?: DestinationStream;
  /** In the place of the database's own address: a proxy before it. */
  readonly through?: (runtimeUrl: string) => Promise<string>;
}

export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const database = await createDatabase();
  await seedSampleOffice({
    ...database,
    passwordHash: await hashPassword(samplePassword),
    closesOn: '2022-01-31',
  });
  const server = await serve({
    ...edgeOf(options),
    runtimeUrl: (await options.through?.(database.runtimeUrl)) ?? database.runtimeUrl,
    host: '127.0.0.1',
    port: 0,
    tls: null,
    publicOrigin: null,
    paneFolder: folderOf('addin/public'),
    manifestFile: folderOf('manifest.xml'),
    preview: true,
    persisted: options.persisted ?? {},
    onlyPersisted: options.persisted !== undefined,
    logLevel: options.logTo ? 'debug' : (process.env['TEST_LOG'] ?? 'silent'),
    now: options.now ?? (() => new Date('2022-01-10T02:00:00Z')),
  });
  const origin = server.origin.replace('https://localhost', 'http://127.0.0.1');

  const post = (path: string, body: object, token: string | null) =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });

  return {
    origin,
    metricsOrigin: server.metricsOrigin,
    stopServer: server.stop,
    database,
    signIn: async (login) => {
      const response = await post(
        '/session',
        { login: `${login}@demo`, password: samplePassword },
        null,
      );
      const { token } = (await response.json()) as { token?: string };
      if (token === undefined) throw new Error(`${login} cannot sign in: ${response.status}`);
      return token;
    },
    ask: async <Data>(token: string | null, document: string, variables: object = {}) => {
      const response = await post('/graphql', { query: document, variables }, token);
      const text = await response.text();
      const { data = null, errors = [] } = (text === '' ? {} : JSON.parse(text)) as Partial<
        Answer<Data>
      >;
      return { status: response.status, data, errors };
    },
    stop: async () => {
      await server.stop();
      await database.drop();
    },
  };
}

function edgeOf({ metricsPort, deadlineMs, behindProxy, logTo, rateLimits }: TestServerOptions) {
  return {
    rateLimits: rateLimits ?? null,
    ...(metricsPort === undefined ? {} : { metricsPort }),
    ...(deadlineMs === undefined ? {} : { deadlineMs }),
    ...(behindProxy === undefined ? {} : { behindProxy }),
    ...(logTo === undefined ? {} : { logTo }),
  };
}

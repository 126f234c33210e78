// What the server is told from outside. Production refuses to start half-configured and names everything missing at once.
import { z } from 'zod';

const originExample = 'the https address that people use, such as https://report.example.gov.cn';

const port = z.coerce.number().int().min(0).max(65_535);

const production = z.object({
  PUBLIC_ORIGIN: z.url({ protocol: /^https$/, error: originExample }),
  PORT: port.default(3443),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_FOLDER: z.string().min(1).optional(),
  TLS_CERT_FILE: z.string().min(1).optional(),
  TLS_KEY_FILE: z.string().min(1).optional(),
  BEHIND_TLS_PROXY: z.stringbool().default(false),
  METRICS_PORT: port.optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
});

export type Environment = z.infer<typeof production>;

/** The settings, or one line per setting that is missing or wrong. */
export function readEnvironment(
  variables: NodeJS.ProcessEnv,
):
  | { readonly ok: true; readonly value: Environment }
  | { readonly ok: false; readonly problems: readonly string[] } {
  const parsed = production.safeParse(variables);
  const malformed = parsed.success
    ? []
    : parsed.error.issues
        .filter(({ path: [name = ''] }) => variables[String(name)])
        .map(({ path, message }) => `${path.join('.')}: ${message}`);
  const problems = [...missingSettings(variables), ...malformed];
  return parsed.success && problems.length === 0
    ? { ok: true, value: parsed.data }
    : { ok: false, problems };
}

/** Looks at the names alone, so that everything missing is said at once, whatever else is malformed. */
function* missingSettings(variables: NodeJS.ProcessEnv): Generator<string> {
  const isSet = (name: string) => (variables[name] ?? '') !== '';
  if (!isSet('PUBLIC_ORIGIN')) yield `PUBLIC_ORIGIN: ${originExample}`;
  if (!isSet('DATABASE_URL') && !isSet('DATA_FOLDER')) {
    yield 'DATABASE_URL or DATA_FOLDER: a PostgreSQL server to use, or a folder to keep an embedded one in';
  }
  if (variables['BEHIND_TLS_PROXY'] === 'true') return;
  if (!isSet('TLS_CERT_FILE'))
    yield 'TLS_CERT_FILE: the certificate to serve with (or BEHIND_TLS_PROXY=true)';
  if (!isSet('TLS_KEY_FILE'))
    yield 'TLS_KEY_FILE: the key of that certificate (or BEHIND_TLS_PROXY=true)';
}

// What the server is told from outside. Production refuses to start half-configured and names everything missing at once.
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);

const production = z.object({
  PUBLIC_ORIGIN: z.url({
    protocol: /^https$/,
    error: 'the https address that people use, such as https://report.example.gov.cn',
  }),
  PORT: port.default(3443),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_FOLDER: z.string().min(1).optional(),
  TLS_CERT_FILE: z.string().min(1).optional(),
  TLS_KEY_FILE: z.string().min(1).optional(),
  BEHIND_TLS_PROXY: z.stringbool().default(false),
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
  const problems = parsed.success
    ? [...incomplete(parsed.data)]
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return parsed.success && problems.length === 0
    ? { ok: true, value: parsed.data }
    : { ok: false, problems };
}

function* incomplete(settings: Environment): Generator<string> {
  const { DATABASE_URL, DATA_FOLDER, TLS_CERT_FILE, TLS_KEY_FILE, BEHIND_TLS_PROXY } = settings;
  if (DATABASE_URL === undefined && DATA_FOLDER === undefined) {
    yield 'DATABASE_URL or DATA_FOLDER: a PostgreSQL server to use, or a folder to keep an embedded one in';
  }
  if (!BEHIND_TLS_PROXY && TLS_CERT_FILE === undefined) {
    yield 'TLS_CERT_FILE: the certificate to serve with (or BEHIND_TLS_PROXY=true)';
  }
  if (!BEHIND_TLS_PROXY && TLS_KEY_FILE === undefined) {
    yield 'TLS_KEY_FILE: the key of that certificate (or BEHIND_TLS_PROXY=true)';
  }
}

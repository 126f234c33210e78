// `npm start`: the production entry. It refuses to start half-configured and says everything that is missing at once.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLog } from './edge/requestLog.ts';
import { type Environment, readEnvironment } from './env.ts';
import { failLoudly } from './failLoudly.ts';
import { describeFirstStart, issueFirstStartCode } from './firstStart.ts';
import { openDatabase } from './postgres/openDatabase.ts';
import { serve } from './serve.ts';
import { stopOnSignal } from './stopOnSignal.ts';

failLoudly();

const paneFolder = fileURLToPath(new URL('../addin/dist', import.meta.url));
const persistedFile = new URL('../addin/dist/persisted-documents.json', import.meta.url);

const environment = readEnvironment(process.env);
const problems = [
  ...(environment.ok ? [] : environment.problems),
  ...(existsSync(persistedFile) ? [] : ['The pane is not built: run `npm run build` first.']),
];
if (environment.ok && problems.length === 0) {
  await start(environment.value);
} else {
  console.error(
    `Huibao does not start, because its settings are incomplete:\n  ${problems.join('\n  ')}`,
  );
  process.exitCode = 1;
}

async function start(settings: Environment): Promise<void> {
  const log = createLog(settings.LOG_LEVEL);
  const database = await openDatabase({
    databaseUrl: settings.DATABASE_URL,
    dataFolder: settings.DATA_FOLDER ?? '',
    migrationsFolder: fileURLToPath(new URL('../prisma/migrations', import.meta.url)),
    log,
  });
  const server = await serve({
    runtimeUrl: database.runtimeUrl,
    host: settings.HOST,
    port: settings.PORT,
    tls: tlsOf(settings),
    publicOrigin: settings.PUBLIC_ORIGIN,
    paneFolder,
    manifestFile: fileURLToPath(new URL('../manifest.xml', import.meta.url)),
    preview: false,
    persisted: JSON.parse(readFileSync(persistedFile, 'utf8')) as Record<string, string>,
    onlyPersisted: true,
    behindProxy: settings.BEHIND_TLS_PROXY,
    metricsPort: settings.METRICS_PORT,
    logLevel: settings.LOG_LEVEL,
  });
  stopOnSignal([server, database]);
  const code = await issueFirstStartCode(database.ownerUrl, new Date());
  if (code !== null) console.error(describeFirstStart(code, server.origin));
  log.info(`ready at ${server.origin}`);
}

function tlsOf({ TLS_CERT_FILE, TLS_KEY_FILE }: Environment) {
  if (TLS_CERT_FILE === undefined || TLS_KEY_FILE === undefined) return null;
  return { cert: readFileSync(TLS_CERT_FILE, 'utf8'), key: readFileSync(TLS_KEY_FILE, 'utf8') };
}

// Speaks to the Prisma command line as its native engine does: JSON-RPC, one message a line. Enough of it for
// `migrate deploy`, `status`, `resolve`, `diff` and `dev`; databases are created and dropped elsewhere.
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Cluster } from '../server/postgres/cluster.ts';
import { withClient } from '../server/postgres/withClient.ts';
import { openSchemaEngine, type SchemaEngine } from './schemaEngine.ts';
import { createEmptyDatabase, startTemporaryCluster } from './temporaryCluster.ts';

interface Request {
  readonly id: number;
  /** Absent in the command line's answers to our own messages. */
  readonly method?: string;
  readonly params: unknown;
}

type Method = (params: unknown) => Promise<unknown>;

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: { datamodels: { type: 'string', multiple: true }, datasource: { type: 'string' } },
});
const datasource = JSON.parse(String(values.datasource ?? '{}')) as { readonly url?: string };
const url = datasource.url ?? '';

if (positionals[0] === 'cli') await runOnce(positionals[1] ?? '');
else await serve();

/** Whether the database can be reached is asked by exit code, before the engine proper is started. */
async function runOnce(command: string): Promise<void> {
  try {
    if (command !== 'can-connect-to-database') throw new Error(`${command} is not supported.`);
    await withClient(url, async () => {});
  } catch (error) {
    const fields = { error_code: 'P1001', message: (error as Error).message };
    console.error(JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields }));
    process.exitCode = 1;
  }
}

async function serve(): Promise<void> {
  let shadows: Promise<Cluster> | undefined;
  const shadowUrl = async () => {
    shadows ??= startTemporaryCluster();
    return createEmptyDatabase(await shadows);
  };
  const options = { url, shadowUrl, schemaFiles: values.datamodels?.map(String) };
  const end = async () => {
    await (await shadows)?.stop();
    process.exit(0);
  };
  // The command line ends its engine with a signal, not by closing the input.
  process.once('SIGTERM', () => void end());
  let engine: Promise<SchemaEngine> | undefined;
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line) as Request;
    if (method === undefined) continue;
    engine ??= openSchemaEngine(options);
    await answer(id, async () => call(await (engine as Promise<SchemaEngine>), method, params));
  }
  await end();
}

async function answer(id: number, compute: () => Promise<unknown>): Promise<void> {
  try {
    send({ id, result: (await compute()) ?? null });
  } catch (error) {
    const { message, code, meta } = error as Error & { code?: unknown; meta?: unknown };
    const data = { is_panic: false, message, meta: meta ?? null, error_code: code ?? null };
    send({ id, error: { code: 4466, message: 'See the data field.', data } });
  }
}

async function call(engine: SchemaEngine, method: string, params: unknown): Promise<unknown> {
  const methods = engine as unknown as Readonly<Record<string, Method | undefined>>;
  // This engine loses its shadow database unless it has just been asked for a diagnosis.
  if (method === 'evaluateDataLoss') await methods['devDiagnostic']?.call(engine, params);
  const name = method === 'getDatabaseVersion' ? 'version' : method;
  const result = await methods[name]?.call(engine, params);
  if (method !== 'diff') return result;

  const { stdout, ...rest } = result as { readonly stdout: string | null };
  send({ id: 'print', method: 'print', params: { content: stdout ?? '' } });
  return { ...rest, stdout: null };
}

function send(message: object): void {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}

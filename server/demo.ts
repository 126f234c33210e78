// `npm run demo`: everything on embedded PostgreSQL with the fictional sample office, in the workbook preview.
// With `-- --play` it then plays the job in a headless browser, writes to out/ and ends.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { samplePeople } from '../prisma/sampleFiles.ts';
import { sampleOffice, seedSampleOffice } from '../prisma/seed.ts';
import { localhostCertificate } from './certificate/localhostCertificate.ts';
import { failLoudly } from './failLoudly.ts';
import { hashPassword } from './password.ts';
import { openDatabase } from './postgres/openDatabase.ts';
import { serve } from './serve.ts';
import { stopOnSignal } from './stopOnSignal.ts';

failLoudly('To start over with a fresh sample office: npm run demo -- --fresh');

const folderOf = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const { values: flags } = parseArgs({
  options: {
    play: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    port: { type: 'string' },
  },
});

// A play begins from nothing, beside whatever the demo holds.
const dataFolder = folderOf(flags.play ? '.data/play' : '.data/demo');
if (flags.play || flags.fresh) rmSync(dataFolder, { recursive: true, force: true });
mkdirSync(dataFolder, { recursive: true });

const quiet = { info: () => undefined, warn: (message: string) => console.warn(message) };
const database = await openDatabase({
  databaseUrl: process.env['DATABASE_URL'],
  dataFolder: join(dataFolder, 'postgres'),
  migrationsFolder: folderOf('prisma/migrations'),
  log: quiet,
});
const password = samplePassword();
await seedSampleOffice({
  ...database,
  passwordHash: await hashPassword(password),
  closesOn: inThirtyDays(),
});
const server = await serve({
  runtimeUrl: database.runtimeUrl,
  host: 'localhost',
  port: Number(flags.port ?? (flags.play ? 0 : 3443)),
  tls: await localhostCertificate({ folder: folderOf('.data/certificate'), log: quiet.info }),
  publicOrigin: null,
  paneFolder: folderOf('addin/dist'),
  manifestFile: folderOf('manifest.xml'),
  preview: true,
  persisted: JSON.parse(
    readFileSync(join(folderOf('addin/dist'), 'persisted-documents.json'), 'utf8'),
  ) as Record<string, string>,
  onlyPersisted: false,
  logLevel: 'warn',
});

if (flags.play) {
  const { play } = await import('../tests/play/play.ts');
  try {
    const isComplete = await play({ origin: server.origin, password, outFolder: folderOf('out') });
    process.exitCode = isComplete ? 0 : 1;
  } finally {
    await server.stop();
    await database.stop();
  }
} else {
  stopOnSignal([server, database]);
  announce();
}

/** Made for this data folder and kept nowhere else. */
function samplePassword(): string {
  const file = join(dataFolder, 'sample-password');
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(6).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}

function inThirtyDays(): string {
  return new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
}

function announce(): void {
  const people = samplePeople().map(
    ({ login, name, roles }) => `    ${`${login}@${sampleOffice.id}`.padEnd(28)} ${name}  ${roles}`,
  );
  console.log(`
  ${sampleOffice.name} · ${sampleOffice.nameEn} — 示例数据，均为虚构 / sample data, all fictional

  账号 / accounts, one password for all: ${password}
${people.join('\n')}

  Excel 加载项清单 / manifest for a real Excel: ${server.origin}/manifest.xml
  预览工作簿 / preview workbook (English: add ?lang=en-US):

ready at ${server.origin}/preview/preview.html   (Ctrl+C 停止 / stops)`);
}

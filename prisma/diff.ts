// `npx tsx prisma/diff.ts` prints what the migrations still lack: the SQL from a database freshly migrated
// to schema.prisma. Nothing is printed when they agree.
import { fileURLToPath } from 'node:url';
import { applyMigrations } from '../server/postgres/migrate.ts';
import { schemaDrift } from './schemaDrift.ts';
import { createEmptyDatabase, startTemporaryCluster } from './temporaryCluster.ts';

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const cluster = await startTemporaryCluster();
try {
  const url = await createEmptyDatabase(cluster);
  const log = { info: () => {}, warn: console.warn };
  await applyMigrations({ ownerUrl: url, folder: pathOf('migrations'), log });
  const drift = await schemaDrift({ url, schemaFile: pathOf('schema.prisma') });
  if (drift !== '') console.log(drift);
} finally {
  await cluster.stop();
}

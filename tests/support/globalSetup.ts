// One PostgreSQL for the whole run, with a migrated database that each test file copies (see database.ts).
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { createEmptyDatabase, startTemporaryCluster } from '../../prisma/temporaryCluster.ts';
import type { ClusterAccess } from '../../server/postgres/cluster.ts';
import { readDatabaseUrl } from '../../server/postgres/databaseUrl.ts';
import { applyMigrations } from '../../server/postgres/migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly postgres: ClusterAccess & { readonly template: string };
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { port, passwords, stop } = await startTemporaryCluster();
  try {
    const ownerUrl = await createEmptyDatabase({ port, passwords });
    const folder = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));
    await applyMigrations({ ownerUrl, folder, log: { info: () => {}, warn: console.warn } });
    const { database: template } = readDatabaseUrl(ownerUrl);
    project.provide('postgres', { port, passwords, template });
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

// Prisma's own `migrate deploy` and our runner at work on one database, in either order.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSchemaEngine } from '../../prisma/schemaEngine.ts';
import { applyMigrations } from '../../server/postgres/migrate.ts';
import { readMigrations } from '../../server/postgres/migrationFolder.ts';
import { withClient } from '../../server/postgres/withClient.ts';
import { createEmptyDatabase } from '../support/database.ts';
import { silent } from '../support/silent.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const migrations = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

let ownerUrl = '';
beforeEach(async () => {
  ownerUrl = await createEmptyDatabase();
});

const apply = () => applyMigrations({ ownerUrl, folder: migrations, log: silent });

async function prismaDeploy(): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['node_modules/prisma/build/index.js', 'migrate', 'deploy', '--config=prisma/prisma.config.ts'],
    { cwd: root, env: { ...process.env, DATABASE_URL: ownerUrl, CHECKPOINT_DISABLE: '1' } },
  );
  return stdout;
}

async function historyColumns(): Promise<unknown> {
  const columns = `
    SELECT column_name, data_type, character_maximum_length, is_nullable, column_default
    FROM information_schema.columns WHERE table_name = '_prisma_migrations'
    ORDER BY ordinal_position`;
  return withClient(ownerUrl, async (owner) => (await owner.query(columns)).rows);
}

/** What Prisma itself thinks of the history in the database. */
async function diagnosis(): Promise<unknown> {
  const engine = await openSchemaEngine({ url: ownerUrl, shadowUrl: createEmptyDatabase });
  return engine.diagnoseMigrationHistory({
    migrationsList: {
      baseDir: migrations,
      lockfile: { path: 'migration_lock.toml', content: null },
      shadowDbInitScript: '',
      migrationDirectories: readMigrations(migrations).map(({ name, sql }) => ({
        path: name,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
      })),
    },
    optInToShadowDatabase: true,
    filters: { externalTables: [], externalEnums: [] },
  });
}

describe('prisma migrate deploy', () => {
  it('finds nothing left to do after our runner', async () => {
    await apply();

    expect(await diagnosis()).toMatchObject({
      hasMigrationsTable: true,
      editedMigrationNames: [],
      failedMigrationNames: [],
      history: null,
    });
    expect(await prismaDeploy()).toContain('No pending migrations to apply');
  });

  it('leaves nothing to do for our runner, and the same table', async () => {
    expect(await prismaDeploy()).toContain('successfully applied');

    const columnsOfPrisma = await historyColumns();
    expect(await apply()).toEqual([]);
    ownerUrl = await createEmptyDatabase();
    await apply();
    expect(await historyColumns()).toEqual(columnsOfPrisma);
  });
});

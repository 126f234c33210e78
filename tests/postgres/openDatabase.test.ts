import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../server/postgres/openDatabase.ts';
import { withClient } from '../../server/postgres/withClient.ts';
import { asSuperuser, createDatabase, createEmptyDatabase } from '../support/database.ts';
import { silent } from '../support/silent.ts';
import { migrationFolder } from './migrationFolders.ts';
import { postmasterPid, temporaryFolder } from './startServer.ts';

const FOUNDATION = `
  DO $$ BEGIN CREATE ROLE huibao_runtime NOLOGIN; EXCEPTION WHEN duplicate_object THEN END $$;
  CREATE TABLE granted (office text);
  GRANT SELECT ON granted TO huibao_runtime;`;

const query = (url: string, sql: string): Promise<unknown> =>
  withClient(url, async (client) => (await client.query(sql)).rows);

describe('openDatabase', () => {
  it('uses the server of DATABASE_URL, migrates it, and starts none of its own', async () => {
    const dataFolder = temporaryFolder();
    const migrationsFolder = migrationFolder({ '1_foundation': FOUNDATION });
    const databaseUrl = await createEmptyDatabase();
    const options = { databaseUrl, dataFolder, migrationsFolder, log: silent };
    const database = await openDatabase(options);

    expect(await query(database.runtimeUrl, 'SELECT * FROM granted')).toEqual([]);
    await database.stop();
    expect(postmasterPid(dataFolder)).toBeUndefined();
    expect((await openDatabase(options)).runtimeUrl).toBe(database.runtimeUrl);
  });

  it('starts an embedded server otherwise, and stops it if the migrations fail', async () => {
    const dataFolder = temporaryFolder();
    const broken = migrationFolder({ '1_broken': 'SELECT 1 / 0;' });
    const attempt = openDatabase({ dataFolder, migrationsFolder: broken, log: silent });
    await expect(attempt).rejects.toThrow(/1_broken failed/);
    expect(postmasterPid(dataFolder)).toBeUndefined();

    const migrationsFolder = migrationFolder({ '1_foundation': FOUNDATION });
    const database = await openDatabase({ dataFolder, migrationsFolder, log: silent });
    expect(await query(database.runtimeUrl, 'SELECT * FROM granted')).toEqual([]);
    await database.stop();
  });

  it('refuses a database in another encoding', async () => {
    const databaseUrl = await createEmptyDatabase();
    const latin = new URL(databaseUrl);
    latin.pathname += '_latin';
    await asSuperuser(
      `CREATE DATABASE ${latin.pathname.slice(1)} OWNER huibao_owner TEMPLATE template0
       ENCODING LATIN1 LOCALE_PROVIDER libc LOCALE 'C'`,
    );
    const migrationsFolder = migrationFolder({});
    const options = { dataFolder: temporaryFolder(), migrationsFolder, log: silent };

    const attempt = openDatabase({ ...options, databaseUrl: latin.href });
    await expect(attempt).rejects.toThrow(/must be UTF8, not LATIN1/);
  });
});

describe('createDatabase', () => {
  it('gives each test file a migrated database of its own and takes it away again', async () => {
    const [one, other] = await Promise.all([createDatabase(), createDatabase()]);
    expect(one.ownerUrl).not.toBe(other.ownerUrl);
    const applied = 'SELECT count(*) > 0 AS "isMigrated" FROM _prisma_migrations';
    expect(await query(one.ownerUrl, applied)).toEqual([{ isMigrated: true }]);

    await one.drop();
    await expect(query(one.ownerUrl, 'SELECT 1')).rejects.toThrow(/does not exist/);
    expect(await query(other.runtimeUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await other.drop();
  });
});

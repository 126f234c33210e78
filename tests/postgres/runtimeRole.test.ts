import { beforeEach, describe, expect, it } from 'vitest';
import { readDatabaseUrl, withLogin } from '../../server/postgres/databaseUrl.ts';
import { applyMigrations } from '../../server/postgres/migrate.ts';
import { ensureRuntimeLogin, loginName } from '../../server/postgres/runtimeRole.ts';
import { withClient } from '../../server/postgres/withClient.ts';
import { asSuperuser, createEmptyDatabase } from '../support/database.ts';
import { silent } from '../support/silent.ts';
import { migrationFolder } from './migrationFolders.ts';

const FOUNDATION = `
  DO $$ BEGIN CREATE ROLE huibao_runtime NOLOGIN; EXCEPTION WHEN duplicate_object THEN END $$;
  CREATE TABLE granted (office text);
  CREATE TABLE withheld (office text);
  GRANT SELECT, INSERT ON granted TO huibao_runtime;
  ALTER TABLE granted ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  CREATE POLICY scope ON granted USING (office = current_setting('scope.office', true));`;

let ownerUrl = '';
let login = '';
beforeEach(async () => {
  ownerUrl = await createEmptyDatabase();
  login = loginName(readDatabaseUrl(ownerUrl).database);
  const folder = migrationFolder({ '1_foundation': FOUNDATION });
  await applyMigrations({ ownerUrl, folder, log: silent });
});

const ensure = () => ensureRuntimeLogin({ ownerUrl, log: silent });

async function query(url: string, sql: string): Promise<unknown> {
  return withClient(url, async (client) => (await client.query(sql)).rows);
}

/** A role of this database's own: the group is shared with the databases of other test files. */
function becoming(privilege: string): string {
  const role = `other_${readDatabaseUrl(ownerUrl).database}`;
  return `CREATE ROLE ${role} ${privilege}; GRANT ${role} TO ${login} WITH INHERIT FALSE`;
}

describe('ensureRuntimeLogin', () => {
  it('gives a login that may do what the group was granted and nothing else', async () => {
    const runtimeUrl = await ensure();

    expect(await query(runtimeUrl, 'SELECT * FROM granted')).toEqual([]);
    await expect(query(runtimeUrl, 'SELECT * FROM withheld')).rejects.toThrow(/permission denied/);
    await expect(query(runtimeUrl, 'DELETE FROM granted')).rejects.toThrow(/permission denied/);
    await expect(query(runtimeUrl, 'CREATE TABLE own (id int)')).rejects.toThrow(/permission/);
    await expect(query(runtimeUrl, 'SELECT * FROM _prisma_migrations')).rejects.toThrow(/denied/);
    await expect(query(runtimeUrl, 'SET ROLE huibao_owner')).rejects.toThrow(/permission denied/);
  });

  it('is bound by row-level security', async () => {
    const runtimeUrl = await ensure();
    const inScope = `SET scope.office = 'river'; INSERT INTO granted VALUES ('river')`;
    await query(runtimeUrl, inScope);

    expect(await query(runtimeUrl, 'SELECT * FROM granted')).toEqual([]);
    const outOfScope = query(runtimeUrl, `INSERT INTO granted VALUES ('river')`);
    await expect(outOfScope).rejects.toThrow(/row-level security/);
  });

  it('gives every server with this owner the same address, also several at once', async () => {
    const urls = await Promise.all([ensure(), ensure(), ensure()]);

    expect(new Set([...urls, await ensure()]).size).toBe(1);
  });

  it('mends a login whose password was changed', async () => {
    const runtimeUrl = await ensure();
    await asSuperuser(`ALTER ROLE ${login} PASSWORD 'other'`);
    await expect(query(runtimeUrl, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    await ensure();

    expect(await query(runtimeUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it.each([
    ['the login is a superuser', () => `ALTER ROLE ${login} SUPERUSER`, /superuser/],
    ['the login has BYPASSRLS', () => `ALTER ROLE ${login} BYPASSRLS`, /BYPASSRLS/],
    ['it may become a superuser', () => becoming('SUPERUSER'), /superuser/],
    ['it may become a role with BYPASSRLS', () => becoming('BYPASSRLS'), /BYPASSRLS/],
  ])('refuses when %s', async (_case, sql, refusal) => {
    await ensure();
    await asSuperuser(sql());

    await expect(ensure()).rejects.toThrow(refusal);
  });

  it('refuses a login that owns a table', async () => {
    await ensure();
    await query(ownerUrl, `GRANT CREATE ON SCHEMA public TO ${login}`);
    await query(await ensure(), 'CREATE TABLE own (id int)');

    await expect(ensure()).rejects.toThrow(/owns the table own/);
  });

  it('refuses a login that may become the owner of a table', async () => {
    await ensure();
    const role = `keeper_${readDatabaseUrl(ownerUrl).database}`;
    await asSuperuser(`CREATE ROLE ${role}; GRANT ${role} TO ${login}, huibao_owner`);
    await query(ownerUrl, `GRANT CREATE ON SCHEMA public TO ${role}`);
    await query(ownerUrl, `ALTER TABLE withheld OWNER TO ${role}`);

    await expect(ensure()).rejects.toThrow(/owns the table withheld/);
  });

  it('says what is missing when the user may not create roles', async () => {
    const { database } = readDatabaseUrl(ownerUrl);
    await asSuperuser(`CREATE ROLE plain_${database} LOGIN PASSWORD 'plain'`);
    const plain = withLogin(ownerUrl, { user: `plain_${database}`, password: 'plain' });

    const attempt = ensureRuntimeLogin({ ownerUrl: plain, log: silent });
    await expect(attempt).rejects.toThrow(/permission denied to create role.*needs CREATEROLE/s);
  });
});

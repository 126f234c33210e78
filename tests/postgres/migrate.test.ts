import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyMigrations } from '../../server/postgres/migrate.ts';
import { withClient } from '../../server/postgres/withClient.ts';
import { createEmptyDatabase } from '../support/database.ts';
import { silent } from '../support/silent.ts';
import { migrationFolder, writeMigration } from './migrationFolders.ts';

let ownerUrl = '';
beforeEach(async () => {
  ownerUrl = await createEmptyDatabase();
});

const apply = (folder: string) => applyMigrations({ ownerUrl, folder, log: silent });

async function query(sql: string): Promise<readonly Record<string, unknown>[]> {
  return withClient(ownerUrl, async (owner) => (await owner.query(sql)).rows);
}

describe('applyMigrations', () => {
  it('applies what is missing, in order of name, once', async () => {
    const folder = migrationFolder({
      '2_second': 'ALTER TABLE grain ADD tonnes numeric;',
      '1_first': 'CREATE TABLE grain (kind text);',
    });
    expect(await apply(folder)).toEqual(['1_first', '2_second']);
    writeMigration(folder, '3_third', "INSERT INTO grain VALUES ('rice', 3.95);");

    expect(await apply(folder)).toEqual(['3_third']);
    expect(await apply(folder)).toEqual([]);
    expect(await query('SELECT * FROM grain')).toEqual([{ kind: 'rice', tonnes: '3.95' }]);
  });

  it('refuses a migration edited after it was applied, and names it', async () => {
    const folder = migrationFolder({ '1_first': 'CREATE TABLE grain (kind text);' });
    await apply(folder);
    writeMigration(folder, '1_first', 'CREATE TABLE grain (kind text, tonnes numeric);');

    await expect(apply(folder)).rejects.toThrow(/1_first was edited/);
  });

  it('takes other line endings for the same migration', async () => {
    const folder = migrationFolder({ '1_first': 'CREATE TABLE grain (\n  kind text\n);\n' });
    await apply(folder);
    writeMigration(folder, '1_first', 'CREATE TABLE grain (\r\n  kind text\r\n);\r\n');

    expect(await apply(folder)).toEqual([]);
  });

  it('refuses a database that has a migration the folder lacks', async () => {
    const folder = migrationFolder({ '1_first': 'SELECT 1;', '2_newer': 'SELECT 2;' });
    await apply(folder);
    rmSync(join(folder, '2_newer'), { recursive: true });

    await expect(apply(folder)).rejects.toThrow(/2_newer, which this version .* does not know/);
  });

  it('leaves nothing of a migration that fails, and applies it once it is mended', async () => {
    const folder = migrationFolder({ '1_first': 'CREATE TABLE grain (kind text); SELECT 1 / 0;' });
    await expect(apply(folder)).rejects.toThrow(/1_first failed: division by zero/);
    expect(await query('SELECT * FROM _prisma_migrations')).toEqual([]);
    writeMigration(folder, '1_first', 'CREATE TABLE grain (kind text);');

    expect(await apply(folder)).toEqual(['1_first']);
  });

  it('refuses to go on after one that failed half-way, until it is marked as rolled back', async () => {
    const concurrent =
      '-- outside a transaction\nCREATE INDEX CONCURRENTLY by_kind ON grain (kind);';
    const folder = migrationFolder({ '1_index': concurrent });
    await expect(apply(folder)).rejects.toThrow(/1_index failed: relation "grain"/);
    await expect(apply(folder)).rejects.toThrow(/1_index failed half-way .*relation "grain"/);

    await query('CREATE TABLE grain (kind text)');
    await query('UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL');
    expect(await apply(folder)).toEqual(['1_index']);
    expect(await apply(folder)).toEqual([]);
  });

  it('notices a migration that ends the transaction it is part of', async () => {
    const folder = migrationFolder({ '1_commits': 'CREATE TABLE grain (kind text); COMMIT;' });

    await expect(apply(folder)).rejects.toThrow(/leave out its COMMIT/);
    await expect(apply(folder)).rejects.toThrow(/1_commits failed half-way/);
  });

  it('keeps the settings of one migration from the next', async () => {
    const folder = migrationFolder({
      '1_sets': 'CREATE SCHEMA aside; SET search_path = aside;',
      '2_creates': 'CREATE TABLE grain (kind text);',
    });
    await apply(folder);

    expect(await query('SELECT * FROM public.grain')).toEqual([]);
  });

  it('lets one of two servers apply and the other find everything applied', async () => {
    const migrations = Array.from({ length: 5 }, (_, index) => [
      `${index}_slow`,
      `CREATE TABLE slow_${index} (id int); SELECT pg_sleep(0.05);`,
    ]);
    const folder = migrationFolder(Object.fromEntries(migrations) as Record<string, string>);
    const applied = await Promise.all([apply(folder), apply(folder), apply(folder)]);

    expect(applied.map((names) => names.length).sort((a, b) => a - b)).toEqual([0, 0, 5]);
    expect(await query('SELECT count(*) FROM _prisma_migrations')).toEqual([{ count: '5' }]);
  });
});

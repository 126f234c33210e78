import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { schemaDrift } from '../../prisma/schemaDrift.ts';
import { applyMigrations } from '../../server/postgres/migrate.ts';
import { withClient } from '../../server/postgres/withClient.ts';
import { createEmptyDatabase } from '../support/database.ts';
import { silent } from '../support/silent.ts';

const pathOf = (name: string) => fileURLToPath(new URL(`../../prisma/${name}`, import.meta.url));

let url = '';
beforeAll(async () => {
  url = await createEmptyDatabase();
  await applyMigrations({ ownerUrl: url, folder: pathOf('migrations'), log: silent });
});

describe('schema.prisma and the migrations', () => {
  it('agree', async () => {
    expect(await schemaDrift({ url, schemaFile: pathOf('schema.prisma') })).toBe('');
  });

  it('are found to disagree when the schema has one more column', async () => {
    const schemaFile = join(tmpdir(), `huibao-${process.pid}.prisma`);
    onTestFinished(() => rmSync(schemaFile));
    const schema = readFileSync(pathOf('schema.prisma'), 'utf8');
    writeFileSync(schemaFile, schema.replace(/^model \w+ \{$/m, '$&\n  surplus Decimal?'));

    expect(await schemaDrift({ url, schemaFile })).toMatch(/ADD COLUMN +"surplus" DECIMAL/);
  });

  it('are found to disagree when the database has one more index', async () => {
    await withClient(url, (owner) => owner.query('CREATE INDEX surplus ON reporter (name)'));

    const drift = await schemaDrift({ url, schemaFile: pathOf('schema.prisma') });
    expect(drift).toContain('DROP INDEX "surplus"');
  });
});

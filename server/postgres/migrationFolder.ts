// The migrations on disk, laid out as Prisma lays them out: `<name>/migration.sql`, applied in order of name.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

export function readMigrations(folder: string): readonly Migration[] {
  if (!existsSync(folder)) throw new Error(`There is no folder of migrations at ${folder}.`);
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return names.map((name) => readMigration(folder, name));
}

function readMigration(folder: string, name: string): Migration {
  const path = join(folder, name, 'migration.sql');
  if (!existsSync(path)) throw new Error(`The migration ${name} has no file ${path}.`);
  const sql = readFileSync(path, 'utf8');
  return { name, sql, checksum: checksumOf(sql) };
}

/** Git on Windows may check a file out with other line endings than it was applied with. */
export function hasChecksum({ sql }: Migration, checksum: string): boolean {
  const unix = sql.replaceAll('\r\n', '\n');
  return [sql, unix, unix.replaceAll('\n', '\r\n')].some((text) => checksumOf(text) === checksum);
}

function checksumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

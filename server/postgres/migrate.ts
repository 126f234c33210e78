// Applies migrations at start the way `prisma migrate deploy` does, under the same lock and with the same
// records, so that either can continue the other's work. Unlike Prisma, a migration and its record are one
// transaction: one that fails leaves nothing behind.
import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { Log } from './log.ts';
import { type Migration, readMigrations } from './migrationFolder.ts';
import {
  type AppliedMigration,
  CREATE_HISTORY,
  pendingMigrations,
  READ_HISTORY,
} from './migrationHistory.ts';
import { withMigrationLock } from './migrationLock.ts';

export interface MigrateOptions {
  readonly ownerUrl: string;
  readonly folder: string;
  readonly log: Log;
}

/** A migration whose first line is this holds one statement that no transaction allows, such as CREATE INDEX CONCURRENTLY. */
const OUTSIDE_TRANSACTION = '-- outside a transaction';

/** The names of the migrations it applied; none if others had applied them all. */
export async function applyMigrations(options: MigrateOptions): Promise<readonly string[]> {
  const { ownerUrl, folder, log } = options;
  const migrations = readMigrations(folder);
  return withMigrationLock({ ownerUrl, log }, async (owner) => {
    await owner.query(CREATE_HISTORY);
    const { rows } = await owner.query<AppliedMigration>(READ_HISTORY);
    const pending = pendingMigrations(migrations, rows);
    for (const migration of pending) {
      log.info(`Applying the migration ${migration.name}.`);
      await applyMigration(owner, migration);
    }
    return pending.map(({ name }) => name);
  });
}

async function applyMigration(owner: Client, migration: Migration): Promise<void> {
  // What one migration sets for its session is not meant for the next.
  await owner.query('RESET ALL');
  await owner.query('SET statement_timeout = 0');
  try {
    if (migration.sql.startsWith(OUTSIDE_TRANSACTION)) await applyOutside(owner, migration);
    else await applyInside(owner, migration);
  } catch (error) {
    throw new Error(`The migration ${migration.name} failed: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

async function applyInside(owner: Client, migration: Migration): Promise<void> {
  await owner.query('BEGIN');
  try {
    const id = await recordStart(owner, migration);
    const before = await transactionId(owner);
    await owner.query(migration.sql);
    if ((await transactionId(owner)) !== before) {
      throw new Error('it ends the transaction it is run in; leave out its COMMIT or ROLLBACK');
    }
    await recordFinish(owner, id);
    await owner.query('COMMIT');
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}

async function applyOutside(owner: Client, migration: Migration): Promise<void> {
  const id = await recordStart(owner, migration);
  try {
    await owner.query(migration.sql);
  } catch (error) {
    const record = 'UPDATE public._prisma_migrations SET logs = $2 WHERE id = $1';
    await owner.query(record, [id, (error as Error).message]);
    throw error;
  }
  await recordFinish(owner, id);
}

async function recordStart(owner: Client, { name, checksum }: Migration): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `INSERT INTO public._prisma_migrations (id, checksum, migration_name, started_at)
     VALUES ($1, $2, $3, clock_timestamp())`,
    [id, checksum, name],
  );
  return id;
}

async function recordFinish(owner: Client, id: string): Promise<void> {
  await owner.query(
    `UPDATE public._prisma_migrations
     SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE id = $1`,
    [id],
  );
}

async function transactionId(owner: Client): Promise<string | undefined> {
  const sql = 'SELECT pg_catalog.pg_current_xact_id()::text AS id';
  const { rows } = await owner.query<{ readonly id: string }>(sql);
  return rows[0]?.id;
}

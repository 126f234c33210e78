// Prisma's table of applied migrations, and what it and the folder say together.
import { hasChecksum, type Migration } from './migrationFolder.ts';

/** To the letter what `prisma migrate deploy` creates, which then takes the table for its own. */
export const CREATE_HISTORY = `
  CREATE TABLE IF NOT EXISTS public._prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

/** Attempts marked as rolled back are of the past; whoever marked them has cleaned up. */
export const READ_HISTORY = `
  SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished", logs
  FROM public._prisma_migrations
  WHERE rolled_back_at IS NULL
  ORDER BY started_at`;

export interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
  readonly isFinished: boolean;
  readonly logs: string | null;
}

/** What is still to be applied, in order. Throws where the database and the folder contradict each other. */
export function pendingMigrations(
  migrations: readonly Migration[],
  history: readonly AppliedMigration[],
): readonly Migration[] {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const applied of history) refuseContradiction(applied, byName.get(applied.name));
  const appliedNames = new Set(history.map(({ name }) => name));
  return migrations.filter(({ name }) => !appliedNames.has(name));
}

function refuseContradiction(applied: AppliedMigration, onDisk: Migration | undefined): void {
  const { name, checksum, isFinished, logs } = applied;
  if (!isFinished) {
    throw new Error(
      `The migration ${name} failed half-way in this database${logs ? ` (${logs})` : ''}. ` +
        'Undo by hand what it did, then mark it with ' +
        `UPDATE public._prisma_migrations SET rolled_back_at = now() WHERE migration_name = '${name}' ` +
        'AND finished_at IS NULL, and start again.',
    );
  }
  if (onDisk === undefined) {
    throw new Error(
      `This database has the migration ${name}, which this version of the server does not know: ` +
        'it was last used by a newer one. Start that version, or restore an earlier backup.',
    );
  }
  if (!hasChecksum(onDisk, checksum)) {
    throw new Error(
      `The migration ${name} was edited after it had been applied to this database. ` +
        'Restore the file as it was, and put the change into a new migration.',
    );
  }
}

import type { Client } from 'pg';
import type { Log } from './log.ts';
import { withClient } from './withClient.ts';

/** Prisma's own number, so that its tools and we wait for each other. */
const MIGRATION_LOCK = 72707369;

interface LockOptions {
  readonly ownerUrl: string;
  readonly log: Log;
}

/** Runs `use` on a connection that alone may change the database's structure and roles. */
export function withMigrationLock<T>(
  { ownerUrl, log }: LockOptions,
  use: (owner: Client) => Promise<T>,
): Promise<T> {
  return withClient(ownerUrl, async (owner) => {
    const attempt = 'SELECT pg_try_advisory_lock($1) AS "isLocked"';
    const { rows } = await owner.query<{ readonly isLocked: boolean }>(attempt, [MIGRATION_LOCK]);
    if (rows[0]?.isLocked !== true) {
      log.info('Waiting for another server that is applying migrations.');
      await owner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    }
    // The end of the connection releases the lock, whatever ends it.
    return use(owner);
  });
}

// From nothing to a database the server can work with: found or started, migrated, with a login that owns nothing.

import { readDatabaseUrl } from './databaseUrl.ts';
import { startEmbeddedPostgres } from './embedded.ts';
import type { Log } from './log.ts';
import { applyMigrations } from './migrate.ts';
import { ensureRuntimeLogin } from './runtimeRole.ts';
import { withClient } from './withClient.ts';

export interface DatabaseOptions {
  /** The owner's address on a PostgreSQL of one's own; without it one is started on the data folder. */
  readonly databaseUrl?: string | undefined;
  readonly dataFolder: string;
  readonly migrationsFolder: string;
  readonly log: Log;
}

export interface Database {
  /** For migrations and backups. */
  readonly ownerUrl: string;
  /** For everything the server does while it serves. */
  readonly runtimeUrl: string;
  readonly stop: () => Promise<void>;
}

export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { databaseUrl, dataFolder, migrationsFolder, log } = options;
  const { ownerUrl, stop } = databaseUrl
    ? await findServer(databaseUrl)
    : await startEmbeddedPostgres({ dataFolder, log });
  try {
    await applyMigrations({ ownerUrl, folder: migrationsFolder, log });
    const runtimeUrl = await ensureRuntimeLogin({ ownerUrl, log });
    return { ownerUrl, runtimeUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const OLDEST_VERSION = 160000;

interface Server {
  readonly version: number;
  readonly encoding: string;
}

/** Stopping is then not ours to do. */
async function findServer(databaseUrl: string) {
  readDatabaseUrl(databaseUrl);
  await withClient(databaseUrl, async (owner) => {
    const { rows } = await owner.query<Server>(
      `SELECT current_setting('server_version_num')::int AS version,
         current_setting('server_encoding') AS encoding`,
    );
    for (const { version, encoding } of rows) {
      if (version < OLDEST_VERSION) throw new Error('PostgreSQL 16 or later is needed.');
      if (encoding !== 'UTF8') throw new Error(`The database must be UTF8, not ${encoding}.`);
    }
  });
  return { ownerUrl: databaseUrl, stop: async () => {} };
}

// The database of a server without DATABASE_URL. The superuser stays in this file: everything else works as
// the owner of the one database, who cannot get round row-level security.
import { type Client, escapeLiteral } from 'pg';
import { type ClusterAccess, type ClusterOptions, startCluster } from './cluster.ts';
import { withClient } from './withClient.ts';

export interface EmbeddedPostgres {
  readonly ownerUrl: string;
  readonly stop: () => Promise<void>;
}

export const OWNER = 'huibao_owner';
const DATABASE = 'huibao';

export async function startEmbeddedPostgres(options: ClusterOptions): Promise<EmbeddedPostgres> {
  const cluster = await startCluster(options);
  try {
    await withClient(superuserUrl(cluster), (superuser) => ensureDatabase(superuser, cluster));
    return { ownerUrl: ownerUrl(cluster, DATABASE), stop: cluster.stop };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

export function superuserUrl({ port, passwords }: ClusterAccess): string {
  return `postgresql://postgres:${passwords.superuser}@127.0.0.1:${port}/postgres`;
}

export function ownerUrl({ port, passwords }: ClusterAccess, database: string): string {
  return `postgresql://${OWNER}:${passwords.owner}@127.0.0.1:${port}/${database}`;
}

/** Each step by itself and only if missing: a kill may have come between any two. */
async function ensureDatabase(superuser: Client, cluster: ClusterAccess): Promise<void> {
  await ensureOwner(superuser, cluster);
  const { rowCount } = await superuser.query('SELECT FROM pg_database WHERE datname = $1', [
    DATABASE,
  ]);
  if (rowCount === 0) await superuser.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
}

/** CREATEROLE lets the owner make the roles the server runs as; it gives no access to rows. */
export async function ensureOwner(superuser: Client, { passwords }: ClusterAccess): Promise<void> {
  const { rowCount } = await superuser.query('SELECT FROM pg_roles WHERE rolname = $1', [OWNER]);
  if (rowCount !== 0) return;
  await superuser.query(
    `CREATE ROLE ${OWNER} LOGIN CREATEROLE PASSWORD ${escapeLiteral(passwords.owner)}`,
  );
}

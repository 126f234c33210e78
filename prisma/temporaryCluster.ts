// A PostgreSQL for development and tests: real, in a temporary folder, gone when it is stopped.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cluster, type ClusterAccess, startCluster } from '../server/postgres/cluster.ts';
import { ensureOwner, OWNER, ownerUrl, superuserUrl } from '../server/postgres/embedded.ts';
import type { Log } from '../server/postgres/log.ts';
import { withClient } from '../server/postgres/withClient.ts';

const SILENT: Log = { info: () => {}, warn: () => {} };

export async function startTemporaryCluster(): Promise<Cluster> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'huibao-postgres-'));
  const cluster = await startCluster({ dataFolder, log: SILENT });
  await withClient(superuserUrl(cluster), (superuser) => ensureOwner(superuser, cluster));
  return {
    ...cluster,
    stop: async () => {
      await cluster.stop();
      for (const folder of [cluster.home, dataFolder]) {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/** The owner's address of a new empty database. */
export async function createEmptyDatabase(cluster: ClusterAccess): Promise<string> {
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  await withClient(superuserUrl(cluster), (superuser) =>
    superuser.query(`CREATE DATABASE ${name} OWNER ${OWNER}`),
  );
  return ownerUrl(cluster, name);
}

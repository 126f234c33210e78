// One PostgreSQL on one data folder, held by this process alone.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBinaries } from './binaries.ts';
import { clusterHome, prepareDataFolder } from './clusterHome.ts';
import { lockFolder } from './folderLock.ts';
import { initCluster } from './initCluster.ts';
import type { Log } from './log.ts';
import { nextLogFile } from './logFile.ts';
import { hasPasswords, keepPasswords, type Passwords } from './passwords.ts';
import { startPostmaster } from './postmaster.ts';
import { type RunningCluster, stopOrphan } from './postmasterFile.ts';
import { ownerOf, unprivilegedUser } from './unprivilegedUser.ts';

export interface ClusterOptions {
  readonly dataFolder: string;
  readonly log: Log;
}

/** What it takes to connect. */
export interface ClusterAccess {
  readonly port: number;
  readonly passwords: Passwords;
}

export interface Cluster extends ClusterAccess {
  /** The folder that holds the cluster and, where they had to be copied, the programs. */
  readonly home: string;
  readonly stop: () => Promise<void>;
}

export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const dataFolder = resolve(options.dataFolder);
  prepareDataFolder(dataFolder);
  const lock = lockFolder(dataFolder);
  if (lock.killedHolder !== undefined) {
    options.log.warn(`The last server here (process ${lock.killedHolder}) did not stop in order.`);
  }
  try {
    const started = await startLocked(dataFolder, options.log);
    let stopping: Promise<void> | undefined;
    // A PostgreSQL that cannot be stopped keeps its folder locked.
    const stop = () => (stopping ??= started.stop().then(() => lock.release()));
    return { ...started, stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startLocked(dataFolder: string, log: Log): Promise<Cluster> {
  const home = clusterHome({ dataFolder, user: unprivilegedUser(), log });
  const existing = join(home, 'cluster');
  if (existsSync(existing) && !hasPasswords(dataFolder)) {
    throw new Error(
      `${dataFolder} no longer holds passwords.json, without which the database in ${existing} ` +
        'cannot be opened. Put it back from a backup, or remove the database to begin anew.',
    );
  }
  const passwords = keepPasswords(dataFolder);
  const user = existsSync(existing) ? ownerOf(existing) : unprivilegedUser();
  const binaries = findBinaries({ user, copyFolder: home });
  const folder = initCluster({ home, binaries, user, superuserPassword: passwords.superuser });

  const cluster: RunningCluster = { folder, binaries, user };
  await stopOrphan(cluster, log);
  const postmaster = await startPostmaster({ ...cluster, logFile: nextLogFile(dataFolder), log });
  return { ...postmaster, passwords, home };
}

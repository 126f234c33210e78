// PostgreSQL refuses to run as root. Where we are root it runs as whoever owns the cluster, at first `nobody`.
import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** To be spread into the options of a spawned process. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

/** Empty unless we are root: then PostgreSQL runs as ourselves. */
export function unprivilegedUser(): RunAs {
  if (!isRoot()) return {};
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** The user that a cluster made earlier must run as. */
export function ownerOf(clusterFolder: string): RunAs {
  const { uid, gid } = statSync(clusterFolder);
  if (isRoot()) return { uid, gid };
  if (process.getuid !== undefined && process.getuid() !== uid) {
    throw new Error(
      `The database in ${clusterFolder} belongs to user ${uid}, but this server runs as user ` +
        `${process.getuid()}. Start it as it was started before, or change the folder's owner.`,
    );
  }
  return {};
}

export function canWrite(folder: string, user: RunAs): boolean {
  return process.platform === 'win32' || spawnSync('test', ['-w', folder], user).status === 0;
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

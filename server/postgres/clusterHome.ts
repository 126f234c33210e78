// Where the cluster lives: in the data folder. If we are root and that folder is out of reach for the
// unprivileged user (below /root, say), in a folder of its own under /var/lib, remembered in the data folder.
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { Log } from './log.ts';
import { canWrite, isRoot, type RunAs } from './unprivilegedUser.ts';

/** Others may pass through, so that PostgreSQL's user reaches its own folder, but not look around. */
const PASSABLE = 0o711;

export function prepareDataFolder(dataFolder: string): void {
  mkdirSync(dataFolder, { recursive: true, mode: isRoot() ? PASSABLE : 0o700 });
  if (isRoot()) chmodSync(dataFolder, statSync(dataFolder).mode | 0o011);
}

interface HomeOptions {
  readonly dataFolder: string;
  readonly user: RunAs;
  readonly log: Log;
  /** Where a cluster lives that cannot live in the data folder. */
  readonly elsewhere?: string;
}

export function clusterHome(options: HomeOptions): string {
  const { dataFolder, user, log, elsewhere = '/var/lib/huibao' } = options;
  const remembered = join(dataFolder, 'postgres.location');
  if (existsSync(remembered)) return readFileSync(remembered, 'utf8');

  const inside = join(dataFolder, 'postgres');
  if (existsSync(join(inside, 'cluster'))) return inside;
  makeHome(inside, user);
  if (canWrite(inside, user)) return inside;

  rmdirSync(inside);
  const name = `${basename(dataFolder)}-${randomBytes(6).toString('hex')}`;
  const outside = join(elsewhere, name);
  mkdirSync(elsewhere, { recursive: true });
  chmodSync(elsewhere, PASSABLE);
  makeHome(outside, user);
  writeFileSync(remembered, outside);
  log.warn(
    `PostgreSQL does not run as root, and its user cannot reach ${dataFolder}: ` +
      `the database is kept in ${outside}.`,
  );
  return outside;
}

function makeHome(folder: string, { uid, gid }: RunAs): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
}

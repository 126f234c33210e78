// A cluster appears under its name only when initdb is through: a kill in the middle leaves a
// `cluster-partial-…` folder, which the next start removes before it begins again.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { RunAs } from './unprivilegedUser.ts';

interface NewCluster {
  readonly home: string;
  readonly binaries: Binaries;
  readonly user: RunAs;
  readonly superuserPassword: string;
}

/** The cluster's folder; made first if there is none yet. */
export function initCluster({ home, binaries, user, superuserPassword }: NewCluster): string {
  const folder = join(home, 'cluster');
  removeLeftovers(home);
  if (existsSync(folder)) {
    refuseOtherVersion(folder, binaries);
    return folder;
  }
  const partial = join(home, `cluster-partial-${randomUUID()}`);
  const passwordFile = `${partial}.password`;
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) {
    chownSync(passwordFile, user.uid, user.gid);
  }
  runInitdb(binaries, user, [`--pgdata=${partial}`, `--pwfile=${passwordFile}`]);
  rmSync(passwordFile);
  renameSync(partial, folder);
  syncFolder(home);
  return folder;
}

/** The builtin provider sorts text by code point, the same on every machine and in every version. */
const LAYOUT = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];

function runInitdb(binaries: Binaries, user: RunAs, target: readonly string[]): void {
  const run = spawnSync(binaries.initdb, [...LAYOUT, ...target], {
    ...user,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'], LC_ALL: 'C' },
  });
  if (run.status !== 0) {
    throw new Error(`PostgreSQL's initdb failed: ${run.error?.message ?? run.stderr}`);
  }
}

/** An initdb orphaned with its folder may still write there; what cannot be removed now is removed next time. */
function removeLeftovers(home: string): void {
  for (const name of readdirSync(home)) {
    if (!name.startsWith('cluster-partial-')) continue;
    try {
      rmSync(join(home, name), { recursive: true, force: true, maxRetries: 3 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
    }
  }
}

function refuseOtherVersion(folder: string, { majorVersion }: Binaries): void {
  const made = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (made === majorVersion) return;
  throw new Error(
    `The database in ${folder} was made by PostgreSQL ${made}, the installed programs are ` +
      `PostgreSQL ${majorVersion}. Dump it with the former and load it with the latter.`,
  );
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

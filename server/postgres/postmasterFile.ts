// PostgreSQL's note about the server that runs on a cluster: `postmaster.pid` in the cluster's folder.
import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import type { Log } from './log.ts';
import { processStart } from './processStart.ts';
import type { RunAs } from './unprivilegedUser.ts';

export interface RunningCluster {
  readonly folder: string;
  readonly binaries: Binaries;
  readonly user: RunAs;
}

interface PostmasterFile {
  readonly pid: number;
  readonly isReady: boolean;
}

export function readPostmasterFile(folder: string): PostmasterFile | undefined {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, isReady: lines[7]?.trim() === 'ready' } : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Ends a PostgreSQL whose own server was killed. It is stopped rather than adopted: it may run with
 * older programs or settings and hold transactions of the dead server, and a new start takes 0.1 s.
 */
export async function stopOrphan(cluster: RunningCluster, log: Log): Promise<void> {
  const file = readPostmasterFile(cluster.folder);
  if (file === undefined) return;
  if (isPostmasterOf(file.pid, cluster.folder)) {
    log.warn(
      `Stopping PostgreSQL (process ${file.pid}), left running by a server that was killed.`,
    );
    await stopPostmaster(file.pid, cluster);
  } else {
    // PostgreSQL itself would refuse to start if a process of any other kind had got that id meanwhile.
    rmSync(join(cluster.folder, 'postmaster.pid'), { force: true });
  }
}

/** Fast shutdown: transactions are rolled back, everything is written out. */
export async function stopPostmaster(pid: number, cluster: RunningCluster): Promise<void> {
  if (process.platform === 'win32') {
    const { pgCtl } = cluster.binaries;
    spawnSync(pgCtl, ['stop', '-D', cluster.folder, '-m', 'fast', '-w']);
  } else {
    signal(pid, 'SIGINT');
  }
  if (await hasEnded(pid, 20_000)) return;
  signal(pid, 'SIGQUIT');
  if (await hasEnded(pid, 5_000)) return;
  throw new Error(`PostgreSQL (process ${pid}) on ${cluster.folder} does not stop.`);
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function hasEnded(pid: number, withinMilliseconds: number): Promise<boolean> {
  const start = processStart(pid);
  if (start === undefined) return true;
  const deadline = Date.now() + withinMilliseconds;
  while (Date.now() < deadline) {
    if (processStart(pid) !== start) return true;
    await sleep(20);
  }
  return false;
}

function isPostmasterOf(pid: number, folder: string): boolean {
  if (processStart(pid) === undefined) return false;
  if (process.platform === 'linux') return workingFolder(pid) === realpathSync(folder);
  if (process.platform === 'win32') return true;
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.includes('postgres') && stdout.includes(folder);
}

/** A postmaster works in its cluster's folder. Undefined for a process of somebody else: not ours. */
function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { processStart } from '../../server/postgres/processStart.ts';

const serverProcess = fileURLToPath(new URL('serverProcess.ts', import.meta.url));

export interface ServerProcess {
  readonly pid: number;
  readonly ownerUrl: string;
  /** What it logged before it was ready. */
  readonly log: string;
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
}

/** A folder for one test, or for a group of them. A PostgreSQL left running there by a killed server is ended. */
export function temporaryFolder(atEnd: (remove: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'huibao-data-'));
  atEnd(() => {
    const pid = postmasterPid(folder);
    if (pid !== undefined && isRunning(pid)) process.kill(pid, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  });
  return folder;
}

export function postmasterPid(dataFolder: string): number | undefined {
  try {
    const file = join(dataFolder, 'postgres', 'cluster', 'postmaster.pid');
    return Number(readFileSync(file, 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
}

/** Not so for a zombie, as which an orphan may remain where no init process collects it. */
export function isRunning(pid: number): boolean {
  return processStart(pid) !== undefined;
}

export function spawnServer(dataFolder: string): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', serverProcess, dataFolder]);
  onTestFinished(() => {
    if (child.exitCode === null) child.kill('SIGKILL');
  });
  return child;
}

/** Waits until the server is ready; rejects with what it said if it ends before. */
export async function startServer(dataFolder: string): Promise<ServerProcess> {
  const child = spawnServer(dataFolder);
  const { pid, stdout, stderr } = child;
  if (pid === undefined || stdout === null || stderr === null) throw new Error('No process.');
  const errors = text(stderr);
  let log = '';
  for await (const chunk of stdout.iterator({ destroyOnReturn: false })) {
    log += String(chunk);
    const ownerUrl = /^READY (.*)$/m.exec(log)?.[1];
    if (ownerUrl !== undefined) return { pid, ownerUrl, log, end: endOf(child) };
  }
  throw new Error(await errors);
}

function endOf(child: ChildProcess) {
  return async (signal: NodeJS.Signals) => {
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
}

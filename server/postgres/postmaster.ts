// Runs PostgreSQL as our child: started on a free port, started again on the same port should it die,
// stopped with us. Its settings are given on the command line, so that no file can weaken them.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './freePort.ts';
import type { Log } from './log.ts';
import { lastLines } from './logFile.ts';
import {
  type RunningCluster,
  readPostmasterFile,
  signal,
  stopPostmaster,
} from './postmasterFile.ts';

export interface PostmasterOptions extends RunningCluster {
  readonly logFile: string;
  readonly log: Log;
}

export interface Postmaster {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Errors are logged without the statement and its details: both hold what departments reported. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  password_encryption: 'scram-sha-256',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_timezone: 'UTC',
  timezone: 'UTC',
} as const;

const START_ATTEMPTS = 5;

export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  let { child, port } = await startOnFreePort(options);
  let isStopping = false;
  let restarting: Promise<void> | undefined;

  const restart = async () => {
    options.log.warn(`PostgreSQL ended unexpectedly and is started again: see ${options.logFile}.`);
    const again = await startAgain(options, port, () => isStopping);
    if (again) supervise(again);
  };
  const supervise = (started: ChildProcess) => {
    child = started;
    child.once('exit', () => {
      if (!isStopping) restarting = restart();
    });
  };
  // Without a proper stop (a crash of ours, process.exit) PostgreSQL is at least asked to end.
  const stopWithUs = () => {
    const pid = runningPid(child);
    if (pid !== undefined) signal(pid, 'SIGINT');
  };
  process.once('exit', stopWithUs);
  supervise(child);

  return {
    port,
    stop: async () => {
      isStopping = true;
      await restarting;
      const pid = runningPid(child);
      if (pid !== undefined) await stopPostmaster(pid, options);
      process.removeListener('exit', stopWithUs);
    },
  };
}

/** Another program may take the port first, and processes of a crashed PostgreSQL may need a moment to end. */
async function startOnFreePort(options: PostmasterOptions) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    try {
      return { port, child: await startChild(options, port) };
    } catch (error) {
      if (attempt === START_ATTEMPTS) throw error;
      await sleep(200 * 2 ** attempt);
    }
  }
}

/** On the same port, since its address is in use everywhere; for as long as it takes, unless we stop. */
async function startAgain(
  options: PostmasterOptions,
  port: number,
  isStopping: () => boolean,
): Promise<ChildProcess | undefined> {
  for (let wait = 100; !isStopping(); wait = Math.min(wait * 2, 1_000)) {
    await sleep(wait);
    try {
      return await startChild(options, port);
    } catch (error) {
      options.log.warn(String(error));
    }
  }
  return undefined;
}

async function startChild(options: PostmasterOptions, port: number): Promise<ChildProcess> {
  const child = spawnPostgres(options, port);
  const ended = once(child, 'exit');
  while (!isReady(options.folder, child)) {
    await Promise.race([sleep(25), ended]);
    if (runningPid(child) === undefined) {
      throw new Error(`PostgreSQL did not start:\n${lastLines(options.logFile)}`);
    }
  }
  return child;
}

/** The id of a child that has ended may belong to another process by now. */
function runningPid({ pid, exitCode, signalCode }: ChildProcess): number | undefined {
  return exitCode === null && signalCode === null ? pid : undefined;
}

function isReady(folder: string, child: ChildProcess): boolean {
  const file = readPostmasterFile(folder);
  return file !== undefined && file.pid === child.pid && file.isReady;
}

/** In a process group of its own: Ctrl-C in a terminal is for us, who then stop PostgreSQL in order. */
function spawnPostgres({ folder, binaries, user, logFile }: PostmasterOptions, port: number) {
  const settings = Object.entries({ ...SETTINGS, port: String(port) });
  const output = openSync(logFile, 'a', 0o600);
  try {
    const child = spawn(
      binaries.postgres,
      ['-D', folder, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      {
        ...user,
        detached: true,
        env: { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'], LC_ALL: 'C' },
        stdio: ['ignore', output, output],
      },
    );
    child.unref();
    return child;
  } finally {
    closeSync(output);
  }
}

// A process id alone does not identify a process: ids are reused, after a reboot almost surely.
// Id and start together do.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** When a process began, as text that is only ever compared; undefined if no such process runs. */
export function processStart(pid: number): string | undefined {
  if (!isListed(pid)) return undefined;
  if (process.platform === 'linux') return linuxStart(pid);
  if (process.platform === 'win32') return 'unknown';
  return listedStart(pid);
}

function isListed(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function linuxStart(pid: number): string | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // The second field is the program's name in brackets, which may itself hold spaces and brackets.
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticksSinceBoot = rest[18];
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return state === 'Z' ? undefined : `${boot}/${ticksSinceBoot}`;
}

function listedStart(pid: number): string | undefined {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  });
  const [state, ...start] = stdout.trim().split(/\s+/);
  return state === undefined || state.startsWith('Z') ? undefined : start.join(' ');
}

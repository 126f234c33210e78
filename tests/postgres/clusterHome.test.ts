import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clusterHome, prepareDataFolder } from '../../server/postgres/clusterHome.ts';
import { isRoot, unprivilegedUser } from '../../server/postgres/unprivilegedUser.ts';
import { silent } from '../support/silent.ts';
import { closedFolder, openFolder } from './reachableFolders.ts';

describe.runIf(isRoot())('clusterHome, as root', () => {
  const user = unprivilegedUser();

  it('keeps the cluster in the data folder, owned by the unprivileged user', () => {
    const dataFolder = join(openFolder(), 'data');
    prepareDataFolder(dataFolder);
    const home = clusterHome({ dataFolder, user, log: silent });

    expect(home).toBe(join(dataFolder, 'postgres'));
    expect(statSync(home).uid).toBe(user.uid);
    expect(statSync(home).mode & 0o077).toBe(0);
  });

  it('keeps the cluster elsewhere, and always there, if that user cannot reach the folder', () => {
    const outer = openFolder();
    const dataFolder = join(closedFolder(outer), 'data');
    prepareDataFolder(dataFolder);
    const elsewhere = join(outer, 'elsewhere');
    const warnings: string[] = [];
    const log = { info: () => {}, warn: (message: string) => void warnings.push(message) };
    const home = clusterHome({ dataFolder, user, log, elsewhere });

    expect(home.startsWith(join(elsewhere, 'data-'))).toBe(true);
    expect(warnings).toEqual([expect.stringContaining(home)]);
    expect(existsSync(join(dataFolder, 'postgres'))).toBe(false);
    expect(clusterHome({ dataFolder, user, log, elsewhere })).toBe(home);
  });
});

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFolder } from '../../server/certificate/replaceFolder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huibao-replace-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function pair(name: string): Promise<string> {
  const made = join(folder, name);
  await mkdir(made);
  for (const file of ['cert', 'key']) await writeFile(join(made, file), name);
  return made;
}

describe('replaceFolder', () => {
  it('leaves one whole folder when several replace it at once', async () => {
    const kept = await pair('kept');
    const names = Array.from({ length: 20 }, (_, at) => `made-${at}`);
    const made = await Promise.all(names.map(pair));

    await Promise.all(made.map((each) => replaceFolder(kept, each)));

    const [cert, key] = await Promise.all(
      ['cert', 'key'].map((file) => readFile(join(kept, file), 'utf8')),
    );
    expect(names).toContain(cert);
    expect(key).toBe(cert);
    expect((await readdir(folder)).filter((name) => name.includes('-old-'))).toEqual([]);
  });

  it('throws what is no race', async () => {
    await expect(replaceFolder(join(folder, 'kept'), join(folder, 'nothing'))).rejects.toThrow(
      'ENOENT',
    );
  });
});

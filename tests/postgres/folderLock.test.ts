import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lockFolder } from '../../server/postgres/folderLock.ts';
import { processStart } from '../../server/postgres/processStart.ts';
import { temporaryFolder } from './startServer.ts';

const contender = fileURLToPath(new URL('lockContender.ts', import.meta.url));

function leaveNote(folder: string, note: { pid: number; processStart: string }): void {
  mkdirSync(join(folder, 'lock'), { recursive: true });
  const content = { ...note, since: '2026-01-31T08:00:00.000Z', isReleased: false };
  writeFileSync(join(folder, 'lock', '7.json'), JSON.stringify(content));
}

describe('lockFolder', () => {
  it('refuses a folder held by a running process and says since when', () => {
    const folder = temporaryFolder();
    leaveNote(folder, { pid: process.ppid, processStart: processStart(process.ppid) ?? '' });

    expect(() => lockFolder(folder)).toThrow(
      `process ${process.ppid}, since 2026-01-31T08:00:00.000Z`,
    );
  });

  it('can be taken again once it is released', () => {
    const folder = temporaryFolder();
    const lock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(`process ${process.pid}`);
    lock.release();

    expect(lockFolder(folder).killedHolder).toBeUndefined();
  });

  it('takes over from a process that is gone, and from one whose id was reused', () => {
    const gone = temporaryFolder();
    leaveNote(gone, { pid: 2 ** 22 + 1, processStart: 'boot/1' });
    expect(lockFolder(gone).killedHolder).toBe(2 ** 22 + 1);

    const reused = temporaryFolder();
    leaveNote(reused, { pid: process.ppid, processStart: 'an earlier boot/1' });
    expect(lockFolder(reused).killedHolder).toBe(process.ppid);
  });

  it('is taken by exactly one of several that find a dead holder at once', async () => {
    const folder = temporaryFolder();
    const rounds = 40;
    for (let round = 0; round < rounds; round += 1) {
      leaveNote(join(folder, String(round)), { pid: 2 ** 22 + 1, processStart: 'boot/1' });
    }
    const begin = Date.now() + 1_500;
    const contenders = Array.from({ length: 3 }, () =>
      spawn(process.execPath, [
        '--import',
        'tsx',
        contender,
        folder,
        String(rounds),
        String(begin),
      ]),
    );
    const outputs = await Promise.all(contenders.map(({ stdout }) => text(stdout)));

    const taken = outputs.flatMap((output) => output.trim().split('\n').filter(Boolean));
    expect(taken.map(Number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: rounds }, (_, i) => i),
    );
  });
});

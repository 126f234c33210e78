import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './startServer.ts';

/** A folder for one test that every user may enter. */
export function openFolder(): string {
  const folder = temporaryFolder();
  chmodSync(folder, 0o755);
  return folder;
}

/** Stands for a clone below /root, which nobody but root may enter. */
export function closedFolder(outer: string): string {
  const closed = join(outer, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  return closed;
}

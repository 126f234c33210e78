import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';

/**
 * Puts `made` in the place of `kept`, as a folder, so that nobody reads the key of one set and the
 * certificate of another. Of several that do so at once one wins, and its folder is whole.
 */
export async function replaceFolder(kept: string, made: string): Promise<void> {
  const old = `${kept}-old-${randomUUID()}`;
  await rename(kept, old).catch(unlessCode('ENOENT'));
  // What is reported where another folder has taken the name depends on the system.
  await rename(made, kept).catch(unlessCode('ENOTEMPTY', 'EEXIST', 'EPERM'));
  await rm(old, { recursive: true, force: true });
}

function unlessCode(...expected: readonly string[]): (error: NodeJS.ErrnoException) => void {
  return (error) => {
    if (!expected.includes(error.code ?? '')) throw error;
  };
}

import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** Random, made once for a data folder, readable by the server's user only. */
export interface Passwords {
  readonly superuser: string;
  readonly owner: string;
}

export function hasPasswords(dataFolder: string): boolean {
  return existsSync(passwordsPath(dataFolder));
}

/** A cluster whose passwords are lost is of no use: they reach the disk before the cluster is made. */
export function keepPasswords(dataFolder: string): Passwords {
  const path = passwordsPath(dataFolder);
  if (!hasPasswords(dataFolder)) {
    writeDurably(path, JSON.stringify({ superuser: newPassword(), owner: newPassword() }));
  }
  return JSON.parse(readFileSync(path, 'utf8')) as Passwords;
}

const passwordsPath = (dataFolder: string) => join(dataFolder, 'passwords.json');

const newPassword = () => randomBytes(32).toString('base64url');

function writeDurably(path: string, content: string): void {
  const file = openSync(`${path}.partial`, 'w', 0o600);
  writeSync(file, content);
  fsyncSync(file);
  closeSync(file);
  renameSync(`${path}.partial`, path);
}

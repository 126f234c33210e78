import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';

const KEPT = 5;

/** The path of a fresh `postgres.log`; those of the last starts become `postgres.log.1`, `.2` and so on. */
export function nextLogFile(folder: string): string {
  const path = join(folder, 'postgres.log');
  for (let age = KEPT; age >= 1; age -= 1) {
    const younger = age === 1 ? path : `${path}.${age - 1}`;
    if (existsSync(younger)) renameSync(younger, `${path}.${age}`);
  }
  return path;
}

export function lastLines(path: string): string {
  return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-10).join('\n');
}

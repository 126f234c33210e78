import { existsSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/** With lines ending as in the repository, wherever it was checked out. */
export const manifest = readFileSync(new URL('manifest.xml', root), 'utf8').replaceAll(
  '\r\n',
  '\n',
);

export function readIcon(path: string): Uint8Array | null {
  const file = new URL(`addin/public/${path.replace('/pane/', '')}`, root);
  return existsSync(file) ? readFileSync(file) : null;
}

/** The manifest with one passage replaced, where it first occurs. */
export function manifestWith(passage: string, replacement: string): string {
  if (!manifest.includes(passage)) throw new Error(`manifest.xml does not contain: ${passage}`);
  return manifest.replace(passage, () => replacement);
}

// `npm run check` runs this: one line per problem of manifest.xml, and exit code 1 if there is any.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lintManifest } from './lintManifest.ts';

const manifestFile = fileURLToPath(new URL('../../manifest.xml', import.meta.url));
const publicFiles = new URL('../public/', import.meta.url);

/** The pane is served under /pane/; what lies in public/ is copied there as it is. */
function readIcon(path: string): Uint8Array | null {
  if (!path.startsWith('/pane/')) return null;
  const file = new URL(path.slice('/pane/'.length), publicFiles);
  return existsSync(file) ? readFileSync(file) : null;
}

const problems = lintManifest(readFileSync(manifestFile, 'utf8'), readIcon);
for (const { code, line, path, what, remedy } of problems) {
  console.error(`manifest.xml:${line} ${code} ${path}: ${what} ${remedy}`);
}
if (problems.length > 0) process.exitCode = 1;

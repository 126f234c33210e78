// What a person waits for before the pane is usable, as the server sends it. `npm test` has built the pane before.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const dist = fileURLToPath(new URL('../../addin/dist/', import.meta.url));
const assets = readdirSync(`${dist}assets`);

/** The chunk that was named after a module; those of the preview do not count. */
function chunk(name: string): string {
  const found = assets.find((file) => file.startsWith(`${name}-`) && file.endsWith('.js'));
  if (!found) throw new Error(`The build has no chunk ${name}`);
  return found;
}

function withImports(file: string, seen: Set<string>): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(`${dist}assets/${file}`, 'utf8');
  for (const [, imported = ''] of text.matchAll(/(?:from|import)\s*"\.\/([\w-]+\.js)"/g)) {
    withImports(imported, seen);
  }
  return seen;
}

function sentFor(entries: readonly string[]): number {
  const files = new Set<string>();
  for (const entry of entries) withImports(chunk(entry), files);
  return [...files].reduce((sum, file) => {
    const packed = `${dist}assets/${file}.gz`;
    const sent = assets.includes(`${file}.gz`) ? packed : `${dist}assets/${file}`;
    return sum + statSync(sent).size;
  }, 0);
}

/** In Chinese and light; the other languages and themes are as large. */
const always = ['taskpane', 'zhCN', 'lightTheme'];

describe('the first view', () => {
  it.each([
    ['of someone who signs in', ['SignInPanel']],
    ['of a filler', ['Pane']],
    ['of the compiler', ['Pane', 'ProgressBoard']],
  ])('%s weighs at most 170 kB', (_, entries) => {
    const size = sentFor([...always, ...entries]);
    expect(size).toBeGreaterThan(60_000);
    expect(size).toBeLessThanOrEqual(170_000);
  });
});

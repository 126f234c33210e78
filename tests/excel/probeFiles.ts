// The preview workbook and the probe, bundled in memory, and office.js as it is delivered.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const officeFolder = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);
const previewPage = 'addin/preview/preview.html';

export interface ServedFile {
  readonly type: string;
  readonly content: string | Uint8Array;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Files by path; `/pane/taskpane.html` is where the preview looks for its pane. */
export async function probeFiles(): Promise<(path: string) => Promise<ServedFile | null>> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: { preview: join(root, previewPage), probe: join(root, 'tests/excel/probe.ts') },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const files = new Map(
    outputs.flatMap((output) =>
      'output' in output
        ? output.output.map((file) => [
            `/${file.fileName}`,
            file.type === 'chunk' ? file.code : file.source,
          ])
        : [],
    ),
  );
  files.set('/pane/taskpane.html', probePage);
  return async (path) => {
    const content = path.startsWith('/office/') ? await officeFile(path) : files.get(path);
    return content === undefined ? null : { type: types[extname(path)] ?? 'text/plain', content };
  };
}

export const previewPath = `/${previewPage}`;

const probePage = `<!doctype html>
<html lang="zh-CN">
  <head><meta charset="utf-8" /><title>Probe</title><script src="/office/office.js"></script></head>
  <body><script type="module" src="/probe.js"></script></body>
</html>`;

async function officeFile(path: string): Promise<Uint8Array | undefined> {
  const name = normalize(path.slice('/office/'.length));
  if (name.startsWith('..')) return undefined;
  // office.js asks for a few files that its package does not have, and does without them.
  return readFile(join(officeFolder, name)).catch(() => undefined);
}

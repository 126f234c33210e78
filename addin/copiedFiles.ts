// Files that go into the build as they are. office.js may neither be bundled nor changed nor renamed; it looks for its
// other files beside itself, by lower-case names except for the one folder of its error page.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const officePackage = dirname(
  createRequire(import.meta.url).resolve('@microsoft/office-js/package.json'),
);
const { version } = JSON.parse(readFileSync(join(officePackage, 'package.json'), 'utf8')) as {
  readonly version: string;
};

const officeFiles = [
  'office.js',
  'excel-web-16.00.js',
  'excel-win32-16.01.js',
  'excel-win32-16.00.js',
  'excel-winrt-16.00.js',
  'excel-mac-16.00.js',
  'o15apptofilemappingtable.js',
  'telemetry/oteljs.js',
  'telemetry/oteljs_agave.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];
const errorPage = [
  'index.html',
  'agaveerrorux.js',
  'style/agaveerrorux.css',
  'images/moe_default_icon.png',
  'images/moe_status_icons.png',
];

type Copies = ReadonlyMap<string, string>;

/** By their names in the build, where they come from. */
function copies(root: string): Copies {
  const dist = join(officePackage, 'dist');
  const office = `office/${version}`;
  const icons = join(root, 'public/icons');
  return new Map([
    ...officeFiles.map((file) => [`${office}/${file}`, join(dist, file)] as const),
    ...errorPage.map(
      (file) => [`${office}/AgaveErrorUX/${file}`, join(dist, 'agaveerrorux', file)] as const,
    ),
    [`${office}/LICENSE.md`, join(officePackage, 'LICENSE.md')],
    ['pane/gate.js', join(root, 'pane/gate.js')],
    ...readdirSync(icons).map((icon) => [`pane/icons/${icon}`, join(icons, icon)] as const),
    // What the server executes in production, and nothing else.
    ['persisted-documents.json', join(root, 'api/generated/persisted-documents.json')],
  ]);
}

export function copiedFiles(root: string): Plugin {
  return {
    name: 'huibao-copied-files',
    generateBundle() {
      for (const [fileName, from] of copies(root)) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(from) });
      }
    },
    configureServer(server) {
      const served = copies(root);
      server.middlewares.use((request, response, next) => {
        const from = served.get((request.url ?? '').split('?')[0]?.slice(1) ?? '');
        if (from === undefined) return next();
        response.setHeader('content-type', contentType(from));
        response.end(readFileSync(from));
      });
    },
  };
}

function contentType(file: string): string {
  if (file.endsWith('.js')) return 'text/javascript';
  if (file.endsWith('.png')) return 'image/png';
  return file.endsWith('.css') ? 'text/css' : 'text/html';
}

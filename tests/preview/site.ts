// The preview page, built and served over https with a pane that only loads the real office.js.
import { createHash, type Hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Frame, Page } from 'playwright-core';
import { build } from 'vite';
import type { Preview } from '../../addin/preview/testInterface.ts';
import { localhostCertificate } from '../../server/certificate/localhostCertificate.ts';
import { launchBrowser } from '../support/browser.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

export interface OpenPreview {
  readonly page: Page;
  readonly pane: Frame;
  /** Runs a batch in the pane. It is sent as text: it may use nothing from outside. */
  readonly excel: <T>(batch: Batch<T>) => Promise<T>;
  /** The code of the error a batch ends with. */
  readonly failure: (batch: Batch<unknown>) => Promise<string>;
  /** Looks into the page's own side. */
  readonly host: <T>(look: (preview: Preview) => T) => Promise<T>;
}

export interface Site {
  readonly open: (query?: string) => Promise<OpenPreview>;
  readonly close: () => Promise<void>;
}

/** The pane beside the workbook: one that only loads office.js, or the self-test page. */
export type PanePage = 'probe' | 'selfTest';

export async function startSite(panePage: PanePage = 'probe'): Promise<Site> {
  const folder = await bundle(panePage);
  const [server, browser] = await Promise.all([serve(folder, panePage), launchBrowser()]);
  const { port } = server.address() as AddressInfo;
  return {
    open: (query = '') =>
      openPreview(browser, `https://localhost:${port}/preview/preview.html${query}`, panePage),
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function openPreview(
  browser: Browser,
  url: string,
  panePage: PanePage,
): Promise<OpenPreview> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    console.error(error);
  });
  await page.goto(url);
  const element = await page.waitForSelector('#pane');
  const pane = await element.contentFrame();
  if (!pane) throw new Error('The pane has no frame.');
  await pane.waitForSelector(panePage === 'probe' ? '#state:has-text("ready")' : 'button');
  const excel = <T>(batch: Batch<T>) => pane.evaluate<T>(`Excel.run(${batch.toString()})`);
  return {
    page,
    pane,
    excel,
    failure: (batch) =>
      pane.evaluate<string>(
        `Excel.run(${batch.toString()}).then(() => 'no error', (error) => error.code)`,
      ),
    host: <T>(look: (preview: Preview) => T) =>
      page.evaluate<T>(`(${look.toString()})(window.preview)`),
  };
}

/**
 * The page as it is built from the sources, kept for the next test file: by the digest of the sources, so that it is
 * never stale. Into a folder of its own first, since files are tested side by side.
 */
async function bundle(panePage: PanePage): Promise<string> {
  const pages = [
    'preview/preview.html',
    ...(panePage === 'selfTest' ? ['pane/selfTest.html'] : []),
  ];
  const hash = createHash('sha256').update(pages.join());
  for (const folder of ['preview', 'selfTest', 'pane'])
    await addFiles(join(root, 'addin', folder), hash);
  const outDir = join(tmpdir(), `huibao-preview-${hash.digest('hex').slice(0, 16)}`);
  if (existsSync(outDir)) return outDir;
  const staging = await mkdtemp(`${outDir}-`);
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(root, 'addin'),
    base: '/',
    publicDir: false,
    build: {
      outDir: staging,
      emptyOutDir: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: pages.map((page) => join(root, 'addin', page)) },
    },
  });
  await rename(staging, outDir).catch((error: unknown) => {
    // Another test file was faster.
    if (!existsSync(outDir)) throw error;
    return rm(staging, { recursive: true });
  });
  return outDir;
}

async function addFiles(folder: string, hash: Hash): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  for (const path of paths) hash.update(path).update(await readFile(path));
}

async function serve(folder: string, panePage: PanePage): Promise<Server> {
  const tls = await localhostCertificate({
    folder: join(folder, 'certificate'),
    log: () => undefined,
  });
  const server = createServer(tls, (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'https://localhost');
    void answer(fileFor(pathname, folder, panePage), response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  return server;
}

async function answer(path: string, response: ServerResponse): Promise<void> {
  const body = await readFile(path).catch(() => undefined);
  const type = TYPES[extname(path)] ?? 'text/plain';
  response.writeHead(body ? 200 : 404, { 'content-type': type, 'cache-control': 'max-age=600' });
  response.end(body);
}

/** The preview always shows `/pane/taskpane.html`; office.js has its version in the path, as in the build. */
function fileFor(pathname: string, folder: string, panePage: PanePage): string {
  if (pathname === '/pane/taskpane.html') {
    return panePage === 'probe'
      ? join(root, 'tests/preview/probePane.html')
      : join(folder, 'pane/selfTest.html');
  }
  const office = /^\/office\/(?:\d+\.\d+\.\d+\/)?/.exec(pathname)?.[0];
  return office === undefined
    ? join(folder, pathname)
    : join(root, 'node_modules/@microsoft/office-js/dist', pathname.slice(office.length));
}

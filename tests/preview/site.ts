// The preview page, built and served over https with a pane that only loads the real office.js.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateCertificates } from 'office-addin-dev-certs';
import type { Browser, Frame, Page } from 'playwright-core';
import { build } from 'vite';
import type { Preview } from '../../addin/preview/testInterface.ts';
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
  const folder = await mkdtemp(join(tmpdir(), 'huibao-preview-'));
  const [server, browser] = await Promise.all([
    serve(folder, panePage),
    launchBrowser(),
    bundle(folder, panePage),
  ]);
  const { port } = server.address() as AddressInfo;
  return {
    open: (query = '') =>
      openPreview(browser, `https://localhost:${port}/preview/preview.html${query}`, panePage),
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
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

async function bundle(outDir: string, panePage: PanePage): Promise<void> {
  const pages = [
    'preview/preview.html',
    ...(panePage === 'selfTest' ? ['pane/selfTest.html'] : []),
  ];
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(root, 'addin'),
    base: '/',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: pages.map((page) => join(root, 'addin', page)) },
    },
  });
}

async function serve(folder: string, panePage: PanePage): Promise<Server> {
  const paths = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => join(folder, name));
  const [authority = '', certificate = '', key = ''] = paths;
  await generateCertificates(authority, certificate, key, 1);
  const tls = { cert: await readFile(certificate), key: await readFile(key) };
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

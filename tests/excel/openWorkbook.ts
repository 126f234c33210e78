// A workbook in a browser with the probe as its pane: unmodified office.js talks to the project's own
// host over https, as it would to Excel on the web.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import type { Preview } from '../../addin/preview/testInterface.ts';
import { localhostCertificate } from '../../server/certificate/localhostCertificate.ts';
import { launchBrowser } from '../support/browser.ts';
import { previewPath, probeFiles } from './probeFiles.ts';

type Failure = NonNullable<Preview['faults']['failNext']>;

export interface OpenWorkbook {
  /** The page with the workbook; `window.preview` is there. */
  readonly page: Page;
  /** The probe's frame; `window.probe` is there. */
  readonly pane: Frame;
  /** A new, empty workbook. */
  readonly reset: () => Promise<void>;
  readonly reloadPane: () => Promise<void>;
  /** How often the steps went to Excel and back; letting go of ranges does not count. */
  readonly syncsDuring: (steps: () => Promise<unknown>) => Promise<number>;
  /** How many characters the longest message to Excel or back had meanwhile. */
  readonly longestDuring: (steps: () => Promise<unknown>) => Promise<{
    readonly request: number;
    readonly answer: number;
  }>;
  readonly failNext: (code: Failure) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Errors with these words are part of a test. */
export const plannedFailure = 'as planned';

export async function openWorkbook(): Promise<OpenWorkbook> {
  const folder = await mkdtemp(join(tmpdir(), 'huibao-excel-'));
  const [server, browser] = await Promise.all([serve(folder), launchBrowser()]);
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    if (!error.message.includes(plannedFailure)) console.error(error);
  });
  await page.addInitScript(countSyncs);
  const { port } = server.address() as AddressInfo;
  await page.goto(`https://localhost:${port}${previewPath}`);
  await readyProbe(page);
  return {
    page,
    get pane() {
      return paneOf(page);
    },
    reset: () => paneOf(page).evaluate(() => window.probe.startAfresh()),
    reloadPane: async () => {
      const loaded = page.waitForEvent('framenavigated');
      await page.evaluate(() => {
        const frame = document.querySelector('iframe');
        frame?.setAttribute('src', frame.src);
      });
      await loaded;
      await readyProbe(page);
    },
    syncsDuring: async (steps) => {
      const before = await page.evaluate(() => window.syncs);
      await steps();
      return (await page.evaluate(() => window.syncs)) - before;
    },
    longestDuring: async (steps) => {
      await page.evaluate(() => {
        window.longest = { request: 0, answer: 0 };
      });
      await steps();
      return page.evaluate(() => window.longest);
    },
    failNext: (code) =>
      page.evaluate((next) => {
        window.preview.faults.failNext = next;
      }, code),
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}

function paneOf(page: Page): Frame {
  const frame = page.frames().find((candidate) => candidate.url().includes('/pane/'));
  if (!frame) throw new Error('The preview shows no pane.');
  return frame;
}

async function readyProbe(page: Page): Promise<void> {
  await page.waitForSelector('#pane');
  await paneOf(page).waitForFunction('window.probe');
  const state = await paneOf(page).evaluate(() => window.probe.ready);
  if (state !== 'Ready') throw new Error(`Office is ${state}.`);
}

declare global {
  interface Window {
    syncs: number;
    longest: { request: number; answer: number };
  }
}

/**
 * Counts the batches that the pane sends to the host. `Excel.run` ends with one more that nobody
 * waits for: it only lets go of ranges, and is left out.
 */
function countSyncs(): void {
  window.syncs = 0;
  window.longest = { request: 0, answer: 0 };
  window.addEventListener('message', ({ data }) => {
    if (typeof data !== 'string') return;
    // The same script runs in the pane's own frame, where what arrives is the answers.
    const seen = window.parent === window ? window.longest : window.parent.longest;
    const direction = window.parent === window ? 'request' : 'answer';
    seen[direction] = Math.max(seen[direction], data.length);
    const body: unknown = JSON.parse(data)._data?.DdaMethod?.DispatchId === 93 && data;
    if (typeof body !== 'string') return;
    const { Actions } = JSON.parse(JSON.parse(body)._data.ArrayData[4]) as {
      readonly Actions: readonly { readonly Name?: string; readonly ActionType: number }[];
    };
    const isWork = Actions.some(
      ({ Name, ActionType }) => ActionType !== 1 && Name !== '_RemoveReference',
    );
    if (isWork) window.syncs += 1;
  });
}

async function serve(folder: string): Promise<Server> {
  const [find, { cert, key }] = await Promise.all([
    probeFiles(),
    localhostCertificate({ folder: join(folder, 'certificate'), log: () => {} }),
  ]);
  const server = createServer({ cert, key }, (request, response) => {
    void answer(new URL(request.url ?? '/', 'https://localhost').pathname, response);
  });
  const answer = async (path: string, response: ServerResponse) => {
    const file = await find(path);
    response.writeHead(file ? 200 : 404, { 'content-type': file?.type ?? 'text/plain' });
    response.end(file?.content ?? '');
  };
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return server;
}

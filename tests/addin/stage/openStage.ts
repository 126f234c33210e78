// The stage built, served on one origin with a real server behind it, in a real browser as wide as a pane.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { launchBrowser } from '../../support/browser.ts';
import type { TestServer } from '../../support/testServer.ts';
import { startTestServer } from '../../support/testServer.ts';

const folderOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Width and height of a task pane on a small screen. */
const paneSize = { width: 320, height: 720 };

export interface Stage {
  readonly server: TestServer;
  readonly open: (options?: StageOptions) => Promise<Page>;
  /** From now on requests are lost, or their answers are; `null` lets them pass again. */
  readonly lose: (what: 'requests' | 'answers' | null) => void;
  readonly close: () => Promise<void>;
}

export interface StageOptions {
  readonly lang?: 'zh-CN' | 'en-US';
  readonly dark?: boolean;
}

export async function openStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'huibao-stage-'));
  await buildStage(folder);
  const persisted = JSON.parse(
    await readFile(folderOf('../../../addin/api/generated/persisted-documents.json'), 'utf8'),
  ) as Record<string, string>;
  const server = await startTestServer({ persisted });
  let lost: 'requests' | 'answers' | null = null;

  const site = createServer((request, response) => {
    if (request.method === 'GET') return void answerFile(folder, request, response);
    void forward({ origin: server.origin, lost, request, response });
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const { port } = site.address() as AddressInfo;
  const browser = await launchBrowser();

  return {
    server,
    lose: (what) => {
      lost = what;
    },
    open: async ({ lang = 'zh-CN', dark = false } = {}) => {
      const context = await browser.newContext({
        viewport: paneSize,
        colorScheme: dark ? 'dark' : 'light',
        // A colour that is still on its way to another is no colour to judge.
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${port}/tests/addin/stage/stage.html?lang=${lang}`);
      return page;
    },
    close: async () => {
      await browser.close();
      site.closeAllConnections();
      site.close();
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}

async function buildStage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: folderOf('../../..'),
    publicDir: false,
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { input: folderOf('stage.html') },
    },
  });
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

async function answerFile(folder: string, request: IncomingMessage, response: ServerResponse) {
  const path = new URL(request.url ?? '/', 'http://stage').pathname;
  const file = await readFile(join(folder, path)).catch(() => null);
  response.writeHead(file ? 200 : 404, { 'content-type': types[extname(path)] ?? 'text/plain' });
  response.end(file ?? '');
}

interface Forwarding {
  readonly origin: string;
  readonly lost: 'requests' | 'answers' | null;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function forward({ origin, lost, request, response }: Forwarding): Promise<void> {
  if (lost === 'requests') return void response.destroy();
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { authorization } = request.headers;
  const answer = await fetch(`${origin}${request.url}`, {
    method: request.method ?? 'POST',
    headers: {
      ...(authorization === undefined ? {} : { authorization }),
      ...(chunks.length === 0 ? {} : { 'content-type': 'application/json' }),
    },
    ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
  });
  const body = Buffer.from(await answer.arrayBuffer());
  if (lost === 'answers') return void response.destroy();
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(body);
}

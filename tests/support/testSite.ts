// The pane as it is built, in the preview workbook, on a server of its own with the sample office.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { seedSampleOffice } from '../../prisma/seed.ts';
import { localhostCertificate } from '../../server/certificate/localhostCertificate.ts';
import { hashPassword } from '../../server/password.ts';
import { type RunningServer, serve } from '../../server/serve.ts';
import { openPreview } from '../play/department.ts';
import { launchBrowser } from './browser.ts';
import { createDatabase } from './database.ts';
import { samplePassword } from './testServer.ts';

const folderOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export interface OpenedPreview {
  readonly page: Page;
  readonly pane: FrameLocator;
}

export interface TestSite {
  readonly origin: string;
  /** A new workbook with the pane beside it, in a browser profile of its own. */
  readonly open: (language?: string) => Promise<OpenedPreview>;
  readonly person: (login: string) => { readonly login: string; readonly password: string };
  readonly stopServer: () => Promise<void>;
  /** On the same address as before. */
  readonly startServer: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function startTestSite(): Promise<TestSite> {
  const database = await createDatabase();
  await seedSampleOffice({
    ...database,
    passwordHash: await hashPassword(samplePassword),
    closesOn: '2099-12-31',
  });
  const certificateFolder = mkdtempSync(join(tmpdir(), 'huibao-certificate-'));
  const tls = await localhostCertificate({ folder: certificateFolder, log: () => undefined });
  const startOn = (port: number) =>
    serve({
      runtimeUrl: database.runtimeUrl,
      host: 'localhost',
      port,
      tls,
      publicOrigin: null,
      paneFolder: folderOf('addin/dist'),
      manifestFile: folderOf('manifest.xml'),
      preview: true,
      persisted: JSON.parse(
        readFileSync(folderOf('addin/dist/persisted-documents.json'), 'utf8'),
      ) as Record<string, string>,
      onlyPersisted: true,
      logLevel: process.env['TEST_LOG'] ?? 'silent',
    });
  let server: RunningServer = await startOn(0);
  const { origin } = server;
  const browser: Browser = await launchBrowser();

  return {
    origin,
    open: async (language) => {
      const context = await browser.newContext({
        ignoreHTTPSErrors: true,
        viewport: { width: 1440, height: 900 },
      });
      const page = await context.newPage();
      return { page, pane: await openPreview(page, origin, language) };
    },
    person: (login) => ({ login: `${login}@demo`, password: samplePassword }),
    stopServer: () => server.stop(),
    startServer: async () => {
      server = await startOn(Number(new URL(origin).port));
    },
    stop: async () => {
      await browser.close();
      await server.stop();
      await database.drop();
      rmSync(certificateFolder, { recursive: true });
    },
  };
}

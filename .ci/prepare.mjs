// Installs, generates and builds what is missing or stale, from the lock file; what is current is left alone.
// Plain JavaScript, since it runs before anything is installed. `--build` also builds the pane.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamps = join(root, 'node_modules', '.huibao');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Huibao needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const steps = [
  {
    name: 'install',
    isCurrent: isInstalled,
    command: ['npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
  },
  {
    name: 'database-client',
    from: ['prisma/schema.prisma', 'package-lock.json'],
    makes: 'prisma/generated/client.ts',
    command: ['npx', 'prisma', 'generate', '--config', 'prisma/prisma.config.ts'],
  },
  {
    name: 'documents',
    from: [
      'server/schema.graphql',
      'addin/codegen.ts',
      'addin/api/operations',
      'package-lock.json',
    ],
    makes: 'addin/api/generated/persisted-documents.json',
    command: ['npx', 'graphql-codegen', '--config', 'addin/codegen.ts'],
  },
  {
    name: 'pane',
    from: ['addin', 'server/domain', 'package-lock.json'],
    makes: 'addin/dist/pane/taskpane.html',
    command: ['npx', 'vite', 'build', '--config', 'addin/vite.config.ts', '--logLevel', 'warn'],
    onlyToBuild: true,
  },
];

for (const step of steps) {
  if (step.onlyToBuild && !process.argv.includes('--build')) continue;
  const stamp = join(stamps, step.name);
  const digest = step.from ? digestOf(step.from) : '';
  const isCurrent =
    step.isCurrent ??
    (() =>
      existsSync(join(root, step.makes)) &&
      existsSync(stamp) &&
      readFileSync(stamp, 'utf8') === digest);
  if (isCurrent()) continue;
  console.log(`> ${step.command.join(' ')}`);
  const { status } = spawnSync(step.command[0], step.command.slice(1), {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
  if (!step.from) continue;
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, digest);
}

/** npm notes in a lock file of its own what it has installed; packages for other platforms are not in it. */
function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const has = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const wants = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wants).every(
    ([path, { version, optional }]) =>
      path === '' || has[path]?.version === version || (optional && !has[path]),
  );
}

function digestOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, path);
  return hash.digest('hex');
}

function addTo(hash, path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (!statSync(full).isDirectory()) {
    hash.update(`${path}\0`).update(readFileSync(full));
    return;
  }
  for (const name of readdirSync(full).sort()) {
    if (name !== 'dist' && name !== 'generated') addTo(hash, `${path}/${name}`);
  }
}

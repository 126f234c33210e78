// A database that goes away and comes back: the server says so, answers in time meanwhile, and needs no restart.

import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../server/postgres/openDatabase.ts';
import { type RunningServer, serve } from '../../server/serve.ts';
import { silent } from '../support/silent.ts';

const pathOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const dataFolder = mkdtempSync(join(tmpdir(), 'huibao-ready-'));

/** PostgreSQL takes a free port at each start; the server goes on asking at this one. */
let port = 0;
const sockets = new Set<Socket>();
const forwarder = createServer((client) => {
  const upstream = connect(port, '127.0.0.1');
  for (const socket of [client, upstream]) {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      client.destroy();
      upstream.destroy();
    });
  }
  client.pipe(upstream).pipe(client);
});

const startPostgres = async () => {
  const database = await openDatabase({
    databaseUrl: undefined,
    dataFolder,
    migrationsFolder: pathOf('prisma/migrations'),
    log: silent,
  });
  port = Number(new URL(database.runtimeUrl).port);
  return database;
};

let database: Awaited<ReturnType<typeof startPostgres>>;
let server: RunningServer;
let origin: string;
beforeAll(async () => {
  database = await startPostgres();
  await new Promise<void>((resolve) => forwarder.listen(0, '127.0.0.1', resolve));
  const url = new URL(database.runtimeUrl);
  url.port = String((forwarder.address() as AddressInfo).port);
  server = await serve({
    runtimeUrl: url.href,
    host: '127.0.0.1',
    port: 0,
    tls: null,
    publicOrigin: null,
    paneFolder: pathOf('addin/public'),
    manifestFile: pathOf('manifest.xml'),
    preview: true,
    persisted: {},
    onlyPersisted: false,
    logLevel: 'silent',
  });
  origin = server.origin.replace('https://localhost', 'http://127.0.0.1');
});
afterAll(async () => {
  await server.stop();
  for (const socket of sockets) socket.destroy();
  forwarder.close();
  await database.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

const statusOf = async (path: string) => (await fetch(`${origin}${path}`)).status;
const signIn = () =>
  fetch(`${origin}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'nobody@demo', password: 'not the password' }),
  });

describe('while PostgreSQL is stopped', () => {
  it('the server is alive, not ready, refuses in time, and is ready soon after', async () => {
    for (let round = 1; round <= 2; round += 1) {
      expect(await statusOf('/ready')).toBe(200);
      await database.stop();
      expect(await statusOf('/health')).toBe(200);
      const asked = performance.now();
      expect(await statusOf('/ready')).toBe(503);
      expect((await signIn()).status).toBe(503);
      expect(performance.now() - asked).toBeLessThan(15_000);

      database = await startPostgres();
      const back = performance.now();
      while ((await statusOf('/ready')) !== 200)
        expect(performance.now() - back).toBeLessThan(30_000);
      expect((await signIn()).status).toBe(401);
    }
  });
});

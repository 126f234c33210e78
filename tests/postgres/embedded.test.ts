import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { withLogin } from '../../server/postgres/databaseUrl.ts';
import { startEmbeddedPostgres } from '../../server/postgres/embedded.ts';
import { withClient } from '../../server/postgres/withClient.ts';
import { createEmptyDatabase } from '../support/database.ts';
import { silent } from '../support/silent.ts';
import {
  isRunning,
  postmasterPid,
  spawnServer,
  startServer,
  temporaryFolder,
} from './startServer.ts';

const query = (url: string, sql: string): Promise<unknown> =>
  withClient(url, async (client) => (await client.query(sql)).rows);

describe('startEmbeddedPostgres', () => {
  // Making a cluster takes most of a second: the tests start one after the other on the same.
  const folder = temporaryFolder(afterAll);

  it('refuses a second server on the folder, naming the first, and lets it go on', async () => {
    const first = await startServer(folder);
    const attempt = startServer(folder);

    await expect(attempt).rejects.toThrow(
      new RegExp(`${folder} is in use by another server: process ${first.pid}, since 20`),
    );
    expect(await query(first.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('keeps what was committed when the server is killed, and ends the orphan', async () => {
    const killed = await startServer(folder);
    await query(killed.ownerUrl, 'CREATE TABLE grain AS SELECT 3.95 AS tonnes');
    const orphan = postmasterPid(folder) ?? 0;
    await killed.end('SIGKILL');
    expect(isRunning(orphan)).toBe(true);

    const next = await startServer(folder);
    expect(isRunning(orphan)).toBe(false);
    expect(next.log).toContain(`The last server here (process ${killed.pid})`);
    expect(next.log).toContain(`Stopping PostgreSQL (process ${orphan})`);
    expect(await query(next.ownerUrl, 'SELECT * FROM grain')).toEqual([{ tonnes: '3.95' }]);
  });

  it('stops PostgreSQL in order on SIGTERM, also with connections open', async () => {
    const server = await startServer(folder);
    const postgres = postmasterPid(folder) ?? 0;
    const started = Date.now();
    const open = query(server.ownerUrl, 'SELECT pg_sleep(60)');
    await sleep(200);
    await Promise.all([
      server.end('SIGTERM'),
      expect(open).rejects.toThrow(/terminating connection/),
    ]);

    expect(Date.now() - started).toBeLessThan(5_000);
    expect(isRunning(postgres)).toBe(false);
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toContain('system is shut down');
  });

  it('makes the cluster anew when the server was killed while making it', async () => {
    const empty = temporaryFolder();
    const home = join(empty, 'postgres');
    const partial = () =>
      existsSync(home) && readdirSync(home).find((name) => existsSync(join(home, name, 'base')));
    const child = spawnServer(empty);
    while (!partial()) await sleep(5);
    child.kill('SIGKILL');
    expect(existsSync(join(home, 'cluster'))).toBe(false);

    const { ownerUrl, end } = await startServer(empty);
    expect(await query(ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await end('SIGTERM');
    const last = await startServer(empty);
    // Beside it stand copies of binaries that the unprivileged user could not reach where the checkout is.
    const made = readdirSync(home).filter((name) => !name.startsWith('binaries-'));
    expect(made).toEqual(['cluster']);
    await last.end('SIGTERM');
  });

  it('leaves alone a process that got the id of a dead PostgreSQL', async () => {
    const first = await startEmbeddedPostgres({ dataFolder: folder, log: silent });
    await first.stop();
    const stranger = spawn('sleep', ['60']);
    onTestFinished(() => void stranger.kill());
    const note = `${stranger.pid}\n${folder}\n1700000000\n5432\n\n127.0.0.1\n0 0\nready\n`;
    writeFileSync(join(folder, 'postgres', 'cluster', 'postmaster.pid'), note);

    const second = await startEmbeddedPostgres({ dataFolder: folder, log: silent });
    expect(isRunning(stranger.pid ?? 0)).toBe(true);
    expect(await query(second.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.stop();
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['postgres.log', 'postgres.log.1']));
  });

  it('starts PostgreSQL again on the same port when it is killed', async () => {
    const { ownerUrl, stop } = await startEmbeddedPostgres({ dataFolder: folder, log: silent });
    process.kill(postmasterPid(folder) ?? 0, 'SIGKILL');
    await expect
      .poll(() => query(ownerUrl, 'SELECT 1 AS one').catch(String), { timeout: 15_000 })
      .toEqual([{ one: 1 }]);

    await stop();
    expect(postmasterPid(folder)).toBeUndefined();
  });

  it('keeps what departments report out of its log', async () => {
    const { ownerUrl, stop } = await startEmbeddedPostgres({
      dataFolder: folder,
      log: silent,
    });
    await query(ownerUrl, 'CREATE TABLE harvest (tonnes numeric UNIQUE)');
    const twice = 'INSERT INTO harvest VALUES (77123.95), (77123.95)';
    await expect(query(ownerUrl, twice)).rejects.toThrow(/duplicate key/);
    await stop();

    const log = readFileSync(join(folder, 'postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('77123.95');
    expect(statSync(join(folder, 'passwords.json')).mode & 0o077).toBe(0);
    expect(statSync(join(folder, 'postgres.log')).mode & 0o077).toBe(0);
  });
});

describe('the embedded PostgreSQL', () => {
  let ownerUrl = '';
  beforeAll(async () => {
    ownerUrl = await createEmptyDatabase();
  });

  it('sorts text by code point, and knows upper from lower case beyond ASCII', async () => {
    const sorted = `
      SELECT string_agg(word, '' ORDER BY word) AS words, upper('é') AS upper
      FROM unnest(ARRAY['粮', 'b', 'A', '1', 'a', 'é', '一', '𠮷']) AS word`;
    expect(await query(ownerUrl, sorted)).toEqual([{ words: '1Aabé一粮𠮷', upper: 'É' }]);
  });

  it('writes through to the disk, listens on loopback only, stores no plain passwords', async () => {
    const settings = `
      SELECT current_setting('fsync') AS fsync, current_setting('full_page_writes') AS pages,
        current_setting('listen_addresses') AS addresses,
        current_setting('password_encryption') AS passwords,
        current_setting('data_checksums') AS checksums`;
    expect(await query(ownerUrl, settings)).toEqual([
      {
        fsync: 'on',
        pages: 'on',
        addresses: '127.0.0.1',
        passwords: 'scram-sha-256',
        checksums: 'on',
      },
    ]);
  });

  it('asks for the password', async () => {
    const guessed = withLogin(ownerUrl, { user: 'postgres', password: 'postgres' });
    await expect(query(guessed, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  });

  it('belongs to a user who is bound by row-level security', async () => {
    const role = `
      SELECT rolsuper, rolbypassrls, rolcreatedb, rolreplication FROM pg_roles
      WHERE rolname = current_user`;
    expect(await query(ownerUrl, role)).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolreplication: false },
    ]);
  });
});

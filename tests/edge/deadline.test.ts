// What is refused at its deadline is not done afterwards, and what is under way when the server stops is finished.
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submit } from '../schema/submitting.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';

const deadlineMs = 1_000;
let server: TestServer;
let token: string;
let owner: Client;
beforeAll(async () => {
  server = await startTestServer({ deadlineMs });
  token = await server.signIn('culture');
  owner = new Client(server.database.ownerUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await server.stop();
});

/** Runs `steps` while nobody can write a version. */
async function whileLocked<T>(steps: () => Promise<T>): Promise<T> {
  await owner.query('begin');
  await owner.query('lock table submission in access exclusive mode');
  try {
    return await steps();
  } finally {
    await owner.query('rollback');
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const versions = async () =>
  (
    await server.ask<{ submissions: unknown[] }>(
      token,
      '{ submissions(period: "2021", form: "culture", reporter: "culture") { n } }',
    )
  ).data?.submissions.length;

describe('a request', () => {
  it('that cannot be answered in time is refused in time, and stores nothing afterwards', async () => {
    const started = performance.now();
    await whileLocked(async () => {
      await expect(submit(server, token, { form: 'culture' })).rejects.toThrow(/JSON|fetch failed/);
      expect(performance.now() - started).toBeLessThan(deadlineMs + 1_000);
    });
    await pause(500);
    expect(await versions()).toBe(0);
    expect((await submit(server, token, { form: 'culture' })).n).toBe(1);
  });
});

describe('a server that stops', () => {
  it('finishes what is under way, refuses what is new, and then is gone', async () => {
    let sending: ReturnType<typeof submit> | undefined;
    let stopping: Promise<void> | undefined;
    await whileLocked(async () => {
      sending = submit(server, token, { form: 'culture', basedOn: 1 });
      await pause(200);
      stopping = server.stopServer();
      const refused = await fetch(`${server.origin}/ready`);
      expect(refused.status).toBe(503);
      expect(refused.headers.get('retry-after')).toBe('5');
      expect((await fetch(`${server.origin}/health`)).status).toBe(200);
    });
    expect(await sending).toMatchObject({ __typename: 'Submission', n: 2 });
    await stopping;
    await expect(fetch(`${server.origin}/health`)).rejects.toThrow(/JSON|fetch failed/);
  });
});

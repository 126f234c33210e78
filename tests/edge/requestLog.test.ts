// A log says who asked for what, when and how it ended: never what the cells hold, and no secret.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../server/edge/requestLog.ts';
import { withClient } from '../../server/postgres/withClient.ts';
import { submit } from '../schema/submitting.ts';
import { sampleFiguresOf } from '../support/sampleSheet.ts';
import { samplePassword, startTestServer, type TestServer } from '../support/testServer.ts';

const marker = '98765.4321';
const remark = 'a remark that nobody else reads';
const written: string[] = [];
let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer({ logTo: { write: (line) => void written.push(line) } });
  token = await server.signIn('economy');
});
afterAll(() => server.stop());

const lines = () => written.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
const asOwner = (sql: string) =>
  withClient(server.database.ownerUrl, (owner) => owner.query(sql).then(() => undefined));

/** A cell, an explanation and a remark that are easily found again. */
const sending = () => ({
  form: 'economy',
  figures: sampleFiguresOf('economy').map((figure) => ({ ...figure, value: marker, remark })),
  explanations: [{ rule: 'R001', text: remark }],
});

const secrets = () => [marker, remark, samplePassword, token, token.slice('demo.'.length)];
const found = () => secrets().filter((secret) => written.join('').includes(secret));

describe('the log', () => {
  it('has one line for a request, which its answer names', async () => {
    const response = await fetch(`${server.origin}/ready?secret=${marker}`);
    const id = response.headers.get('x-request-id');
    await response.text();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const own = lines().filter(({ request }) => request === id);
    expect(own).toMatchObject([{ msg: 'request', method: 'GET', path: '/ready', status: 200 }]);
    expect(found()).toEqual([]);
  });

  it('holds nothing of a submission, refused or stored, and no password or token', async () => {
    const refused = await submit(server, token, sending());
    expect(refused.__typename).not.toBe('Submission');
    const stored = await submit(server, token, { form: 'economy' });
    expect(stored.__typename).toBe('Submission');
    expect(written.length).toBeGreaterThan(3);
    expect(found()).toEqual([]);
  });

  it('holds nothing of the rows that the database refuses, and still says what went wrong', async () => {
    const before = written.length;
    await asOwner('alter table figure add constraint none_new check (position < 0) not valid');
    const outcome = await submit(server, token, {
      ...sending(),
      form: 'economy',
      figures: sampleFiguresOf('economy').map((one) => ({ ...one, remark })),
      basedOn: 1,
    });
    expect(outcome.__typename).toBe('INTERNAL_SERVER_ERROR');
    const failure = lines()
      .slice(before)
      .find(({ msg }) => msg === 'request failed');
    expect(failure).toMatchObject({ err: { message: expect.stringContaining('none_new') } });
    expect(failure?.['request']).toMatch(/^[0-9a-f-]{36}$/);
    expect(found()).toEqual([]);
  });
});

describe('an error that carries a row, as PostgreSQL makes them', () => {
  it('is logged without it, however deep it lies', () => {
    const logged: string[] = [];
    const log = createLog('info', { write: (line) => void logged.push(line) });
    const row = `Failing row contains (demo, ${marker}).`;
    const inner = Object.assign(new Error(`new row violates check "none". ${row}`), {
      code: '23514',
      detail: row,
      parameters: [marker],
    });
    log.error({ err: new Error(`Raw query failed. DETAIL: ${row}`, { cause: inner }) }, 'failed');
    expect(logged.join('')).not.toContain(marker);
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({
      err: {
        message: expect.stringContaining('Raw query failed'),
        cause: { code: '23514', message: expect.stringContaining('violates check "none"') },
      },
    });
  });
});

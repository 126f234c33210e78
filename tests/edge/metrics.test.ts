import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../../server/edge/countingOperations.ts';
import { schema } from '../../server/schema/index.ts';
import { submit } from '../schema/submitting.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer({ metricsPort: 0 });
  token = await server.signIn('culture');
});
afterAll(() => server.stop());

/** By outcome. */
const counted = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/^huibao_operations_total\{.*outcome="(\w+)"\} (\d+)$/gm)].map(
      ([, outcome, count]) => [outcome, count],
    ),
  );

const metrics = async () => (await fetch(`${server.metricsOrigin}/metrics`)).text();

describe('metrics', () => {
  it('are told on an address of their own, and not where people ask', async () => {
    expect(new URL(server.metricsOrigin ?? '').hostname).toBe('127.0.0.1');
    expect(server.metricsOrigin).not.toBe(server.origin);
    expect((await fetch(`${server.origin}/metrics`)).status).toBe(404);
    expect((await fetch(`${server.metricsOrigin}/graphql`)).status).toBe(404);
  });

  it('count operations by what became of them, connections, memory and the event loop', async () => {
    await submit(server, token, { form: 'culture' });
    await submit(server, token, { form: 'culture' });
    await server.ask(token, 'query Nameless { me { login } }');
    await server.ask(null, '{ me { login } }');
    const text = await metrics();
    expect(text).toMatch(/huibao_requests_total\{route="\/graphql",status="200"\} [4-9]/);
    expect(counted(text)).toEqual({ done: '2', StaleBase: '1', UNAUTHENTICATED: '1' });
    expect(text).toMatch(/huibao_pool_connections\{state="idle"\} \d/);
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
    expect(text).toContain('process_resident_memory_bytes');
  });

  it('take no label from whoever asks', async () => {
    for (let n = 0; n < 30; n += 1) {
      await server.ask(token, `query Made_up_${n} { me { login } }`);
      await fetch(`${server.origin}/made-up-${n}`);
    }
    const text = await metrics();
    expect(text).not.toMatch(/made.up/i);
  });

  it('know the operations that came with the pane by name', () => {
    const { operations, outcomes } = wordsOf(schema, { hash: 'query Mine { me { login } }' });
    expect(operations).toEqual(['Mine']);
    expect(outcomes).toContain('StaleBase');
  });

  it('are described where an operator looks', () => {
    const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');
    expect(readme).toContain('METRICS_PORT');
  });
});

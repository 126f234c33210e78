// The headers and files that go with the answers.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/testServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const get = (path: string) => fetch(`${server.origin}${path}`, { redirect: 'manual' });

const paths = [
  '/',
  '/graphql',
  '/session',
  '/health',
  '/ready',
  '/manifest.xml',
  '/none',
  '/icons/app-32.png',
];

function directives(policy: string | null): ReadonlyMap<string, readonly string[]> {
  return new Map(
    (policy ?? '').split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

describe('every answer', () => {
  it.each(paths)('says how it may be used: %s', async (path) => {
    const { headers } = await get(path);
    const policy = directives(headers.get('content-security-policy'));
    const scripts = policy.get('script-src') ?? policy.get('default-src') ?? ['*'];
    for (const source of ["'unsafe-eval'", "'unsafe-inline'", '*', 'data:', 'https:'])
      expect(scripts).not.toContain(source);
    expect(policy.get('object-src')).toEqual(["'none'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    expect(policy.get('frame-ancestors')).toEqual(["'self'"]);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/);
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin-allow-popups');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('server')).toBeNull();
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('lets Excel, and nobody else, show the pane in a frame', async () => {
    const { headers } = await get('/pane/taskpane.html');
    const ancestors = directives(headers.get('content-security-policy')).get('frame-ancestors');
    expect(ancestors).toContain("'self'");
    expect(ancestors).toContain('https://*.officeapps.live.com');
    const hosts = (ancestors ?? []).filter((one) => one !== "'self'");
    for (const host of hosts) expect(host).toMatch(/^https:\/\/\*\.[a-z]+(?:\.[a-z]+)+$/);
  });

  // Excel on the web shows them in a page of its own origin; any cache directive makes Office show a stand-in
  // (https://learn.microsoft.com/javascript/api/manifest/image).
  it('lets Excel show the icons of the ribbon', async () => {
    const { status, headers } = await get('/icons/app-32.png');
    expect(status).toBe(200);
    expect(headers.get('cross-origin-resource-policy')).not.toBe('same-origin');
    expect(headers.get('cache-control')).toBeNull();
  });
});

describe('the files', () => {
  it('have the manifest written for this server', async () => {
    const response = await get('/manifest.xml');
    expect(response.headers.get('content-type')).toMatch(/^application\/xml/);
    const origin = server.origin.replace('http://127.0.0.1', 'https://localhost');
    const manifest = await response.text();
    const addresses = manifest.match(/https:\/\/localhost[^"<]*/g) ?? [];
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((one) => !one.startsWith(origin))).toEqual([]);
  });

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/icons/..%5c..%5cpackage.json',
    '/icons/%00',
    '/%',
    '/.env',
    '//elsewhere.example',
  ])('end where the folder ends: %s', async (path) => {
    const response = await get(path);
    expect([400, 404]).toContain(response.status);
    expect(await response.text()).not.toContain('huibao');
  });
});

describe('a load balancer', () => {
  it('is told that the server is alive and ready', async () => {
    const answers = await Promise.all(['/health', '/ready'].map(get));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });
});

import { describe, expect, it } from 'vitest';
import { lintManifest } from '../../addin/manifest/lintManifest.ts';
import { demoOrigin, forOrigin } from '../../server/manifest.ts';
import { manifest, readIcon } from './manifestFiles.ts';

const domainsIn = (xml: string) =>
  [...xml.matchAll(/<AppDomain>(.*)<\/AppDomain>/g)].map(([, domain]) => domain);

describe('forOrigin', () => {
  it('leaves the demo’s manifest as it is', () => {
    expect(forOrigin(manifest, demoOrigin)).toBe(manifest);
  });

  it('writes the server’s own address everywhere, and the result is sound', () => {
    const served = forOrigin(manifest, 'https://reports.example.org');

    expect(served).not.toContain('localhost');
    expect(served).toContain('"https://reports.example.org/pane/taskpane.html"');
    expect(domainsIn(served)).toEqual(['https://reports.example.org']);
    expect(lintManifest(served, readIcon)).toEqual([]);
  });

  it('keeps every line but those with an address', () => {
    const lines = manifest.split('\n');
    const served = forOrigin(manifest, 'https://localhost:8443').split('\n');

    expect(served.map((line, at) => (line === lines[at] ? '' : line)).filter(Boolean)).toHaveLength(
      manifest.split(demoOrigin).length - 1,
    );
  });

  it('announces further origins once each', () => {
    const domains = ['https://id.example.org', 'https://reports.example.org'];
    const served = forOrigin(manifest, 'https://reports.example.org', domains);

    expect(domainsIn(served)).toEqual(['https://reports.example.org', 'https://id.example.org']);
    expect(lintManifest(served, readIcon)).toEqual([]);
  });

  it('leaves an address alone that only begins like the demo’s', () => {
    const others = 'https://localhost:34430/ https://localhost:3443.example.org/';

    expect(forOrigin(others, 'https://reports.example.org')).toBe(others);
  });

  it.each([
    'http://reports.example.org',
    'https://reports.example.org/',
    'https://reports.example.org/huibao',
    'https://Reports.example.org',
    'https://reports.example.org:443',
    'https://a"><Id>',
    'reports.example.org',
    '',
  ])('refuses %j, which is no https origin', (origin) => {
    expect(() => forOrigin(manifest, origin)).toThrow('no https origin');
    expect(() => forOrigin(manifest, demoOrigin, [origin])).toThrow('no https origin');
  });
});

import { describe, expect, it } from 'vitest';
import { lintManifest } from '../../addin/manifest/lintManifest.ts';
import { manifestProblemCodes } from '../../addin/manifest/manifestProblem.ts';
import { excelFaults } from './faults/excelFaults.ts';
import type { Fault } from './faults/fault.ts';
import { identityFaults } from './faults/identityFaults.ts';
import { resourceFaults } from './faults/resourceFaults.ts';
import { structureFaults } from './faults/structureFaults.ts';
import { textFaults } from './faults/textFaults.ts';
import { manifest, manifestWith, readIcon } from './manifestFiles.ts';

const faults = [
  ...structureFaults,
  ...identityFaults,
  ...textFaults,
  ...resourceFaults,
  ...excelFaults,
];

const found = (xml: string) => lintManifest(xml, readIcon).map(({ code }) => code);

describe('lintManifest', () => {
  it('has nothing to say about the manifest we ship', () => {
    expect(lintManifest(manifest, readIcon)).toEqual([]);
  });

  it.each<Fault>([...faults])('finds $code: $name', ({ passage, replacement, code, also = [] }) => {
    expect(found(manifestWith(passage, replacement)).sort()).toEqual([code, ...also].sort());
  });

  it('has a case for every problem it knows', () => {
    const shown = new Set([...faults.map(({ code }) => code), 'ICON_NOT_PNG']);
    expect(manifestProblemCodes.filter((code) => !shown.has(code))).toEqual([]);
  });

  it('says where: the line and the way from the root', () => {
    const xml = manifestWith('<Label resid="checkSheet.label" />', '<Label resid="nowhere" />');
    const dangling = lintManifest(xml, readIcon).find(({ code }) => code === 'RESID_DANGLING');

    expect(dangling?.path).toMatch(
      /\/Group\[huibao\.group\]\/Control\[huibao\.checkSheet\]\/Label$/,
    );
    expect(xml.split('\n')[(dangling?.line ?? 0) - 1]).toContain('<Label resid="nowhere" />');
  });

  it('finds an icon that is no PNG', () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
    const icon = (path: string) => (path.endsWith('/app-64.png') ? svg : readIcon(path));

    expect(lintManifest(manifest, icon).map(({ code }) => code)).toEqual(['ICON_NOT_PNG']);
  });

  it('finds a PNG that was cut short', () => {
    const cut = (path: string) => readIcon(path)?.subarray(0, 20) ?? null;

    expect(new Set(lintManifest(manifest, cut).map(({ code }) => code))).toEqual(
      new Set(['ICON_NOT_PNG']),
    );
  });
});

// The contract of the Office.js API, against the preview. The same cases run in a real Excel on the self-test page;
// what is expected here is what an Excel is expected to do, and the preview has to follow.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allCases } from '../../addin/selfTest/allCases.ts';
import type { SelfTestReport } from '../../addin/selfTest/selfTest.ts';
import { type Site, startSite } from '../preview/site.ts';

let site: Site;
let report: SelfTestReport;

beforeAll(async () => {
  site = await startSite('selfTest');
  const { pane } = await site.open();
  report = await pane.evaluate(() => window.selfTest());
});

afterAll(async () => {
  await site.close();
});

describe.each(allCases)('$name', ({ name: group, cases }) => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', (name, { expected }) => {
    const result = report.results.find((one) => one.group === group && one.name === name);
    expect(result?.seen).toEqual(expected);
  });
});

describe('the report', () => {
  it('has every case once, by names that are all different', () => {
    const names = report.results.map(({ group, name }) => `${group}: ${name}`);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBe(allCases.flatMap(({ cases }) => cases).length);
  });

  it('says which host it ran in, and what each expectation rests on', () => {
    expect(report.host).toMatch(/^Excel OfficeOnline/);
    expect(report.sets.at(-1)).toBe('1.9');
    const unfounded = report.results.filter(({ basis }) => !/^guessed$|^https:\/\//.test(basis));
    expect(unfounded).toEqual([]);
  });
});

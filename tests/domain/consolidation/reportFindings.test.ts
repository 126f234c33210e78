import { describe, expect, it } from 'vitest';
import { compiling } from '#domain/consolidation/compile.ts';
import { consolidate } from '#domain/consolidation/consolidate.ts';
import type { CountedVersion } from '#domain/consolidation/consolidation.ts';
import type { Line } from '#domain/indicator.ts';
import { plainLayout } from '#domain/layout/layout.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { describeReportFinding } from '#domain/words/reportFinding.ts';
import { everyone, line, units, version } from './builders.ts';

const parts = (scope: Rule['scope']): Rule => ({
  code: `PARTS_${scope}`,
  severity: 'error',
  expression: 'TOTAL == PART[x] + PART[y]',
  missing: 'skip_if_any_missing',
  scope,
  title: { 'zh-CN': '合计与各项之和不等', 'en-US': 'The total differs from its parts' },
});
const rules = [parts('consolidated'), parts('cross_form'), parts('within_form')];

function findingsOf(
  lines: readonly Line[],
  reporters: readonly string[],
  versions: readonly CountedVersion[],
) {
  const fold = compiling({
    thisPeriod: { lines, assignments: everyone(lines, ...reporters), versions },
    lastPeriod: null,
    plans: new Map(),
    rules,
    units: new Map(),
    layout: plainLayout,
    asOf: '1',
  });
  let step = fold.next();
  while (!step.done) step = fold.next();
  return step.value.findings;
}

const brief = (...args: Parameters<typeof findingsOf>) =>
  findingsOf(...args).map(({ line: key, code, severity }) => `${key} ${code} ${severity}`);

const sums = [line('TOTAL'), line('PART', { member: 'x' }), line('PART', { member: 'y' })];

describe('reportFindings', () => {
  it('judges merged figures by the rules that are about the whole, and by no others', () => {
    const versions = [
      version('a', { TOTAL: '6', 'PART[x]': '1', 'PART[y]': '1' }),
      version('b', { TOTAL: '4', 'PART[x]': '4', 'PART[y]': '4' }),
    ];
    expect(brief(sums, ['a', 'b'], versions)).toEqual([]);
    expect(brief(sums, ['a'], versions.slice(0, 1))).toEqual([
      'TOTAL PARTS_consolidated error',
      'TOTAL PARTS_cross_form error',
    ]);
  });

  it('breaks no rule for what a reporter has yet to give: it names the reporter, once', () => {
    const versions = [version('a', { TOTAL: '6', 'PART[x]': '1', 'PART[y]': '1' })];
    const [only, ...others] = findingsOf(sums, ['a', '乙'], versions);
    expect(others).toEqual([]);
    if (!only) throw new Error('no finding');
    expect(describeReportFinding(only, sums, 'zh-CN')).toBe(
      '乙未报，3 项汇总不完整。请催报，或在使用时注明。',
    );
    expect(describeReportFinding(only, sums, 'en-US')).toMatch(/^乙 has not reported: 3 figures/);
  });

  it('tells conflicts first, then what cannot be added or computed, then what counts once', () => {
    const lines = [
      line('TWICE'),
      line('PRICE', { merge: 'none', unit: units.price }),
      line('RATE', { merge: 'ratio', components: ['DONE', 'ALL'], unit: units.percent }),
      line('DONE'),
      line('ALL'),
      line('STOCK', { merge: 'latest', nature: 'stock' }),
    ];
    const given = { PRICE: '2', RATE: '1', DONE: '0', ALL: '0', STOCK: '5' };
    const versions = [
      version('a', { ...given, TWICE: '3' }),
      version('a', { TWICE: '3' }, { form: 'other', submission: 'a-other' }),
      version('b', { ...given, PRICE: '4', STOCK: '6', TWICE: '1' }),
    ];
    const found = brief(lines, ['a', 'b'], versions);
    expect(found[0]).toBe('STOCK VALUES_CONFLICT error');
    expect(found.slice(1, -1).sort()).toEqual([
      'PRICE NOT_ADDITIVE warning',
      'RATE NOT_COMPUTABLE warning',
    ]);
    expect(found.at(-1)).toBe('TWICE COUNTED_ONCE info');
    const merged = consolidate({ lines, assignments: everyone(lines, 'a', 'b'), versions });
    expect(merged.figures.get('TWICE')?.value?.toFixed()).toBe('4');
  });
});

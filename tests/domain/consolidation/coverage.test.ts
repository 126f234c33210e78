import { describe, expect, it } from 'vitest';
import { consolidate } from '#domain/consolidation/consolidate.ts';
import { printDecimal } from '#domain/decimal.ts';
import type { Line } from '#domain/indicator.ts';
import { brief, everyone, figureIn, line, merge, reporter, units, version } from './builders.ts';

const percent = { unit: units.percent, decimals: 2, merge: 'ratio' } as const;
const rectified = line('RECTIFIED', { printed: false });
const found = line('FOUND');
const rates = [rectified, found, line('RATE', { ...percent, components: ['RECTIFIED', 'FOUND'] })];

const one = (code: string, merges: Line['indicator']['merge']) => [line(code, { merge: merges })];

describe('coverage and sources', () => {
  it('names who is missing and who is still to come', () => {
    const lines = one('X', 'sum');
    const given = { a: { X: '1' }, b: { X: 'NOT_AVAILABLE' }, c: null };

    expect(figureIn(merge(lines, given), 'X').coverage).toEqual({
      reported: 2,
      expected: 3,
      missing: [reporter('c')],
      awaited: [reporter('b')],
    });
  });

  it('counts a ratio as reported when both components are, typed or not', () => {
    const merged = merge(rates, {
      a: { RECTIFIED: '1', FOUND: '2' },
      b: { RECTIFIED: '1', RATE: '50' },
    });

    expect(figureIn(merged, 'RATE').coverage).toMatchObject({
      reported: 1,
      expected: 2,
      missing: [reporter('b')],
    });
  });

  it('lists the sources of a ratio, its own line first', () => {
    const merged = merge(rates, { a: { RECTIFIED: '1', FOUND: '2', RATE: '50' } });
    const { sources, computedFrom } = figureIn(merged, 'RATE');

    expect(sources.map((source) => `${source.line} ${source.cell} ${source.by.name}`)).toEqual([
      'RATE C7 a filler',
      'RECTIFIED C7 a filler',
      'FOUND C7 a filler',
    ]);
    expect(computedFrom).toEqual([rectified, found]);
  });

  it('lists both sides of a conflict', () => {
    const merged = merge(one('X', 'latest'), {
      a: { X: '8' },
      b: { X: '9' },
      c: { X: 'NOT_APPLICABLE' },
    });

    expect(figureIn(merged, 'X').conflict.map((source) => source.reporter.id)).toEqual(['a', 'b']);
  });

  it('remarks on a typed rate that its components do not give', () => {
    const merged = merge(rates, {
      a: { RECTIFIED: '1', FOUND: '3', RATE: '33.33' },
      b: { RECTIFIED: '2', FOUND: '3', RATE: '66.66' },
    });
    const remarks = figureIn(merged, 'RATE').discrepancies;

    expect(
      remarks.map(({ source, recomputed }) => `${source.reporter.id} ${printDecimal(recomputed)}`),
    ).toEqual(['b 66.67']);
  });

  it('takes a line that two forms of a reporter ask once', () => {
    const lines = one('X', 'sum');
    const assignments = everyone(lines, 'a');
    const twice = (second: string) => [
      version('a', { X: second }, { form: 'q', submission: '2' }),
      version('a', { X: '5' }, { form: 'p', submission: '1' }),
    ];

    const agree = consolidate({ lines, assignments, versions: twice('5') });
    const differ = consolidate({ lines, assignments, versions: twice('6') });
    expect(brief(figureIn(agree, 'X'))).toBe('5 complete');
    expect(brief(figureIn(differ, 'X'))).toBe('- conflict');
    expect(figureIn(differ, 'X').conflict.map(({ form }) => form)).toEqual(['p', 'q']);
  });

  it('leaves out a reporter who is not expected to report the line', () => {
    const lines = one('X', 'sum');
    const versions = [version('a', { X: '5' }), version('stranger', { X: '7' })];

    const merged = consolidate({ lines, assignments: everyone(lines, 'a'), versions });
    expect(brief(figureIn(merged, 'X'))).toBe('5 complete');
  });

  it('says when a version that nobody accepted has entered', () => {
    const lines = one('X', 'sum');
    const versions = [version('a', { X: '5' }, { provisional: true })];
    const merged = consolidate({ lines, assignments: everyone(lines, 'a'), versions });

    expect(merged.provisional).toBe(true);
    expect(figureIn(merged, 'X').provisional).toBe(true);
  });
});

describe('bounds', () => {
  const over = (above: Line['qualifier'], below: Line['qualifier']) => {
    const lines = [
      line('P', { qualifier: above }),
      line('Q', { qualifier: below }),
      line('R', { ...percent, components: ['P', 'Q'] }),
    ];
    const { bound, state } = figureIn(merge(lines, { a: { P: '1', Q: '2' } }), 'R');
    return `${bound} ${state}`;
  };

  it('carries bounds through a quotient', () => {
    expect(over('exact', 'exact')).toBe('exact complete');
    expect(over('atLeast', 'exact')).toBe('atLeast complete');
    expect(over('exact', 'atLeast')).toBe('atMost complete');
    expect(over('atLeast', 'atMost')).toBe('atLeast complete');
    expect(over('atLeast', 'atLeast')).toBe('exact undefined');
  });
});

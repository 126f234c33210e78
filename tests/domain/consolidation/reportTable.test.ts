import { describe, expect, it } from 'vitest';
import type { ReportRow } from '#domain/consolidation/reportTable.ts';
import { reportTable } from '#domain/consolidation/reportTable.ts';
import type { Line } from '#domain/indicator.ts';
import { plainLayout } from '#domain/layout/layout.ts';
import { figures, line, merge, units } from './builders.ts';

type Texts = Readonly<Record<string, string>>;

function table(lines: readonly Line[], now: Texts, before: Texts | null, plans: Texts = {}) {
  return reportTable({
    lines,
    thisPeriod: merge(lines, { a: now }),
    lastPeriod: before && merge(lines, { a: before }),
    plans: figures(plans),
    asOf: '42',
    layout: plainLayout,
    units: new Map(),
  });
}

function rowOf(one: Line, now: string, before: string | null, plan?: string): ReportRow {
  const { sections } = table(
    [one],
    { [one.key]: now },
    before === null ? null : { [one.key]: before },
    plan === undefined ? {} : { [one.key]: plan },
  );
  const row = sections[0]?.rows[0];
  if (!row) throw new Error('no row');
  return row;
}

/** `this growth growth%`, as shown. */
function growthIn({ thisPeriod, growth, growthPercent }: ReportRow): string {
  return [thisPeriod, growth, growthPercent].map((one) => one?.shown ?? '-').join(' ');
}

describe('reportTable', () => {
  it('has sections in order, a row for each printed line, and the sequence it was read at', () => {
    const lines = [
      line('A', { section: '一' }),
      line('B', { section: '二', member: '回隆;红梨' }),
      line('HIDDEN', { section: '二', printed: false }),
      line('C', { section: '一' }),
    ];
    const { sections, asOf, provisional } = table(lines, { A: '1' }, null);

    expect(sections.map(({ name, rows }) => [name, rows.map((row) => row.line)])).toEqual([
      ['一', ['A', 'C']],
      ['二', ['B[回隆;红梨]']],
    ]);
    expect(sections[1]?.rows[0]).toMatchObject({
      indicator: 'B',
      member: '回隆·红梨',
      thisPeriod: null,
      state: 'missing',
      coverage: { reported: 0, expected: 1 },
    });
    expect([asOf, provisional]).toEqual(['42', false]);
  });

  const two = { decimals: 2, unit: units.weight } as const;
  it.each([
    ['a rise', line('X', two), '12.5', '10', '12.50 2.50 25.00'],
    ['a fall', line('X', two), '3', '4', '3.00 -1.00 -25.00'],
    ['from zero', line('X', two), '3', '0', '3.00 3.00 -'],
    ['to zero', line('X', two), '0', '4', '0.00 -4.00 -100.00'],
    ['from below zero', line('X', two), '3', '-4', '3.00 7.00 -'],
    ['to below zero', line('X', two), '-3', '4', '-3.00 -7.00 -'],
    ['no last year', line('X', two), '3', null, '3.00 - -'],
    ['a status last year', line('X', two), '3', 'NOT_APPLICABLE', '3.00 - -'],
    ['a status', line('X', two), 'NOT_AVAILABLE', '3', '- - -'],
    ['at least', line('X', { ...two, qualifier: 'atLeast' }), '3', '2', '3.00 - -'],
    ['at most', line('X', { ...two, qualifier: 'atMost' }), '3', '2', '3.00 - -'],
    ['a span', line('X', { ...two, nature: 'span' }), '3', '2', '3.00 - -'],
    ['an attribute', line('X', { ...two, nature: 'attribute' }), '3', '2', '3.00 - -'],
    [
      'a percentage, in points',
      line('X', { unit: units.percent, decimals: 2, merge: 'ratio' }),
      '98.5',
      '100',
      '98.50 -1.50 -',
    ],
  ] as const)('growth: %s', (_name, one, now, before, expected) => {
    expect(growthIn(rowOf(one, now, before))).toBe(expected);
  });

  it('says what a growth is told in', () => {
    const rate = line('X', { unit: units.percent, merge: 'ratio' });
    expect(rowOf(rate, '1', '2').growthIn).toBe('percentagePoints');
    expect(rowOf(line('X'), '1', '2').growthIn).toBe('unit');
  });

  it.each([
    ['a third done', line('X', two), '1', '3', '33.33'],
    ['more than planned', line('X', two), '12.5', '12', '104.17'],
    ['a plan of zero', line('X', two), '1', '0', undefined],
    ['a negative plan', line('X', two), '1', '-2', undefined],
    ['an upper bound', line('X', { ...two, qualifier: 'atMost' }), '1', '2', undefined],
    ['no figure', line('X', two), 'NOT_AVAILABLE', '2', undefined],
  ] as const)('completion: %s', (_name, one, now, plan, expected) => {
    expect(rowOf(one, now, null, plan).completionPercent?.shown).toBe(expected);
  });

  it('rounds once, half away from zero, and keeps the exact value beside it', () => {
    const shown = (text: string, decimals: number) =>
      rowOf(line('X', { decimals }), text, null).thisPeriod;

    expect(shown('2.345', 2)).toEqual({ value: '2.345', shown: '2.35' });
    expect(shown('-2.345', 2)).toEqual({ value: '-2.345', shown: '-2.35' });
    expect(shown('0.5', 0)).toEqual({ value: '0.5', shown: '1' });
    expect(shown('-0.004', 2)).toEqual({ value: '-0.004', shown: '0.00' });
    expect(shown('123456789012345.1', 0)?.shown).toBe('123456789012345');
  });
});

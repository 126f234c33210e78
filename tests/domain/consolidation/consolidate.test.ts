import { describe, expect, it } from 'vitest';
import { consolidate } from '#domain/consolidation/consolidate.ts';
import { printDecimal } from '#domain/decimal.ts';
import type { Line } from '#domain/indicator.ts';
import { brief, figureIn, line, merge, reporter, units, version } from './builders.ts';

const rectified = line('RECTIFIED', { printed: false });
const found = line('FOUND');
const percent = { unit: units.percent, decimals: 2, merge: 'ratio' } as const;
const rate = line('RATE', { ...percent, components: ['RECTIFIED', 'FOUND'] });
const rates = [rectified, found, rate];

const purchased = line('PURCHASED', { unit: units.weight, decimals: 2 });
const price = line('PRICE', {
  unit: units.price,
  decimals: 2,
  merge: 'weighted',
  components: ['PURCHASED'],
});

type Given = Readonly<Record<string, Readonly<Record<string, string>> | null>>;
type Case = readonly [name: string, lines: readonly Line[], given: Given, expected: string];

/** The last line of each case is the one looked at. */
function lastOf([, lines, given]: Case): string {
  return brief(figureIn(merge(lines, given), lines.at(-1)?.key ?? ''));
}

const one = (code: string, merges: Line['indicator']['merge']) => [line(code, { merge: merges })];

describe('merging over reporters', () => {
  const cases: readonly Case[] = [
    ['adds', one('X', 'sum'), { a: { X: '0.1' }, b: { X: '0.2' } }, '0.3 complete'],
    ['adds below zero', one('X', 'sum'), { a: { X: '-7' }, b: { X: '2' } }, '-5 complete'],
    ['takes a stock once', one('X', 'latest'), { a: { X: '8' }, b: { X: '8.0' } }, '8 complete'],
    ['shows a conflict', one('X', 'latest'), { a: { X: '8' }, b: { X: '9' } }, '- conflict'],
    ['takes the largest', one('X', 'max'), { a: { X: '-3' }, b: { X: '-9' } }, '-3 complete'],
    ['takes the smallest', one('X', 'min'), { a: { X: '3' }, b: { X: '-9' } }, '-9 complete'],
    ['passes a single one', one('X', 'none'), { a: { X: '3' } }, '3 complete'],
    ['merges no others', one('X', 'none'), { a: { X: '3' }, b: { X: '3' } }, '- unmergeable'],
    [
      'weighs a price by its quantity',
      [purchased, price],
      { a: { PURCHASED: '1', PRICE: '10' }, b: { PURCHASED: '9', PRICE: '30' } },
      '28 complete',
    ],
    [
      'has no price of nothing',
      [purchased, price],
      { a: { PURCHASED: '0', PRICE: '10' } },
      '- undefined',
    ],
    [
      'leaves out a price whose quantity is to come',
      [purchased, price],
      { a: { PURCHASED: '2', PRICE: '10' }, b: { PURCHASED: 'NOT_AVAILABLE', PRICE: '30' } },
      '10 partial',
    ],
    [
      'says so where a quantity stands elsewhere',
      [purchased, price],
      { a: { PURCHASED: '2', PRICE: '10' }, b: { PURCHASED: 'INCLUDED_ELSEWHERE', PRICE: '30' } },
      '10 partial',
    ],
    [
      'takes no mean of bounds',
      [purchased, line('PRICE', { ...price.indicator, qualifier: 'atMost' })],
      { a: { PURCHASED: '1', PRICE: '10' }, b: { PURCHASED: '9', PRICE: '30' } },
      '- unmergeable',
    ],
    [
      'recomputes a ratio from merged sums',
      rates,
      { a: { RECTIFIED: '1', FOUND: '10' }, b: { RECTIFIED: '900', FOUND: '900' } },
      '99.010989011 complete',
    ],
    [
      'has no ratio over zero',
      rates,
      { a: { RECTIFIED: '0', FOUND: '0', RATE: '100' } },
      '- undefined',
    ],
    [
      'does not add a numerator without its denominator',
      rates,
      {
        a: { RECTIFIED: '8', FOUND: '10' },
        b: { RECTIFIED: '5', FOUND: 'NOT_AVAILABLE' },
      },
      '80 partial',
    ],
    [
      'counts a numerator whose denominator stands elsewhere',
      rates,
      {
        a: { RECTIFIED: '3', FOUND: '10' },
        b: { RECTIFIED: '5', FOUND: 'INCLUDED_ELSEWHERE' },
      },
      '80 complete',
    ],
    ['takes no typed rate for its components', rates, { a: { RATE: '98' } }, '- missing'],
    ['passes a single stated bound', [line('B', percent)], { a: { B: '5' } }, '5 complete'],
    [
      'averages no stated bounds',
      [line('B', percent)],
      { a: { B: '5' }, b: { B: '3' } },
      '- unmergeable',
    ],
    [
      'brings components of one kind into one unit',
      [
        line('TERRACED', { unit: units.area }),
        line('ALL', { unit: units.bigArea }),
        line('SHARE', { ...percent, components: ['TERRACED', 'ALL'] }),
      ],
      { a: { TERRACED: '2500', ALL: '1' } },
      '25 complete',
    ],
    [
      'divides components of two kinds as they are',
      [
        line('VALUE', { unit: units.money }),
        purchased,
        line('MEAN', { merge: 'ratio', unit: units.price, components: ['VALUE', 'PURCHASED'] }),
      ],
      { a: { VALUE: '90', PURCHASED: '3' }, b: { VALUE: '10', PURCHASED: '1' } },
      '25 complete',
    ],
  ];

  it.each(cases)('%s', (...row) => {
    expect(lastOf(row)).toBe(row[3]);
  });

  it('keeps eighty digits of a quotient', () => {
    const { figures } = merge(rates, { a: { RECTIFIED: '1', FOUND: '3' } });

    expect(printDecimal(figures.get('RATE')?.value ?? units.count.numerator)).toBe(
      `33.${'3'.repeat(78)}`,
    );
  });

  it('divides across reporters where each owns one component', () => {
    const assignments = new Map([
      ['RECTIFIED', [reporter('a')]],
      ['FOUND', [reporter('b')]],
      ['RATE', [reporter('a')]],
    ]);
    const versions = [version('a', { RECTIFIED: '3', RATE: '75' }), version('b', { FOUND: '4' })];
    const merged = figureIn(consolidate({ lines: rates, assignments, versions }), 'RATE');

    expect(brief(merged)).toBe('75 complete');
    expect(merged.discrepancies).toEqual([]);
  });
});

describe('what is not a number', () => {
  const sum = one('X', 'sum');
  const cases: readonly Case[] = [
    ['nobody reported', sum, { a: null, b: {} }, '- missing'],
    ['someone is missing', sum, { a: { X: '0' }, b: null }, '0 partial'],
    ['暂无 makes it partial', sum, { a: { X: '4' }, b: { X: 'NOT_AVAILABLE' } }, '4 partial'],
    ['不适用 is complete', sum, { a: { X: '4' }, b: { X: 'NOT_APPLICABLE' } }, '4 complete'],
    ['含于他项 is complete', sum, { a: { X: '4' }, b: { X: 'INCLUDED_ELSEWHERE' } }, '4 complete'],
    ['only 暂无', sum, { a: { X: 'NOT_AVAILABLE' } }, '- notAvailable'],
    ['暂无 and missing', sum, { a: { X: 'NOT_AVAILABLE' }, b: null }, '- partial'],
    ['only 不适用', sum, { a: { X: 'NOT_APPLICABLE' } }, '- notApplicable'],
    [
      'no number, and something elsewhere',
      sum,
      { a: { X: 'NOT_APPLICABLE' }, b: { X: 'INCLUDED_ELSEWHERE' } },
      '- includedElsewhere',
    ],
    [
      'a ratio of what does not apply',
      rates,
      { a: { RECTIFIED: 'NOT_APPLICABLE', FOUND: 'NOT_APPLICABLE' } },
      '- notApplicable',
    ],
  ];

  it.each(cases)('%s', (...row) => {
    expect(lastOf(row)).toBe(row[3]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Consolidation } from '#domain/consolidation/consolidation.ts';
import { deriveTotals, membersByCode, membersDiffer } from '#domain/consolidation/totals.ts';
import { printDecimal } from '#domain/decimal.ts';
import { brief, figureIn, line, merge, reporter } from './builders.ts';

const grain = [null, '小春', '大春'].map((member) => line('GRAIN', { member, decimals: 2 }));
const fruit = ['回隆;红梨', '海坪;杨梅'].map((member) => line('FRUIT', { member }));

function differenceIn(consolidation: Consolidation): string | null {
  const members = membersByCode(consolidation).get('GRAIN') ?? [];
  const differs = membersDiffer(figureIn(consolidation, 'GRAIN'), members);
  return differs && `${printDecimal(differs.ofMembers)} ${printDecimal(differs.difference)}`;
}

describe('membersDiffer', () => {
  it('tells by how much a typed total is not the sum of its members', () => {
    const given = { a: { GRAIN: '4.95', 'GRAIN[小春]': '1.2', 'GRAIN[大春]': '2.75' } };
    const merged = merge(grain, given);

    expect(differenceIn(merged)).toBe('3.95 1');
    expect(brief(figureIn(merged, 'GRAIN'))).toBe('4.95 complete');
  });

  it('says nothing where they agree', () => {
    const given = { a: { GRAIN: '4.95', 'GRAIN[小春]': '1.2', 'GRAIN[大春]': '3.75' } };
    expect(differenceIn(merge(grain, given))).toBeNull();
  });

  it('counts a member that does not apply as settled, and waits for a missing one', () => {
    const settled = { GRAIN: '5', 'GRAIN[小春]': '4', 'GRAIN[大春]': 'NOT_APPLICABLE' };
    expect(differenceIn(merge(grain, { a: settled }))).toBe('4 1');
    expect(differenceIn(merge(grain, { a: { GRAIN: '5', 'GRAIN[小春]': '4' } }))).toBeNull();
  });

  it('compares no bounds', () => {
    const lines = grain.map((one, at) =>
      at === 1 ? { ...one, qualifier: 'atLeast' as const } : one,
    );
    const given = { a: { GRAIN: '4.95', 'GRAIN[小春]': '1.2', 'GRAIN[大春]': '2.75' } };
    expect(differenceIn(merge(lines, given))).toBeNull();
  });
});

describe('deriveTotals', () => {
  it('adds the members of an indicator that has no total line', () => {
    const given = { a: { 'FRUIT[回隆;红梨]': '30', 'FRUIT[海坪;杨梅]': '12.5' }, b: {} };
    const [total, ...others] = deriveTotals(merge(fruit, given));

    expect(others).toEqual([]);
    expect(total && brief(total)).toBe('42.5 partial');
    expect(total).toMatchObject({
      derived: true,
      line: { key: 'FRUIT', member: null },
      coverage: { reported: 1, expected: 2, missing: [reporter('b')] },
      computedFrom: fruit,
    });
  });

  it('leaves typed totals alone', () => {
    expect(deriveTotals(merge(grain, { a: { GRAIN: '1' } }))).toEqual([]);
  });

  it.each([
    ['a stock that is not additive', { merge: 'latest' }],
    ['a price', { merge: 'weighted' }],
    ['a span of years', { nature: 'span' }],
    ['an attribute', { nature: 'attribute' }],
  ] as const)('derives no total of %s', (_name, options) => {
    const lines = ['一级', '二级'].map((member) => line('X', { member, ...options }));
    expect(deriveTotals(merge(lines, { a: { 'X[一级]': '1', 'X[二级]': '2' } }))).toEqual([]);
  });

  it('derives none from a single member, or from coarse and fine members together', () => {
    const nested = ['回隆', '回隆;红梨'].map((member) => line('X', { member }));
    const given = { a: { 'X[回隆]': '5', 'X[回隆;红梨]': '5' } };

    expect(deriveTotals(merge(nested, given))).toEqual([]);
    expect(deriveTotals(merge(nested.slice(1), given))).toEqual([]);
  });

  it('carries a lower bound over, and derives nothing from opposed bounds', () => {
    const of = (qualifier: 'exact' | 'atMost') =>
      deriveTotals(
        merge(
          [
            line('X', { member: '接访', qualifier: 'atLeast' }),
            line('X', { member: '约访', qualifier }),
          ],
          { a: { 'X[接访]': '1', 'X[约访]': '2' } },
        ),
      );

    expect(of('exact')[0]?.bound).toBe('atLeast');
    expect(of('atMost')).toEqual([]);
  });
});

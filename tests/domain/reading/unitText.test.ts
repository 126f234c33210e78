import { describe, expect, it } from 'vitest';
import { line, unitForTests } from '../../support/lines.ts';
import { readAs } from '../../support/readings.ts';

describe('a unit behind a number', () => {
  it.each([
    ['3.5亿元', '万元', 2, 'UNIT_CONVERTED 35000'],
    ['1.2亿元', '万元', 2, 'UNIT_CONVERTED 12000'],
    ['35000万元', '亿元', 2, 'UNIT_CONVERTED 3.5'],
    ['35000元', '万元', 2, 'UNIT_CONVERTED 3.5'],
    ['3百万元', '万元', 2, 'UNIT_CONVERTED 300'],
    ['3千万元', '万元', 2, 'UNIT_CONVERTED 3000'],
    ['5圆', '元', 2, 'UNIT_STRIPPED 5'],
    ['3.5亿', '元', 2, 'UNIT_CONVERTED 350000000'],
    ['1.2万', '人', 0, 'UNIT_CONVERTED 12000'],
    ['1.2万人', '人', 0, 'UNIT_CONVERTED 12000'],
    ['1.23456万人', '人', 0, 'NOT_INTEGER'],
    ['5名', '人', 0, 'UNIT_STRIPPED 5'],
    ['1200担', '万公斤', 2, 'UNIT_CONVERTED 6'],
    ['3吨', '公斤', 2, 'UNIT_CONVERTED 3000'],
    ['3斤', '公斤', 2, 'UNIT_CONVERTED 1.5'],
    ['3kg', '公斤', 2, 'UNIT_STRIPPED 3'],
    ['3万千克', '万公斤', 2, 'UNIT_STRIPPED 3'],
    ['45亩', '万亩', 4, 'UNIT_CONVERTED 0.0045'],
    ['45亩', '万亩', 3, 'UNIT_CONVERTED+ROUNDED 0.005'],
    ['45亩', '万亩', 2, 'UNDERFLOW'],
    ['2000平方米', '亩', 0, 'UNIT_CONVERTED 3'],
    ['1平方米', '亩', 4, 'UNIT_CONVERTED 0.0015'],
    ['3亩', '平方米', 0, 'UNIT_CONVERTED 2000'],
    ['1亩', '平方米', 2, 'UNIT_CONVERTED+ROUNDED 666.67'],
    ['3万亩', '万平方米', 2, 'UNIT_CONVERTED 2000'],
    ['100㎡', '平方米', 0, 'UNIT_STRIPPED 100'],
    ['100m²', '平方米', 0, 'UNIT_STRIPPED 100'],
    ['100平米', '万平方米', 2, 'UNIT_CONVERTED 0.01'],
    ['2公里', '万米', 2, 'UNIT_CONVERTED 0.2'],
    ['2千米', '公里', 2, 'UNIT_STRIPPED 2'],
    ['50‰', '%', 2, 'UNIT_CONVERTED 5'],
    ['5％', '%', 2, 'FULLWIDTH+UNIT_STRIPPED 5'],
    ['5%', '‰', 2, 'UNIT_CONVERTED 50'],
    ['6元/斤', '元/公斤', 2, 'UNIT_CONVERTED 12'],
    ['5月', '月', 0, 'UNIT_STRIPPED 5'],
    ['3年', '年', 0, 'UNIT_STRIPPED 3'],
  ])('reads %s where %s with %d decimals is asked', (text, unit, decimals, reading) => {
    expect(readAs(text, line({ unit, decimals }))).toBe(reading);
  });

  it.each([
    ['3.5万', '万元', 'AMBIGUOUS_UNIT'],
    ['3.5亿', '亿元', 'AMBIGUOUS_UNIT'],
    ['3万', '万公斤', 'AMBIGUOUS_UNIT'],
    ['5件', '个', 'UNIT_MISMATCH'],
    ['5万件', '个', 'UNIT_MISMATCH'],
    ['5岁', '年', 'UNIT_MISMATCH'],
    ['5人', '人次', 'UNIT_MISMATCH'],
    ['5元', '元/公斤', 'UNIT_MISMATCH'],
    ['5户', '人', 'UNIT_MISMATCH'],
    ['5年', '月', 'UNIT_MISMATCH'],
    ['5头', '个', 'NOT_A_NUMBER'],
    ['5万头', '个', 'NOT_A_NUMBER'],
    ['1,23元', '亩', 'UNIT_MISMATCH'],
  ])('refuses %s where %s is asked', (text, unit, code) => {
    expect(readAs(text, line({ unit, decimals: 0 }))).toBe(code);
  });

  it('counts in tens of thousands where the line does', () => {
    const inTenThousands = { ...unitForTests('件'), symbol: '万件' };
    const tenThousand = unitForTests('万元').numerator;
    const base = line({ decimals: 2 });
    const counted = {
      ...base,
      indicator: { ...base.indicator, unit: { ...inTenThousands, numerator: tenThousand } },
    };
    expect(readAs('12345件', counted)).toBe('UNIT_CONVERTED+ROUNDED 1.23');
    expect(readAs(1.25, counted, '0.00')).toBe('1.25');
    expect(readAs('3万件', counted)).toBe('UNIT_STRIPPED 3');
    expect(readAs('3亿件', counted)).toBe('UNIT_CONVERTED 30000');
  });
});

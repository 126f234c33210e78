import { describe, expect, it } from 'vitest';
import { Decimal, printDecimal } from '#domain/decimal.ts';
import { slipsNear } from '#domain/repairing/digitSlips.ts';

function slips(typed: string, wanted: string, slack = '0', decimals = 2): readonly string[] {
  const asked = { wanted: new Decimal(wanted), slack: new Decimal(slack), decimals };
  const found = slipsNear(new Decimal(typed), asked);
  return [...new Set(found.map(({ to, kind }) => `${printDecimal(to)} ${kind}`))].sort();
}

describe('slipsNear', () => {
  it.each([
    ['9.64', '9.46', '9.46 Transposed'],
    ['3.21', '2.31', '2.31 Transposed'],
    ['4.95', '3.95', '3.95 DigitMistyped'],
    ['9.5', '9.56', '9.56 DigitDropped'],
    ['124', '1240', '1240 DigitDropped'],
    ['12240', '1240', '1240 DigitAdded'],
    ['0.41', '4.01', '4.01 Transposed'],
    ['-1204', '-1240', '-1240 Transposed'],
  ])('%s for %s is %s', (typed, wanted, slip) => {
    expect(slips(typed, wanted)).toContain(slip);
  });

  it.each([
    ['9.46', '9.46'],
    ['9.46', '8.35'],
    ['1240', '2410'],
    ['0', '5123'],
    ['1234567890123456', '1234567890123465'],
  ])('%s for %s is no slip', (typed, wanted) => {
    expect(slips(typed, wanted)).toEqual([]);
  });

  it('finds those that a tolerance leaves', () => {
    expect(slips('9.64', '9.47', '0.02')).toEqual(['9.46 Transposed']);
    expect(slips('9.64', '9.5', '0.1')).toContain('9.54 DigitMistyped');
  });

  it('finds no digits that the line does not show', () => {
    expect(slips('12', '12.5', '0', 0)).toEqual([]);
    expect(slips('12', '12.5', '0', 1)).toEqual(['12.5 DigitDropped', '12.5 DigitMistyped']);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '#domain/decimal.ts';
import { growthFormat, isFormula, numberCell } from '../../addin/excel/cellContent.ts';

describe('numberCell', () => {
  it('writes what Excel keeps exactly as a number, and all else as text', () => {
    expect(numberCell('3.95', '0.00')).toEqual({ value: 3.95, numberFormat: '0.00' });
    expect(numberCell('123456789012345', '0')).toEqual({
      value: 123456789012345,
      numberFormat: '0',
    });
    expect(numberCell('1234567890123.4567', '0.00')).toEqual({
      value: '1234567890123.4567',
      numberFormat: '@',
    });
  });

  it('never changes a figure', () => {
    const decimals = fc
      .tuple(fc.bigInt({ min: -(10n ** 22n), max: 10n ** 22n }), fc.integer({ min: 0, max: 6 }))
      .map(([digits, places]) => new Decimal(digits.toString()).div(10 ** places));
    fc.assert(
      fc.property(decimals, (decimal) => {
        const { value } = numberCell(decimal.toFixed(), '0.00');
        const read = typeof value === 'number' ? value.toPrecision(15) : value;
        expect(new Decimal(read).eq(decimal)).toBe(true);
      }),
    );
  });
});

describe('isFormula', () => {
  it('tells a formula from text that begins with =', () => {
    expect(isFormula({ value: '=A1', numberFormat: 'General' })).toBe(true);
    expect(isFormula({ value: '=A1', numberFormat: '@' })).toBe(false);
    expect(isFormula({ value: 3, numberFormat: '0' })).toBe(false);
  });
});

describe('growthFormat', () => {
  it('tells the direction without colour', () => {
    expect(growthFormat(1)).toBe('"▲ "+#,##0.0;"▼ "-#,##0.0;"－"');
  });
});

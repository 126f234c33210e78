import { describe, expect, it } from 'vitest';
import { Decimal } from '#domain/decimal.ts';
import { numberFigure, statusFigure } from '#domain/figure.ts';
import { numberFormatOf, printCell } from '#domain/reading/printCell.ts';
import { line } from '../../support/lines.ts';
import { readAs } from '../../support/readings.ts';

describe('printCell', () => {
  it('writes numbers as numbers', () => {
    const printed = printCell(numberFigure(new Decimal('1234.5')), line());
    expect(printed).toEqual({ value: 1234.5, numberFormat: '#,##0.00' });
  });

  it('writes what a double cannot hold as text', () => {
    const sixteenDigits = numberFigure(new Decimal('99999999999999.99'));
    expect(printCell(sixteenDigits, line())).toEqual({
      value: '99999999999999.99',
      numberFormat: '@',
    });
    const fifteenDigits = numberFigure(new Decimal('9999999999999.99'));
    expect(printCell(fifteenDigits, line()).value).toBe(9999999999999.99);
  });

  it('writes a status in the words of the sheet', () => {
    const status = statusFigure('NOT_AVAILABLE');
    expect(printCell(status, line())).toEqual({ value: '暂无', numberFormat: '@' });
    expect(readAs(printCell(status, line(), 'en-US').value, line())).toBe('NOT_AVAILABLE');
  });
});

describe('numberFormatOf', () => {
  it.each([
    ['万元', 2, '#,##0.00'],
    ['件', 0, '#,##0'],
    ['%', 2, '0.00'],
    ['月', 0, '0'],
    ['年', 0, '0'],
  ])('of %s with %d decimals is %s', (unit, decimals, format) => {
    expect(numberFormatOf(line({ unit, decimals }))).toBe(format);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalText, roundedDigits } from '../../addin/preview/numberFormat/digits.ts';
import { formatValue } from '../../addin/preview/numberFormat/formatValue.ts';

const text = (value: number | string | boolean, format: string) => formatValue(value, format).text;

describe('formatValue', () => {
  it.each([
    [1234.5, '0', '1235'],
    [1234.5, '#,##0.00', '1,234.50'],
    [1_234_567, '#,##0', '1,234,567'],
    [0.5, '0.00', '0.50'],
    [0.5, '#.##', '.5'],
    [-0.001, '0.00', '0.00'],
    [-3.95, '0.00', '-3.95'],
    [1.005, '0.00', '1.01'],
    [2.5, '0', '3'],
    [0.125, '0.0%', '12.5%'],
    [0.1, '+0.00;-0.00;0.00', '+0.10'],
    [-0.1, '+0.00;-0.00;0.00', '-0.10'],
    [0, '+0.00;-0.00;0.00', '0.00'],
    [3.8, '0.00"万吨"', '3.80万吨'],
    [12, '000-00', '000-12'],
    [1_500_000, '#,##0.0,', '1,500.0'],
    [123_456, '0.00E+00', '1.23E+05'],
    [5, '"▲ "0;"▼ "0;"－"', '▲ 5'],
    [-5, '"▲ "0;"▼ "0;"－"', '▼ 5'],
    [0, '"▲ "0;"▼ "0;"－"', '－'],
    [7, '@', '7'],
    [7, '[红色][<10]0.0;0', '7.0'],
  ])('shows %s in %s as %s', (value, format, shown) => {
    expect(text(value, format)).toBe(shown);
  });

  it.each([
    [44_561, 'yyyy/m/d', '2021/12/31'],
    [44_561, 'yyyy"年"m"月"d"日"', '2021年12月31日'],
    [44_561.75, 'yyyy-mm-dd hh:mm', '2021-12-31 18:00'],
    [44_561.75, 'h:mm AM/PM', '6:00 PM'],
    [44_561, 'aaaa', '星期五'],
    [1.5, '[h]:mm', '36:00'],
  ])('shows the serial number %s in %s as %s', (value, format, shown) => {
    expect(text(value, format)).toBe(shown);
  });

  it.each([
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.333333333'],
    [12_345_678.9012, '12345678.9'],
    [123_456_789_012, '1.23457E+11'],
    [0.00001, '0.00001'],
    [0.000012345678, '1.23457E-05'],
    [-2.5, '-2.5'],
  ])('shows %s in General as %s', (value, shown) => {
    expect(text(value, 'General')).toBe(shown);
  });

  it('leaves texts and truths alone', () => {
    expect(text('粮食', '0.00')).toBe('粮食');
    expect(text('粮食', '0;0;0;"<"@">"')).toBe('<粮食>');
    expect(text(true, '0.00')).toBe('TRUE');
  });

  it('gives the colour a section asks for', () => {
    expect(formatValue(-1, '0;[Red]-0')).toEqual({ text: '-1', color: '#FF0000' });
  });
});

describe('roundedDigits', () => {
  it('writes whole numbers of hundredths exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (hundredths) => {
        const { integer, fraction } = roundedDigits(hundredths / 100, 2);
        expect(BigInt(integer + fraction || '0')).toBe(BigInt(hundredths));
      }),
    );
  });
});

describe('generalText', () => {
  it('is read back as nearly the same number', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e10, max: 1e10, noNaN: true }), (value) => {
        const error = Math.abs(Number(generalText(value)) - value);
        expect(error).toBeLessThanOrEqual(Math.max(1e-9, Math.abs(value) * 1e-5));
      }),
    );
  });
});

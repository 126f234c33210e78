import { describe, expect, it } from 'vitest';
import { line } from '../../support/lines.ts';
import { readAs } from '../../support/readings.ts';

const money = line({ unit: '万元', decimals: 2 });
const yuan = line({ unit: '元', decimals: 2 });
const share = line({ unit: '%', decimals: 2 });
const count = line({ unit: '件', decimals: 0 });

describe('a number cell', () => {
  it.each([
    [0.1 + 0.2, '0.3'],
    [434.99999999999994, '435'],
    [1.005 * 1000, '1005'],
    [0, '0'],
    [-0, '0'],
    [123456789012.34, '123456789012.34'],
    [999999999999999, '999999999999999'],
    [1e15, 'OUT_OF_RANGE'],
    [999999999999999.9, 'OUT_OF_RANGE'],
    [1e300, 'OUT_OF_RANGE'],
    [Number.POSITIVE_INFINITY, 'NOT_FINITE'],
    [Number.NEGATIVE_INFINITY, 'NOT_FINITE'],
    [Number.NaN, 'NOT_FINITE'],
    [-1, 'NEGATIVE_NOT_ALLOWED'],
    [1.005, 'ROUNDED 1.01'],
    [1e-7, 'UNDERFLOW'],
    [5e-324, 'UNDERFLOW'],
  ])('reads %d by its 15 digits', (value, reading) => {
    expect(readAs(value, money)).toBe(reading);
  });

  it('allows no fraction of a count', () => {
    expect(readAs(12.5, count)).toBe('NOT_INTEGER');
    expect(readAs(2.9999999999999996, count)).toBe('3');
  });

  it.each(['yyyy-mm-dd', 'm/d', 'h:mm', '[h]:mm:ss', 'yyyy"年"m"月"', '[$-804]aaaa'])(
    'takes a number shown as %s for a date',
    (format) => {
      expect(readAs(44317, money, format)).toBe('DATE_IN_NUMBER');
    },
  );
});

describe('percentages', () => {
  it('multiplies by 100 what is shown with a % format', () => {
    expect(readAs(0.05, share, '0%')).toBe('5');
    expect(readAs(0.98765, share, '0.00%')).toBe('ROUNDED 98.77');
    expect(readAs(0.05, line({ unit: '‰' }), '0.0%')).toBe('50');
    expect(readAs(1.01, share, '0%')).toBe('OUT_OF_RANGE');
  });

  it('refuses a % format where no percentage is asked', () => {
    expect(readAs(0.05, money, '0.00%')).toBe('UNIT_MISMATCH');
    expect(readAs(0.05, money, '0.00"%"')).toBe('0.05');
  });

  it('asks whether a small number in a General cell is a share of one', () => {
    expect(readAs(0.05, share)).toBe('PERCENT_AMBIGUOUS 0.05');
    expect(readAs(1, share)).toBe('PERCENT_AMBIGUOUS 1');
    expect(readAs(-1, line({ unit: '%', signed: true }))).toBe('PERCENT_AMBIGUOUS -1');
    expect(readAs(0.055, line({ unit: '%', decimals: 1 }))).toBe('PERCENT_AMBIGUOUS+ROUNDED 0.1');
    expect(readAs(0, share)).toBe('0');
    expect(readAs(1.01, share)).toBe('1.01');
    expect(readAs(0.05, share, '0.00')).toBe('0.05');
    expect(readAs(0.05, money)).toBe('0.05');
  });
});

describe('formats that show another scale', () => {
  it.each(['0!.0,"万"', '0\\.0,', '#,##0,,', '0.0,"千"', '0!.0000"万元"', '0"万"', '0.00"亿"'])(
    'asks about %s on 元',
    (format) => {
      expect(readAs(350000, yuan, format)).toBe('DISPLAY_SCALED 350000');
    },
  );

  it.each(['#,##0.00', '0.00"元"', '0.00 "元"', '0_ ', '#,##0;[Red]-#,##0', '0"个"', '0.00"亩"'])(
    'takes %s on 元 as it is',
    (format) => {
      expect(readAs(350000, yuan, format)).toBe('350000');
    },
  );

  it('takes the scale of the line itself for what it is', () => {
    expect(readAs(35, money, '0.00"万元"')).toBe('35');
    expect(readAs(35, money, '0.00"万"')).toBe('35');
    expect(readAs(35, money, '0.00"亿元"')).toBe('DISPLAY_SCALED 35');
    expect(readAs(35, money, '0.00"亿"')).toBe('DISPLAY_SCALED 35');
  });
});

describe('cells that hold neither text nor a number', () => {
  it.each([
    [true, 'BOOLEAN'],
    [false, 'BOOLEAN'],
    [[], 'BAD_TYPE'],
    [[1], 'BAD_TYPE'],
    [{}, 'BAD_TYPE'],
    [{ value: 1 }, 'BAD_TYPE'],
    [1n, 'BAD_TYPE'],
    [Symbol('1'), 'BAD_TYPE'],
    [() => 1, 'BAD_TYPE'],
    [null, 'missing'],
    [undefined, 'missing'],
  ])('reads %o as %s', (value, reading) => {
    expect(readAs(value, money)).toBe(reading);
  });
});

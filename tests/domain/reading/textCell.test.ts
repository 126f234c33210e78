import { describe, expect, it } from 'vitest';
import { zero } from '#domain/decimal.ts';
import { numberFigure } from '#domain/figure.ts';
import { readCell } from '#domain/reading/readCell.ts';
import { line, unitsForTests } from '../../support/lines.ts';
import { readAs } from '../../support/readings.ts';

const money = line({ unit: '万元', decimals: 2 });
const signedMoney = line({ unit: '万元', decimals: 2, signed: true });

describe('text that is empty or says nothing', () => {
  it.each(['', ' ', '\t\r\n', '\u3000', '\u00A0', '\u200B', '\uFEFF', ' \u3000\u200B\u00A0 '])(
    'takes %j as missing',
    (text) => {
      expect(readAs(text, money)).toBe('missing');
    },
  );

  it.each([
    '无',
    '-',
    '—',
    '——',
    '--',
    '－',
    '/',
    '／',
    'N/A',
    'n/a',
    'NaN',
    'null',
    ' NULL ',
    '…',
  ])('takes %j as a mark that says nothing definite', (text) => {
    expect(readAs(text, money)).toBe('NOT_REPORTED_MARK');
  });

  it.each(['#N/A', '#SPILL!', '#DIV/0!', '#NAME?', '#REF!', '#VALUE!', '#GETTING_DATA', '#n/a'])(
    'takes %j as an error of Excel',
    (text) => {
      expect(readAs(text, money)).toBe('CELL_ERROR');
    },
  );

  it.each([
    ['不适用', 'NOT_APPLICABLE'],
    [' 暂无 ', 'NOT_AVAILABLE'],
    ['含于他项\u3000', 'INCLUDED_ELSEWHERE'],
    ['Not applicable', 'NOT_APPLICABLE'],
    ['NOT AVAILABLE YET', 'NOT_AVAILABLE'],
    ['Included elsewhere', 'INCLUDED_ELSEWHERE'],
  ])('takes %j as a status', (text, status) => {
    expect(readAs(text, money)).toBe(status);
  });
});

describe('text that writes a number', () => {
  it.each([
    ['3.5', 'TEXT_NUMBER 3.5'],
    ['+3.5', 'TEXT_NUMBER 3.5'],
    ['3.50', 'TEXT_NUMBER 3.5'],
    ['0', 'TEXT_NUMBER 0'],
    [' 12\u3000', 'TEXT_NUMBER 12'],
    ['1,234,567.8', 'TEXT_NUMBER 1234567.8'],
    ['１２３', 'FULLWIDTH 123'],
    ['１，２３４．５', 'FULLWIDTH 1234.5'],
    ['＋7', 'FULLWIDTH 7'],
    ['3。5', 'FULLWIDTH 3.5'],
    ['007', 'LEADING_ZERO 7'],
    ['00.5', 'LEADING_ZERO 0.5'],
    ['０07', 'FULLWIDTH+LEADING_ZERO 7'],
    ['0.5', 'TEXT_NUMBER 0.5'],
    ['3.456', 'TEXT_NUMBER+ROUNDED 3.46'],
    ['3.455', 'TEXT_NUMBER+ROUNDED 3.46'],
    ['3.4549999999999999999999999', 'TEXT_NUMBER+ROUNDED 3.45'],
    ['3.5万元', 'UNIT_STRIPPED 3.5'],
    ['3.5 万元', 'UNIT_STRIPPED 3.5'],
    ['3.5\n万元', 'UNIT_STRIPPED 3.5'],
    ['０３．５万元', 'FULLWIDTH+LEADING_ZERO+UNIT_STRIPPED 3.5'],
    ['3.456万元', 'UNIT_STRIPPED+ROUNDED 3.46'],
  ])('asks about %j', (text, reading) => {
    expect(readAs(text, money)).toBe(reading);
  });

  it('reads a sign where the indicator has one', () => {
    expect(readAs('-3.5', signedMoney)).toBe('TEXT_NUMBER -3.5');
    expect(readAs('－3.5', signedMoney)).toBe('FULLWIDTH -3.5');
    expect(readAs('−3.5', signedMoney)).toBe('FULLWIDTH -3.5');
    expect(readAs('-3.455', signedMoney)).toBe('TEXT_NUMBER+ROUNDED -3.46');
    expect(readAs('-3.5', money)).toBe('NEGATIVE_NOT_ALLOWED');
  });

  it('knows no minus zero', () => {
    expect(readAs('-0', money)).toBe('TEXT_NUMBER 0');
    expect(readAs('-0.00', signedMoney)).toBe('TEXT_NUMBER 0');
    const reading = readCell({ value: '-0', numberFormat: '@' }, signedMoney, unitsForTests);
    expect(reading).toMatchObject({ kind: 'Asked', figure: numberFigure(zero) });
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureText } from '#domain/figure.ts';
import { blocksSubmission } from '#domain/finding.ts';
import { excelDate } from '#domain/reading/excelDate.ts';
import { rawText } from '#domain/reading/rawText.ts';
import { readSheet } from '#domain/reading/readSheet.ts';
import { line, unitsForTests } from '../../support/lines.ts';

const cell = (value: unknown, numberFormat = 'General') => ({ value, numberFormat });
const row = (value: unknown, status: unknown = '') => ({
  value: cell(value),
  status: cell(status),
});

describe('readSheet', () => {
  const money = line({ code: 'A.MONEY', unit: '万元' });
  const sheet = readSheet(
    [
      { line: money, row: row(3.5) },
      { line: line({ code: 'B.TEXT' }), row: row('3.456亿元') },
      { line: line({ code: 'C.BLANK' }), row: row('') },
      { line: line({ code: 'D.WORD', member: '小春', unit: '万亩' }), row: row('见附表') },
      { line: line({ code: 'E.STATUS' }), row: row('', '暂无') },
      { line: line({ code: 'F.STATUS' }), row: row('', '已报') },
      { line: line({ code: 'G.ROUNDED', unit: '亩', decimals: 0 }), row: row('45.5') },
    ],
    unitsForTests,
  );

  it('gives the accepted figures and leaves out what is open', () => {
    const figures = [...sheet.figures].map(([key, figure]) => [key, figureText(figure)]);
    expect(Object.fromEntries(figures)).toEqual({
      'A.MONEY': { value: '3.5', status: null },
      'E.STATUS': { value: null, status: 'NOT_AVAILABLE' },
    });
  });

  it('gives a blocking finding for each rejected or asked cell, in order, and none for a blank', () => {
    expect(sheet.findings.map(({ line: key, code }) => `${key} ${code}`)).toEqual([
      'B.TEXT UNIT_CONVERTED',
      'D.WORD[小春] NOT_A_NUMBER',
      'F.STATUS UNKNOWN_STATUS',
      'G.ROUNDED TEXT_NUMBER+ROUNDED',
    ]);
    for (const finding of sheet.findings) expect(blocksSubmission([finding])).toBe(true);
  });

  it('offers the reading of what it asks and shows what stands in the cell', () => {
    expect(sheet.findings[0]).toEqual({
      code: 'UNIT_CONVERTED',
      severity: 'error',
      line: 'B.TEXT',
      operands: [{ line: 'B.TEXT', value: '34560', unit: '万元' }],
      detail: { kind: 'Reading', raw: '3.456亿元', reading: '34560' },
    });
    expect(sheet.findings[1]).toMatchObject({
      operands: [{ line: 'D.WORD[小春]', value: null, unit: '万亩' }],
      detail: { raw: '见附表', reading: null },
    });
    expect(sheet.findings[2]).toMatchObject({ detail: { raw: '已报' } });
    expect(sheet.findings[3]).toMatchObject({ detail: { raw: '45.5', reading: '46' } });
  });
});

describe('rawText', () => {
  it.each([
    [cell(0.1 + 0.2), '0.3'],
    [cell(1e21), '1000000000000000000000'],
    [cell(0.05, '0%'), '5%'],
    [cell(0.05, '0"%"'), '0.05'],
    [cell(44317, 'yyyy-mm-dd'), '2021-05-01'],
    [cell(0.5, 'h:mm'), '0.5'],
    [cell(Number.NaN), 'NaN'],
    [cell(Number.NEGATIVE_INFINITY, '0%'), '-Infinity'],
    [cell(true), 'TRUE'],
    [cell(false), 'FALSE'],
    [cell([1]), '[…]'],
    [cell({}), '{…}'],
    [cell(null), ''],
    [cell(undefined), ''],
    [cell(' 5 '), ' 5 '],
    [cell('x\uD800'), 'x\uFFFD'],
    [cell('x'.repeat(255)), 'x'.repeat(255)],
    [cell('x'.repeat(256)), `${'x'.repeat(254)}…`],
    [cell(`${'x'.repeat(253)}\u{1F600}y`), `${'x'.repeat(253)}\uFFFD…`],
  ])('of %o is %j', (raw, text) => {
    expect(rawText(raw)).toBe(text);
  });

  it('is never longer than 255 characters', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.double(), fc.anything()),
        fc.constantFrom('General', '0%', 'y'),
        (value, format) => {
          expect(rawText(cell(value, format)).length).toBeLessThanOrEqual(255);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('excelDate', () => {
  it('agrees with the calendar on every day of Excel', () => {
    const wrong: string[] = [];
    const epoch = Date.UTC(1899, 11, 30);
    for (let serial = 1; serial <= 2_958_465; serial += 13) {
      const date = new Date(epoch + serial * 86_400_000).toISOString().slice(0, 10);
      if (excelDate(serial + 0.75) !== date) wrong.push(date);
    }
    expect(wrong).toEqual([]);
    expect(excelDate(2_958_465)).toBe('9999-12-31');
  });

  it('knows what is no day', () => {
    expect([0, 0.5, -1, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY].map(excelDate)).toEqual(
      Array.from({ length: 6 }, () => null),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTabText, writeTabText } from '../../addin/preview/grid/tabText.ts';
import { readEntry } from '../../addin/preview/workbook/entry.ts';
import { typeInto } from '../../addin/preview/workbook/typing.ts';
import { setNumberFormats } from '../../addin/preview/workbook/writing.ts';
import { areaAt, emptyWorkbook, read } from './emptyWorkbook.ts';

describe('an entry', () => {
  it.each([
    ['3.95', 3.95],
    ['  12 ', 12],
    ['1,234.5', 1234.5],
    ['-7', -7],
    ['(7)', -7],
    ['12.5%', 0.125],
    ['1e3', 1000],
    ['true', true],
    ['2021-12-31', 44_561],
    ['2021年12月31日', 44_561],
    ['2021-02-30', '2021-02-30'],
    ['1,23', '1,23'],
    ['3.95万', '3.95万'],
    ['－5', '－5'],
    ["'007", '007'],
    ['.', '.'],
    ['-', '-'],
  ])('%s is %s', (text, value) => {
    expect(readEntry(text, 'General').value).toBe(value);
  });

  it.each(['=1+1', '+A1', '-A1*2', '@SUM(A1)'])('%s starts a formula', (text) => {
    expect(readEntry(text, 'General').formula).toMatch(/^=/);
    expect(readEntry(text, '@')).toEqual({ value: text });
  });

  it('brings a number format along', () => {
    expect(readEntry('12%', 'General').numberFormat).toBe('0%');
    expect(readEntry('1,234', 'General').numberFormat).toBe('#,##0');
  });

  it('means percent in a percentage cell, if a person typed it', () => {
    const { active } = emptyWorkbook();
    setNumberFormats(active, areaAt('A1'), '0.0%');
    typeInto({ sheet: active, row: 0, column: 0, text: '5' });
    expect(read(active, 'A1')).toBe(0.05);
  });
});

describe('text with tabs', () => {
  it('is read back as it was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '粮', '"', '\t', '\n', ' ', ',') });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((columns) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(block, (rows) => {
        fc.pre(rows.at(-1)?.at(-1) !== '' || rows.length === 1);
        expect(readTabText(writeTabText(rows))).toEqual(rows);
      }),
    );
  });

  it('may come with a line end behind it', () => {
    expect(readTabText('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });
});

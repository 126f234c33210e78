import { describe, expect, it } from 'vitest';
import { barAt, displayStyle } from '../../addin/preview/workbook/displaying.ts';
import { areaAt, put } from './emptyWorkbook.ts';
import { marked, markedRows, RED, ruled } from './ruledSheet.ts';

describe('a conditional format', () => {
  it('compares with numbers and with cells that move along', () => {
    const values = [1, 5, 'x', '', 9];
    const comparison = { operator: 'Between', formula1: 2, formula2: 9 } as const;
    expect(marked(values, { kind: 'cellValue', comparison })).toEqual([2, 5]);
    const next = { operator: 'LessThan', formula1: '=A2' } as const;
    expect(marked([1, 2, 1], { kind: 'cellValue', comparison: next })).toEqual([1]);
  });

  it('compares as formulas do: an empty cell is 0, and texts come after numbers', () => {
    const values = ['已报', '', 0, 5, '=1/0'];
    const zero = { operator: 'EqualTo', formula1: 0 } as const;
    expect(marked(values, { kind: 'cellValue', comparison: zero })).toEqual([2, 3]);
    const above = { operator: 'GreaterThan', formula1: 3 } as const;
    expect(marked(values, { kind: 'cellValue', comparison: above })).toEqual([1, 4]);
    const text = { operator: 'EqualTo', formula1: '="已报"' } as const;
    expect(marked(values, { kind: 'cellValue', comparison: text })).toEqual([1]);
  });

  it('follows the cells it ranks', () => {
    const sheet = ruled([1, 8, 2], { kind: 'ranking', type: 'TopItems', rank: 1 });
    expect(markedRows(sheet)).toEqual([2]);
    put(sheet, { A1: 9 });
    expect(markedRows(sheet)).toEqual([1]);
  });

  it.each([
    ['Contains', [1, 3]],
    ['NotContains', [2, 4]],
    ['BeginsWith', [3]],
    ['EndsWith', [1]],
  ] as const)('looks at what a cell shows: %s', (operator, expected) => {
    const values = ['大米AB', '玉米', 'ab大豆', ''];
    expect(marked(values, { kind: 'text', operator, text: 'ab' })).toEqual(expected);
  });

  it.each([
    ['Blanks', [2]],
    ['NonBlanks', [1, 3, 4, 5, 6]],
    ['Errors', [4]],
    ['NonErrors', [1, 2, 3, 5, 6]],
    ['DuplicateValues', [1, 5]],
    ['UniqueValues', [3, 4, 6]],
    ['AboveAverage', [6]],
    ['BelowAverage', [3]],
  ] as const)('knows %s', (criterion, expected) => {
    const values = ['甲', '', 3, '=1/0', '甲', 7];
    expect(marked(values, { kind: 'preset', criterion })).toEqual(expected);
  });

  it.each([
    ['TopItems', 2, [2, 4]],
    ['BottomItems', 2, [1, 3]],
    ['TopPercent', 20, [4]],
    ['BottomPercent', 60, [1, 3, 5]],
  ] as const)('ranks: %s %d', (type, rank, expected) => {
    expect(marked([1, 8, 2, 9, 5], { kind: 'ranking', type, rank })).toEqual(expected);
  });

  it('mixes the colours of a scale', () => {
    const sheet = ruled([0, 50, 75, 100, 'x'], {
      kind: 'colorScale',
      stops: [
        { type: 'LowestValue', color: '#000000' },
        { type: 'Number', value: 50, color: '#FF0000' },
        { type: 'HighestValue', color: '#FFFFFF' },
      ],
    });
    const fills = [0, 1, 2, 3, 4].map((row) => displayStyle(sheet, row, 0).fill);
    expect(fills).toEqual(['#000000', '#FF0000', '#FF8080', '#FFFFFF', undefined]);
  });

  it('draws bars from nothing to the highest, unless a rule before stops them', () => {
    const sheet = ruled([20, 50, 100, ''], {
      kind: 'dataBar',
      color: RED,
      lower: { type: 'Automatic' },
      upper: { type: 'Automatic' },
      isBarOnly: false,
    });
    const shares = [0, 1, 2, 3].map((row) => barAt(sheet, row, 0)?.share);
    expect(shares).toEqual([0.2, 0.5, 1, undefined]);
    sheet.conditionalFormats.unshift({
      id: 'stop',
      areas: [areaAt('A2')],
      condition: { kind: 'custom', formula: '=TRUE' },
      look: {},
      stopIfTrue: true,
    });
    expect(barAt(sheet, 1, 0)).toBeUndefined();
    expect(barAt(sheet, 2, 0)?.share).toBe(1);
  });

  it('yields to one before it that stops', () => {
    const sheet = ruled(
      [1],
      { kind: 'custom', formula: '=TRUE' },
      { kind: 'preset', criterion: 'NonBlanks' },
    );
    const [first, second] = sheet.conditionalFormats;
    if (!first || !second) throw new Error('The rules are missing.');
    first.look = { bold: true };
    expect(displayStyle(sheet, 0, 0)).toMatchObject({ bold: true, fill: RED });
    first.stopIfTrue = true;
    expect(displayStyle(sheet, 0, 0)).toMatchObject({ bold: true, fill: undefined });
  });
});

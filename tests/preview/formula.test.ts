import { describe, expect, it } from 'vitest';
import { copyFormula } from '../../addin/preview/formula/move.ts';
import { valueAt } from '../../addin/preview/workbook/calculating.ts';
import { plainValue } from '../../addin/preview/workbook/cellValue.ts';
import { addSheet } from '../../addin/preview/workbook/sheets.ts';
import { putInput } from '../../addin/preview/workbook/writing.ts';
import { emptyWorkbook, put, read } from './emptyWorkbook.ts';

/** The value of a formula beside 1, 2, 3 in A1:A3, a text in A4 and an empty A5. */
function result(formula: string) {
  const { active } = emptyWorkbook();
  put(active, { A1: 1, A2: 2, A3: 3, A4: 'x', C1: formula });
  return read(active, 'C1');
}

describe('a formula', () => {
  it.each([
    ['=1+2*3', 7],
    ['=-2^2', 4],
    ['=(1+2)*3%', 0.09],
    ['=SUM(A1:A5)', 6],
    ['=SUM(A:A,10)', 16],
    ['=A1+A5', 1],
    ['=A1+A4', '#VALUE!'],
    ['=1/0', '#DIV/0!'],
    ['=0.3-0.1-0.2', 0],
    ['="a"&A2&"b"', 'a2b'],
    ['=A4="X"', true],
    ['=A5=0', true],
    ['=A5=""', true],
    ['=IF(A1>=1,"yes",1/0)', 'yes'],
    ['=AND(A1=1,NOT(A2=3))', true],
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUND(-2.5,0)', -3],
    ['=AVERAGE(A1:A4)', 2],
    ['=COUNTA(A1:A5)', 4],
    ['=IFERROR(1/0,"－")', '－'],
    ['=ISBLANK(A5)', true],
    ['=$A$2*A3', 6],
    ['=NOSUCH(1)', '#NAME?'],
    ['=Sheet9!A1', '#REF!'],
    ['=Table1[x]', '#NAME?'],
  ])('%s is %s', (formula, value) => {
    expect(result(formula)).toBe(value);
  });

  it('follows what it refers to, on other sheets too', () => {
    const workbook = emptyWorkbook();
    const other = addSheet(workbook, '汇总 1');
    put(workbook.active, { A1: 2, B1: "='汇总 1'!A1+A1" });
    put(other, { A1: 5 });
    expect(read(workbook.active, 'B1')).toBe(7);
    put(other, { A1: 6 });
    expect(read(workbook.active, 'B1')).toBe(8);
  });

  it('that leads to itself gives 0 instead of never ending', () => {
    const { active } = emptyWorkbook();
    put(active, { A1: '=B1+1', B1: '=A1+1' });
    expect(typeof read(active, 'A1')).toBe('number');
  });

  it('waits where calculation is manual', () => {
    const workbook = emptyWorkbook();
    const { active } = workbook;
    put(active, { A1: 1, B1: '=A1' });
    expect(read(active, 'B1')).toBe(1);
    workbook.calculation.mode = 'Manual';
    put(active, { A1: 2 });
    expect(read(active, 'B1')).toBe(1);
    putInput(active, 1, 1, '=A1');
    expect(plainValue(valueAt(active, 1, 1))).toBe(2);
  });

  it('moves its loose references when copied', () => {
    expect(copyFormula('=A1+$A1+A$1+$A$1+"A1"', 2, 1)).toBe('=B3+$A3+B$1+$A$1+"A1"');
    expect(copyFormula('=A1', -1, 0)).toBe('=#REF!');
  });
});

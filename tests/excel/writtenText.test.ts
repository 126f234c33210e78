// What is written into names, cells and addresses comes back the same.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellName, mergedAreas, referencedCell } from '../../addin/excel/a1.ts';
import {
  parseIdentity,
  parseMarker,
  printIdentity,
  printMarker,
} from '../../addin/excel/identityText.ts';
import { parseTextFormula, printTextFormula } from '../../addin/excel/nameFormula.ts';
import { freeSheetName } from '../../addin/excel/sheetName.ts';

const field = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
const kept = fc.record({
  identity: fc.record({
    office: field,
    period: field,
    form: field,
    formVersion: fc.integer({ min: 1, max: 999 }),
    reporter: field,
    basedOn: fc.integer({ min: 0, max: 999 }),
    unsent: fc.constant(null),
  }),
  locale: fc.constantFrom('zh-CN' as const, 'en-US' as const),
});

describe('identityText', () => {
  it('comes back from the hidden name', () => {
    fc.assert(
      fc.property(kept, (identity) => {
        const formula = printTextFormula(printIdentity(identity));
        expect(parseIdentity(parseTextFormula(formula) ?? '')).toEqual(identity);
      }),
    );
  });

  it('comes back from the header cell without its progress', () => {
    fc.assert(
      fc.property(kept, (one) => {
        const fresh = { ...one, identity: { ...one.identity, basedOn: 0 } };
        expect(parseMarker(printMarker(one))).toEqual(fresh);
      }),
    );
  });

  it('is not read out of what others write', () => {
    expect(parseMarker('AGR.GRAIN.AREA')).toBeNull();
    expect(parseMarker(42)).toBeNull();
    expect(parseIdentity('office=a&period=b')).toBeNull();
    expect(parseIdentity('office=a&period=b&form=c&reporter=d&formVersion=-1')).toBeNull();
  });
});

describe('nameFormula', () => {
  it('splits long text into literals that Excel takes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 900 }), (text) => {
        const formula = printTextFormula(text);
        expect(parseTextFormula(formula)).toBe(text);
        for (const literal of formula.match(/"(?:[^"]|"")*"/g) ?? []) {
          expect(literal.replaceAll('""', '"').length).toBeLessThanOrEqual(257);
        }
      }),
    );
  });

  it('leaves formulas of others alone', () => {
    expect(parseTextFormula('=Sheet1!$A$1')).toBeNull();
    expect(parseTextFormula('="a"&B1')).toBeNull();
  });
});

describe('a1', () => {
  it('finds the cell that a name refers to', () => {
    const place = fc.record({
      row: fc.integer({ min: 0, max: 1_048_575 }),
      column: fc.integer({ min: 0, max: 16_383 }),
    });
    fc.assert(
      fc.property(place, (cell) => {
        const absolute = cellName(cell).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
        expect(referencedCell(`='表 !1'!${absolute}`)).toEqual(cell);
      }),
    );
    expect(referencedCell('=#REF!$A$1:$B$2')).toBeNull();
    expect(referencedCell('=Sheet1!#REF!')).toBeNull();
  });

  it('takes an address apart into merged areas', () => {
    expect(mergedAreas("'表,A1:B2'!F7:F8,'表,A1:B2'!C3,'表,A1:B2'!AA1:AB2")).toEqual([
      { from: { row: 6, column: 5 }, to: { row: 7, column: 5 } },
      { from: { row: 0, column: 26 }, to: { row: 1, column: 27 } },
    ]);
  });
});

describe('freeSheetName', () => {
  it('is a name that Excel takes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'binary' }), (wanted) => {
        const name = freeSheetName(wanted, ['Sheet1']);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[\\/?*[\]:]|^'|'$/);
        expect(['sheet1', 'history']).not.toContain(name.toLowerCase());
      }),
    );
  });

  it('counts where the name is taken, in any case', () => {
    expect(freeSheetName('Report', ['report', 'REPORT (2)'])).toBe('Report (3)');
    const long = '一二三四五六七八九十'.repeat(4);
    expect(freeSheetName(long, [long.slice(0, 31)])).toBe(`${long.slice(0, 27)} (2)`);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasCell } from '../../addin/preview/workbook/area.ts';
import { insertCells } from '../../addin/preview/workbook/structure.ts';
import { changeValidation, clearValidation } from '../../addin/preview/workbook/validating.ts';
import { validationAt, validationsTouching } from '../../addin/preview/workbook/validationIndex.ts';
import type { Sheet } from '../../addin/preview/workbook/workbook.ts';
import { areaAt, emptyWorkbook } from './emptyWorkbook.ts';

const area = fc.record({
  row: fc.integer({ min: 0, max: 300 }),
  column: fc.integer({ min: 0, max: 3 }),
  rows: fc.integer({ min: 1, max: 150 }),
  columns: fc.integer({ min: 1, max: 2 }),
});
const step = fc.record({
  area,
  kind: fc.constantFrom('rule', 'prompt', 'clear', 'insert'),
  n: fc.nat(2),
});

function take(
  sheet: Sheet,
  { area: at, kind, n }: typeof step extends fc.Arbitrary<infer T> ? T : never,
) {
  if (kind === 'clear') clearValidation(sheet, at);
  if (kind === 'insert') insertCells(sheet, areaAt(`${at.row + 1}:${at.row + 1}`), 'rows');
  if (kind === 'rule')
    changeValidation(sheet, at, { rule: { kind: 'custom', formula: `TRUE${n}` } });
  const prompt = { showPrompt: true, title: `${n}`, message: '' };
  if (kind === 'prompt') changeValidation(sheet, at, { prompt });
}

describe('the index of validations', () => {
  it('finds what looking through all of them finds, whatever was done before', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), area, (steps, at) => {
        const sheet = emptyWorkbook().active;
        for (const one of steps) take(sheet, one);
        const plain = sheet.validations.find(({ areas }) =>
          areas.some((own) => hasCell(own, at.row, at.column)),
        );
        expect(validationAt(sheet, at.row, at.column)).toBe(plain);
        const cell = { ...at, rows: 1, columns: 1 };
        expect(validationsTouching(sheet, cell)).toEqual(plain ? [plain] : []);
      }),
    );
  });

  it('takes cells with the same terms together, also where the terms come one by one', () => {
    const sheet = emptyWorkbook().active;
    for (const address of ['A1', 'A2', 'A3']) {
      changeValidation(sheet, areaAt(address), {
        rule: { kind: 'list', source: '是,否', inCellDropDown: true },
      });
      changeValidation(sheet, areaAt(address), { ignoreBlanks: false });
    }
    expect(sheet.validations.map(({ areas }) => areas.length)).toEqual([3]);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaName } from '../../addin/preview/workbook/address.ts';
import { shiftArea, subtract } from '../../addin/preview/workbook/area.ts';
import { ensureCell, ensureTrack } from '../../addin/preview/workbook/cells.ts';
import type { ConditionalFormat } from '../../addin/preview/workbook/conditionalFormat.ts';
import { applies } from '../../addin/preview/workbook/conditions.ts';
import { addName, formulaOf } from '../../addin/preview/workbook/naming.ts';
import { deleteCells, insertCells } from '../../addin/preview/workbook/structure.ts';
import { changeValidation } from '../../addin/preview/workbook/validating.ts';
import { validationAt } from '../../addin/preview/workbook/validationIndex.ts';
import { formulaAt } from '../../addin/preview/workbook/writing.ts';
import { areaAt, emptyWorkbook, put, read } from './emptyWorkbook.ts';

const area = fc.record({
  row: fc.integer({ min: 0, max: 30 }),
  column: fc.integer({ min: 0, max: 30 }),
  rows: fc.integer({ min: 1, max: 10 }),
  columns: fc.integer({ min: 1, max: 10 }),
});

describe('inserting and deleting', () => {
  it('moves contents, formulas, names and rules', () => {
    const workbook = emptyWorkbook();
    const sheet = workbook.active;
    put(sheet, { A1: 1, A2: 2, A3: '=SUM(A1:A2)', C3: '=A1' });
    const place = { sheet, areas: [areaAt('A3')] };
    const name = addName(workbook, {
      name: 'Total',
      scope: undefined,
      refersTo: place,
      comment: '',
    });
    insertCells(sheet, areaAt('2:3'), 'rows');
    expect(formulaAt(sheet, 4, 0)).toBe('=SUM(A1:A4)');
    expect(formulaAt(sheet, 4, 2)).toBe('=A1');
    expect(formulaOf(name)).toBe('=Sheet1!$A$5');
    deleteCells(sheet, areaAt('1:1'), 'rows');
    expect(formulaAt(sheet, 3, 0)).toBe('=SUM(A1:A3)');
    expect(formulaAt(sheet, 3, 2)).toBe('=#REF!');
    expect(read(sheet, 'A4')).toBe(2);
  });

  it('moves only the cells below when a few are inserted', () => {
    const { active } = emptyWorkbook();
    put(active, { A1: 'a', A2: 'b', B2: 'c' });
    insertCells(active, areaAt('A1'), 'rows');
    expect([read(active, 'A2'), read(active, 'A3'), read(active, 'B2')]).toEqual(['a', 'b', 'c']);
  });

  it('gives new rows the look of the row above, and moves heights and hiding', () => {
    const { active } = emptyWorkbook();
    const cell = ensureCell(active, 0, 0);
    cell.style = { ...cell.style, fill: '#FF0000' };
    ensureTrack(active.rowTracks, 1).isHidden = true;
    insertCells(active, areaAt('2:2'), 'rows');
    expect(ensureCell(active, 1, 0).style.fill).toBe('#FF0000');
    expect([1, 2].map((row) => active.rowTracks.get(row)?.isHidden ?? false)).toEqual([
      false,
      true,
    ]);
  });

  it('keeps a relative rule right when its first row is deleted', () => {
    const { active } = emptyWorkbook();
    put(active, { A1: 'y', A2: 'x', A3: 'y' });
    const rule: ConditionalFormat = {
      id: '1',
      areas: [areaAt('B1:B3')],
      condition: { kind: 'custom', formula: '=$A1="x"' },
      look: {},
      stopIfTrue: false,
    };
    active.conditionalFormats.push(rule);
    deleteCells(active, areaAt('1:1'), 'rows');
    expect(rule.condition).toEqual({ kind: 'custom', formula: '=$A1="x"' });
    expect([0, 1].map((row) => applies(rule, active, row, 1))).toEqual([true, false]);
  });

  it('takes part of a validation away and leaves the rest', () => {
    const { active } = emptyWorkbook();
    changeValidation(active, areaAt('A1:A3'), { rule: { kind: 'custom', formula: '=A1>0' } });
    changeValidation(active, areaAt('A1'), { rule: undefined });
    expect(validationAt(active, 1, 0)?.rule).toEqual({ kind: 'custom', formula: '=A2>0' });
  });

  it('is undone by deleting what was inserted', () => {
    fc.assert(
      fc.property(
        area,
        area,
        fc.constantFrom('rows' as const, 'columns' as const),
        (one, at, axis) => {
          const shifted = shiftArea(one, { kind: 'insert', axis, area: at });
          const back = shifted && shiftArea(shifted, { kind: 'delete', axis, area: at });
          expect(back).toEqual(one);
        },
      ),
    );
  });
});

describe('subtract', () => {
  it('leaves exactly the cells outside of the hole', () => {
    const cells = (areas: readonly (typeof area extends fc.Arbitrary<infer A> ? A : never)[]) =>
      new Set(
        areas.flatMap(({ row, column, rows, columns }) =>
          Array.from({ length: rows * columns }, (_, i) =>
            areaName({
              row: row + Math.floor(i / columns),
              column: column + (i % columns),
              rows: 1,
              columns: 1,
            }),
          ),
        ),
      );
    fc.assert(
      fc.property(area, area, (whole, hole) => {
        const holes = cells([hole]);
        const expected = [...cells([whole])].filter((name) => !holes.has(name));
        expect([...cells(subtract(whole, hole))].sort()).toEqual(expected.sort());
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { addChart } from '../../addin/preview/workbook/charts.ts';
import { restyle } from '../../addin/preview/workbook/formatting.ts';
import { createHistory } from '../../addin/preview/workbook/history.ts';
import { mergeArea } from '../../addin/preview/workbook/merging.ts';
import { addName, formulaOf } from '../../addin/preview/workbook/naming.ts';
import { protect } from '../../addin/preview/workbook/protection.ts';
import { addSheet } from '../../addin/preview/workbook/sheets.ts';
import { setHidden, setSize, widthOf } from '../../addin/preview/workbook/sizes.ts';
import { deleteCells } from '../../addin/preview/workbook/structure.ts';
import { addTable } from '../../addin/preview/workbook/tables.ts';
import { changeValidation } from '../../addin/preview/workbook/validating.ts';
import type { WorkbookEvent } from '../../addin/preview/workbook/workbook.ts';
import { areaAt, emptyWorkbook, put, read } from './emptyWorkbook.ts';

function started() {
  const workbook = emptyWorkbook();
  const sheet = workbook.active;
  return { workbook, sheet, history: createHistory(workbook) };
}

describe('undoing', () => {
  it('goes back step by step, and forth again', () => {
    const { sheet, history } = started();
    for (const value of [1, 2, 3]) history.step(() => put(sheet, { A1: value }));
    history.undo();
    history.undo();
    expect(read(sheet, 'A1')).toBe(1);
    history.redo();
    expect(read(sheet, 'A1')).toBe(2);
    history.step(() => put(sheet, { A1: 9 }));
    expect(history.redo()).toBe(false);
    history.undo();
    expect(read(sheet, 'A1')).toBe(2);
  });

  it('calculates anew what depends on the cells', () => {
    const { sheet, history } = started();
    put(sheet, { 'A1:B1': [[1, '=A1*2']] });
    history.step(() => put(sheet, { A1: 5 }));
    expect(read(sheet, 'B1')).toBe(10);
    history.undo();
    expect(read(sheet, 'B1')).toBe(2);
  });

  it('brings deleted rows back with formulas, names, rules, tables and charts', () => {
    const { workbook, sheet, history } = started();
    put(sheet, {
      'A1:B4': [
        ['a', 'b'],
        [1, 2],
        [3, 4],
        [5, '=B2+B3'],
      ],
    });
    const table = addTable(sheet, areaAt('A1:B4'));
    const name = addName(workbook, {
      name: '小春',
      scope: undefined,
      refersTo: { sheet, areas: [areaAt('B3')] },
      comment: '',
    });
    changeValidation(sheet, areaAt('B3'), { rule: { kind: 'custom', formula: '=B3>0' } });
    const chart = addChart(sheet, 'Line', { sheet, areas: [areaAt('A1:B4')] }, 'Columns');
    const before = JSON.stringify([chart.areas, chart.series.map(({ values }) => values.areas)]);
    history.step(() => deleteCells(sheet, areaAt('3:3'), 'rows'));
    expect(formulaOf(name)).toBe('=#REF!');
    history.undo();
    expect(formulaOf(name)).toBe('=Sheet1!$B$3');
    expect(read(sheet, 'B4')).toBe(6);
    expect(table.place.areas).toEqual([areaAt('A1:B4')]);
    expect(sheet.validations.map(({ areas }) => areas)).toEqual([[areaAt('B3')]]);
    expect(sheet.charts).toEqual([chart]);
    expect(JSON.stringify([chart.areas, chart.series.map(({ values }) => values.areas)])).toBe(
      before,
    );
  });

  it('takes back looks, sizes, hiding, merges and changes of a chart', () => {
    const { sheet, history } = started();
    const chart = addChart(sheet, 'Pie', { sheet, areas: [areaAt('A1:B3')] }, 'Columns');
    history.step(() => {
      restyle({ sheet, areas: [areaAt('A1')] }, (style) => ({ ...style, bold: true }));
      setSize(sheet, areaAt('C:C'), 'columns', 200);
      setHidden(sheet, areaAt('5:5'), 'rows', true);
      mergeArea(sheet, areaAt('D1:E2'), false);
      chart.title.font.size = 30;
      chart.type = 'Line';
    });
    history.undo();
    expect([...sheet.cells.values()].some(({ style }) => style.bold)).toBe(false);
    expect(widthOf(sheet, 2)).toBe(48);
    expect(sheet.rowTracks.get(4)?.isHidden ?? false).toBe(false);
    expect(sheet.merges).toEqual([]);
    expect([chart.title.font.size, chart.type]).toEqual([14, 'Pie']);
  });

  it('passes over steps that changed nothing', () => {
    const { sheet, history } = started();
    history.step(() => put(sheet, { A1: 1 }));
    history.step(() => undefined);
    history.step(() => put(sheet, { A1: 1 }));
    expect(history.undo()).toBe(true);
    expect(read(sheet, 'A1')).toBe('');
    expect(history.undo()).toBe(false);
  });

  it('takes steps of one name together', () => {
    const { sheet, history } = started();
    for (const width of [60, 70, 80]) {
      history.step(() => setSize(sheet, areaAt('A:A'), 'columns', width), 'width 0');
    }
    history.undo();
    expect(widthOf(sheet, 0)).toBe(48);
  });

  it('tells the add-in where cells changed back', () => {
    const { workbook, sheet, history } = started();
    history.step(() => put(sheet, { 'B2:B3': [[1], [2]], D3: 4 }));
    const events: WorkbookEvent[] = [];
    workbook.listeners.add((event) => events.push(event));
    history.undo();
    expect(events).toContainEqual(
      expect.objectContaining({ kind: 'Changed', area: areaAt('B2:D3') }),
    );
  });
});

describe('the stack is emptied', () => {
  it.each([
    ['protecting', 'protect'],
    ['adding a sheet', 'add'],
  ] as const)('by %s', (_, kind) => {
    const { workbook, sheet, history } = started();
    history.step(() => put(sheet, { A1: 1 }));
    history.step(() => {
      if (kind === 'protect') protect(sheet, {}, undefined);
      else addSheet(workbook);
    });
    expect(history.undo()).toBe(false);
    expect(read(sheet, 'A1')).toBe(1);
  });
});

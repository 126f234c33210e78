import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PulledReport } from '../../addin/excel/pulledReport.ts';
import { type OpenWorkbook, openWorkbook } from './openWorkbook.ts';
import { pulledRow, report } from './pulledReport.ts';

let excel: OpenWorkbook;
beforeAll(async () => {
  excel = await openWorkbook();
});
afterAll(() => excel.close());
beforeEach(() => excel.reset());

const area = pulledRow({ line: 'AREA', thisPeriod: '1234.5', plan: '1300' });
const pigs = pulledRow({
  line: 'PIGS',
  name: '生猪出栏',
  unit: '头',
  decimals: 0,
  thisPeriod: '71',
});
const dogs = pulledRow({ line: 'DOGS', name: '犬只', thisPeriod: '5' });

function pull(pulled: PulledReport) {
  return excel.pane.evaluate((one) => window.probe.pull(one), pulled);
}

function undo() {
  return excel.pane.evaluate(() => window.probe.workbook.undoPull());
}

function formulas() {
  return excel.pane.evaluate(() => window.probe.cellsOf('formulas'));
}

const byKey = (one: readonly unknown[], other: readonly unknown[]) =>
  String(one.at(-1)).localeCompare(String(other.at(-1)));

describe('undoPull', () => {
  it('puts back exactly what the refresh changed, wherever it was sorted since', async () => {
    await pull(report([area, pigs], { footnotes: ['一'] }));
    const before = await formulas();
    const changed = { ...area, thisPeriod: '1250', notes: ['缺 林业站'] };
    await pull(
      report([changed, dogs, { ...pigs, thisPeriod: null }], { subtitle: '第 9 序', asOf: '9' }),
    );
    expect(await formulas()).not.toEqual(before);
    await excel.pane.evaluate(() =>
      window.probe.byHand((worksheet) => {
        worksheet.getRange('A5:L7').sort.apply([{ key: 11, ascending: false }]);
      }),
    );
    const syncs = await excel.syncsDuring(async () => {
      expect(await undo()).toMatchObject({
        ok: true,
        value: { kept: [], removedSheets: [], keptSheets: [] },
      });
    });
    expect(syncs).toBe(3);
    expect((await formulas()).toSorted(byKey)).toEqual(before.toSorted(byKey));
    const tables = await excel.pane.evaluate(() => window.probe.workbook.pulledTables());
    expect(tables).toMatchObject({ ok: true, value: [{ asOf: '7' }] });
    expect(await undo()).toEqual({ ok: true, value: null });
  });

  it('leaves what someone has changed since, and says what that is', async () => {
    await pull(report([area, pigs]));
    await pull(report([{ ...area, thisPeriod: '1250', plan: '1400' }, dogs, pigs]));
    await excel.pane.evaluate(() =>
      window.probe.byHand((worksheet) => {
        worksheet.getRange('D5').values = [[1251]];
        worksheet.getRange('N6').values = [['已核实']];
      }),
    );
    expect(await undo()).toMatchObject({
      ok: true,
      value: {
        kept: [
          { line: 'AREA', column: 'thisPeriod', cell: 'D5' },
          { line: 'DOGS', column: 'name', cell: 'A6' },
        ],
      },
    });
    const after = await formulas();
    expect(after[4]?.slice(3, 9)).toEqual([1251, '', '', '', 1300, '']);
    expect(after[5]?.[0]).toBe('犬只');
  });

  it('removes the sheets of a first pull, but not one that someone has worked on', async () => {
    const sections = [
      { name: '农业', rows: [area] },
      { name: '畜牧', rows: [pigs] },
    ];
    const names = await excel.pane.evaluate(
      async (pulled) => {
        await window.probe.pull(pulled, { arrangement: 'perSection' });
        await window.probe.byHand((_, { workbook }) => {
          workbook.worksheets.getItem('畜牧 2021').getRange('A20').values = [['我的小计']];
        });
        const undone = await window.probe.workbook.undoPull();
        return [undone, await window.probe.sheetNames()];
      },
      report([], { sections }),
    );
    expect(names).toEqual([
      {
        ok: true,
        value: { restored: 0, kept: [], removedSheets: ['农业 2021'], keptSheets: ['畜牧 2021'] },
      },
      ['Sheet1', '畜牧 2021'],
    ]);
  });

  it('has nothing to do where the refresh was stopped before it began', async () => {
    await pull(report([area, pigs]));
    const before = await formulas();
    const stopped = await excel.pane.evaluate(
      (one) => window.probe.pull(one, { signal: AbortSignal.abort() }),
      report([{ ...area, thisPeriod: '1250' }, dogs, pigs], { asOf: '9' }),
    );
    expect(stopped).toEqual({ ok: false, error: { kind: 'Cancelled' } });
    expect(await formulas()).toEqual(before);
    expect(await undo()).toMatchObject({ ok: true, value: { removedSheets: ['汇总表 2021'] } });
  });

  it('never deletes the last sheet of a workbook', async () => {
    await pull(report([area]));
    await excel.pane.evaluate(() =>
      window.probe.byHand((_, { workbook }) => {
        workbook.worksheets.getItem('Sheet1').delete();
      }),
    );
    expect(await undo()).toMatchObject({
      ok: true,
      value: { removedSheets: [], keptSheets: ['汇总表 2021'] },
    });
  });
});

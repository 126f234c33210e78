import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PulledReport } from '../../addin/excel/pulledReport.ts';
import { type OpenWorkbook, openWorkbook } from './openWorkbook.ts';
import { report, pulledRow as row } from './pulledReport.ts';

let excel: OpenWorkbook;
beforeAll(async () => {
  excel = await openWorkbook();
});
afterAll(() => excel.close());
beforeEach(() => excel.reset());

const total = row({
  line: 'AREA',
  thisPeriod: '1234.5',
  lastPeriod: '1200',
  growth: '34.5',
  growthPercent: '2.88',
  plan: '1300',
  completionPercent: '94.96',
});
const part = row({ line: 'AREA[小春]', member: '小春', thisPeriod: '1.2', growth: '-0.1' });
const gap = row({ line: 'AREA[大春]', member: '大春', notes: ['缺 林业站'], stateLabel: '不全' });
const long = row({ line: 'LONG', name: '=1+1', thisPeriod: '12345678901234567.89', decimals: 2 });

function pull(pulled: PulledReport) {
  return excel.pane.evaluate((one) => window.probe.pull(one), pulled);
}

function sheet(property: 'text' | 'formulas' = 'text') {
  return excel.pane.evaluate((what) => window.probe.cellsOf(what), property);
}

async function shown(): Promise<readonly string[]> {
  return (await sheet()).map((cells) => cells.join('|'));
}

describe('pullReport', () => {
  it('lays the tables out, numbers as numbers, gaps as gaps', async () => {
    const outcome = await pull(report([total, part, gap, long], { footnotes: ['示例数据'] }));
    expect(outcome).toEqual({
      ok: true,
      value: { sheetNames: ['汇总表 2021'], refreshed: false, changed: [], leftAlone: [] },
    });
    expect(await shown()).toEqual([
      '示例街道2021年工作指标汇总表|||||||||||#title',
      '已受理 2/3 · 第 7 序|||||||||||#subtitle',
      '指标|分组|单位|本期|上年同期|增长|增长%|计划|完成%|覆盖|状态|#header',
      '产业发展提质加速|||||||||||#section:产业发展提质加速',
      '粮食播种面积||万亩|1,234.50|1,200.00|▲ +34.50|▲ +2.88|1,300.00|94.96|2/3|完整|AREA',
      '粮食播种面积|小春|万亩|1.20||▼ -0.10||||2/3|完整|AREA[小春]',
      '粮食播种面积|大春|万亩|||||||2/3|不全 ※|AREA[大春]',
      '=1+1||万亩|12345678901234567.89||||||2/3|完整|LONG',
      '附注|||||||||||#notes',
      '1. 示例数据|||||||||||#note:1',
      '2. ※ 粮食播种面积（大春）：缺 林业站|||||||||||#note:2',
    ]);
    const formulas = await sheet('formulas');
    expect(formulas[4]?.slice(3, 9)).toEqual([1234.5, 1200, 34.5, 2.88, 1300, 94.96]);
  });

  it('refreshes in place and tells what changed', async () => {
    await pull(report([total, part, gap]));
    const again = report([
      { ...total, thisPeriod: '1250' },
      part,
      { ...gap, thisPeriod: '2.35', notes: [] },
    ]);
    expect(await pull(again)).toEqual({
      ok: true,
      value: {
        sheetNames: ['汇总表 2021'],
        refreshed: true,
        changed: [
          { line: 'AREA', column: 'thisPeriod', cell: 'D5', from: '1234.5', to: '1250' },
          { line: 'AREA[大春]', column: 'thisPeriod', cell: 'D7', from: '', to: '2.35' },
        ],
        leftAlone: [],
      },
    });
    const after = await shown();
    expect(after[6]).toBe('粮食播种面积|大春|万亩|2.35||||||2/3|不全|AREA[大春]');
    expect(after.at(-1)).toBe('|||||||||||#note:1');
    expect(await pull(again)).toMatchObject({ ok: true, value: { changed: [] } });
  });

  it('leaves what people did to the sheet as it is', async () => {
    await pull(report([total, part, gap]));
    await excel.pane.evaluate(() =>
      window.probe.byHand((worksheet) => {
        worksheet.getRange('D6').formulas = [['=D5-1']];
        worksheet.getRange('D5').format.fill.color = '#FFFF00';
        worksheet.getRange('D5').numberFormat = [['0.0']];
        worksheet.getRange('A5:L7').sort.apply([{ key: 11, ascending: false }]);
        worksheet.getRange('6:6').insert('Down');
        worksheet.getRange('A6:D6').values = [['我的小计', '', '', 99]];
        worksheet.getRange('D:D').insert('Right');
        worksheet.getRange('D3:D5').values = [['批注'], [''], ['已电话核实']];
        worksheet.getRange('A1').values = [['我的标题']];
      }),
    );
    const before = await sheet('formulas');
    const outcome = await pull(
      report([{ ...total, thisPeriod: '1250' }, { ...part, thisPeriod: '1.3' }, gap], {
        subtitle: '已受理 3/3 · 第 9 序',
      }),
    );
    const after = await sheet('formulas');
    const formulaRow = before.findIndex((cells) => cells[12] === 'AREA[小春]') + 1;
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        changed: [{ line: 'AREA', from: '1234.5', to: '1250' }],
        leftAlone: [{ line: 'AREA[小春]', column: 'thisPeriod', cell: `E${formulaRow}` }],
      },
    });
    const differences = after.flatMap((cells, r) =>
      cells.flatMap((cell, c) => (cell === before[r]?.[c] ? [] : [[before[r]?.[c], cell]])),
    );
    expect(differences).toEqual([
      ['已受理 2/3 · 第 7 序', '已受理 3/3 · 第 9 序'],
      [1234.5, 1250],
    ]);
    const look = await excel.page.evaluate(() => {
      const { texts, cell } = window.preview;
      const rows = texts('M1:M12').flat();
      const { text, style } = cell(`E${rows.indexOf('AREA') + 1}`);
      return { text, fill: style.fill };
    });
    expect(look).toEqual({ text: '1250.0', fill: '#FFFF00' });
  });

  it('adds rows that are new where they belong and says which are gone', async () => {
    await pull(report([total, gap]));
    const outcome = await pull(report([total, part, long], { footnotes: ['一', '二'] }));
    expect(outcome).toMatchObject({
      ok: true,
      value: { changed: [{ line: 'AREA[小春]', from: '', to: '1.2' }, { line: 'LONG' }] },
    });
    const after = await sheet();
    expect(after.slice(3).map((cells) => [cells[0], cells[10], cells[11]].join('|'))).toEqual([
      '产业发展提质加速||#section:产业发展提质加速',
      '粮食播种面积|完整|AREA',
      '粮食播种面积|完整|AREA[小春]',
      '=1+1|完整|LONG',
      '粮食播种面积|已不在汇总表中|AREA[大春]',
      '附注||#notes',
      '1. 一||#note:1',
      '2. 二||#note:2',
    ]);
  });

  it('keeps periods apart, knows the selected row, and needs no more than three syncs', async () => {
    const first = await excel.syncsDuring(() => pull(report([total])));
    const again = await excel.syncsDuring(() => pull(report([part])));
    expect([first, again]).toEqual([2, 3]);
    const other = await pull(report([total], { period: '2020' }));
    expect(other).toMatchObject({ ok: true, value: { sheetNames: ['汇总表 2020'] } });
    const selected = await excel.pane.evaluate(async () => {
      await window.probe.byHand((worksheet) => {
        worksheet.getRange('F5').select();
      });
      return window.probe.workbook.selectedLine();
    });
    const line = { sheet: 'report', period: '2020', line: 'AREA' };
    expect(selected).toEqual({ ok: true, value: line });
  });
});

// Confirmations and 审核表, in the workbook itself.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenWorkbook, openWorkbook } from './openWorkbook.ts';

let excel: OpenWorkbook;
beforeAll(async () => {
  excel = await openWorkbook();
}, 120_000);
beforeEach(() => excel.reset());
afterAll(() => excel.close());

const row = {
  severity: '错误',
  name: '粮食播种面积',
  cell: 'F6',
  sentence: '=1+1 不是公式',
  explanation: '',
  suggestion: '多半应为 3.95',
};

describe('审核表', () => {
  it('stands on a worksheet of its own, as text, and another one does not touch it', async () => {
    const { pane } = excel;
    await pane.evaluate(() => window.probe.layOut());
    const names = await pane.evaluate(async (one) => {
      const report = { sheetName: '审核表', title: '示例审核表', particulars: '1 项', rows: [one] };
      const written = [];
      for (const rows of [report.rows, []]) {
        written.push(await window.probe.workbook.writeCheckReport({ ...report, rows }, 'zh-CN'));
      }
      return written.map((each) => (each.ok ? each.value.sheetName : each.error.kind));
    }, row);
    expect(names).toEqual(['审核表', '审核表 (2)']);
    const cells = await pane.evaluate(() => window.probe.cellsOf('values', '审核表'));
    expect(cells[0]?.[0]).toBe('示例审核表');
    expect(cells[3]).toEqual([
      '1',
      '错误',
      '粮食播种面积',
      'F6',
      '=1+1 不是公式',
      '',
      '多半应为 3.95',
    ]);
    const none = await pane.evaluate(() => window.probe.cellsOf('values', '审核表 (2)'));
    expect(none.flat()).toContain('全部通过，未发现问题。');
  });

  it('takes two syncs, whatever was found', async () => {
    const { pane } = excel;
    const syncs = await excel.syncsDuring(() =>
      pane.evaluate(async (one) => {
        const rows = Array.from({ length: 40 }, () => one);
        const report = { sheetName: '审核表', title: '示例', particulars: '', rows };
        await window.probe.workbook.writeCheckReport(report, 'zh-CN');
      }, row),
    );
    expect(syncs).toBe(2);
  });
});

describe('a confirmation', () => {
  const line = 'AGR.GRAIN.AREA[小春]';
  const confirmed = { codes: 'UNIT_STRIPPED', raw: '"1.2万亩\\n<&>"', numberFormat: '@' };
  const kept = () =>
    excel.pane.evaluate(async () => {
      const read = await window.probe.workbook.readSheet(window.probe.grainLines);
      return read.ok ? [...read.value.confirmations] : read.error.kind;
    });

  it('survives the pane and an attempt to submit, and is forgotten where that is asked', async () => {
    await excel.pane.evaluate(() => window.probe.layOut());
    await excel.pane.evaluate(
      async ([key, value]) => {
        await window.probe.workbook.readSheet(window.probe.grainLines);
        const { workbook } = window.probe;
        await workbook.keepIdentity({ confirmed: new Map([[key, value]]) });
        await workbook.keepIdentity({ unsent: null, basedOn: 2 });
      },
      [line, confirmed] as const,
    );
    await excel.reloadPane();
    expect(await kept()).toEqual([[line, confirmed]]);
    await excel.pane.evaluate(async (key) => {
      await window.probe.workbook.keepIdentity({ confirmed: new Map([[key, null]]) });
    }, line);
    expect(await kept()).toEqual([]);
  });

  it('leads to a hidden row, which is shown', async () => {
    await excel.pane.evaluate(() => window.probe.layOut());
    const hidden = await excel.pane.evaluate(async (key) => {
      const isHidden = async () => {
        const read = await window.probe.workbook.readSheet(window.probe.grainLines);
        return read.ok && read.value.rows.find((each) => each.line === key)?.hidden;
      };
      await window.probe.byHand((worksheet) => {
        worksheet.getRange('7:7').rowHidden = true;
      });
      const before = await isHidden();
      await window.probe.workbook.showRow(key);
      return [before, await isHidden()];
    }, line);
    expect(hidden).toEqual([true, false]);
  });
});

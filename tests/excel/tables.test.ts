// How pulled tables are arranged, look, print, and are found again.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { PulledReport } from '../../addin/excel/pulledReport.ts';
import { type OpenWorkbook, openWorkbook } from './openWorkbook.ts';
import { pulledRow, report } from './pulledReport.ts';

let excel: OpenWorkbook;
beforeAll(async () => {
  excel = await openWorkbook();
});
afterAll(() => excel.close());
beforeEach(() => excel.reset());

const area = pulledRow({ line: 'AREA', thisPeriod: '1234.5' });
const partial = { state: 'partial', stateLabel: '部分汇总', notes: ['缺 林业站'] };
const pigs = pulledRow({ line: 'PIGS', name: '生猪', thisPeriod: '71', ...partial });
const bySection = (one = area, other = pigs, change: Partial<PulledReport> = {}) =>
  report([], {
    sections: [
      { name: '农业', rows: [one] },
      { name: '畜牧', rows: [other] },
    ],
    ...change,
  });

it('gives each section a sheet where that was chosen, and keeps to it', async () => {
  const seen = await excel.pane.evaluate(
    async ([first, second]) => {
      const { probe } = window;
      const pulled = await probe.pull(first, { arrangement: 'perSection' });
      const again = await probe.pull(second, { arrangement: 'oneSheet' });
      return { pulled, again, tables: await probe.workbook.pulledTables() };
    },
    [bySection(), bySection(area, { ...pigs, thisPeriod: '72' }, { asOf: '9' })] as const,
  );
  expect(seen).toMatchObject({
    pulled: { ok: true, value: { sheetNames: ['农业 2021', '畜牧 2021'], refreshed: false } },
    again: {
      ok: true,
      value: {
        sheetNames: ['农业 2021', '畜牧 2021'],
        refreshed: true,
        changed: [{ line: 'PIGS', cell: "'畜牧 2021'!D5", from: '71', to: '72' }],
      },
    },
    tables: { ok: true, value: [{ period: '2021', arrangement: 'perSection', asOf: '9' }] },
  });
});

it('goes to a figure wherever it is by now', async () => {
  const seen = await excel.pane.evaluate(async (pulled) => {
    const { probe } = window;
    await probe.pull(pulled, { arrangement: 'perSection' });
    await probe.byHand((_, { workbook }) => {
      workbook.worksheets.getItem('畜牧 2021').getRange('2:2').insert('Down');
      workbook.worksheets.getItem('Sheet1').activate();
    });
    const place = { office: 'demo', period: '2021', column: 'thisPeriod' } as const;
    const gone = await probe.workbook.goToReport({ ...place, line: 'NO.SUCH' });
    await probe.workbook.goToReport({ ...place, line: 'PIGS' });
    const selected = await probe.workbook.selectedLine();
    return { gone, selected };
  }, bySection());
  expect(seen).toMatchObject({
    gone: { ok: false, error: { kind: 'MissingRows' } },
    selected: { ok: true, value: { sheet: 'report', line: 'PIGS' } },
  });
});

it('prints the table without its keys, and the header on each page', async () => {
  const seen = await excel.pane.evaluate(async (pulled) => {
    await window.probe.pull(pulled);
    return Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
      const printed = pageLayout.getPrintAreaOrNullObject().load('address');
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      await context.sync();
      return [printed.address, titles.address];
    });
  }, bySection());
  expect(seen).toEqual(["'汇总表 2021'!A:K", "'汇总表 2021'!3:3"]);
});

it('colours states by rules of its own, which follow the word and leave the fill to the person', async () => {
  const seen = await excel.pane.evaluate(async (pulled) => {
    await window.probe.pull(pulled);
    return Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getActiveWorksheet();
      const rules = worksheet.getRange('K7').conditionalFormats.load('items/id');
      await context.sync();
      const formulas = rules.items.map(({ custom }) => custom.rule.load('formula'));
      await context.sync();
      return formulas.map(({ formula }) => formula);
    });
  }, bySection());
  expect(seen).toContain('=AND("huibao.state"="huibao.state",LEFT(K4,4)="部分汇总")');
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenWorkbook, openWorkbook } from './openWorkbook.ts';

let excel: OpenWorkbook;
beforeAll(async () => {
  excel = await openWorkbook();
});
afterAll(() => excel.close());
beforeEach(async () => {
  await excel.reset();
  await excel.pane.evaluate(() => window.probe.layOut());
});

/** Reads the sheet after the person did something to it. */
async function readAfter(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) {
  // Functions travel to the page as their source.
  return excel.pane.evaluate(`(async () => {
    await window.probe.byHand(${act.toString()});
    return window.probe.workbook.readSheet(window.probe.grainLines);
  })()`);
}

describe('readSheet', () => {
  it('gives every line with its value, format, status, remark and cell', async () => {
    const read = await readAfter((sheet) => {
      sheet.getRange('F6').values = [[3.95]];
      sheet.getRange('F7').numberFormat = [['@']];
      sheet.getRange('F7').values = [['１.２万']];
      sheet.getRange('H7').values = [['按村上报']];
    });
    expect(read).toMatchObject({
      ok: true,
      value: {
        identity: { form: 'agriculture', basedOn: 0, unsent: null },
        rows: [
          { line: 'AGR.GRAIN.AREA', value: { value: 3.95, numberFormat: '#,##0.00' }, cell: 'F6' },
          {
            line: 'AGR.GRAIN.AREA[小春]',
            value: { value: '１.２万', numberFormat: '@' },
            remark: '按村上报',
          },
          { line: 'AGR.GRAIN.AREA[大春]', value: { value: 2.35 }, remark: '=1+1' },
          { line: 'PET.VISIT', value: { value: '' }, status: { value: '不适用' }, hidden: false },
        ],
      },
    });
  });

  it('finds lines by key after rows were sorted, inserted and hidden, and columns added', async () => {
    const read = await readAfter((sheet) => {
      sheet.getRange('F6:F8').values = [[1], [2], [3]];
      sheet.getRange('A6:I8').sort.apply([{ key: 5, ascending: false }]);
      sheet.getRange('7:8').insert('Down');
      sheet.getRange('B7').values = [['我自己的行']];
      sheet.getRange('F:F').insert('Right');
      sheet.getRange('A:A').insert('Right');
      sheet.getRange('6:6').rowHidden = true;
      sheet.getRange('1:2').insert('Down');
    });
    expect(read).toMatchObject({
      ok: true,
      value: {
        rows: [
          { line: 'AGR.GRAIN.AREA', value: { value: 1 }, cell: 'H12', hidden: false },
          { line: 'AGR.GRAIN.AREA[小春]', value: { value: 2 }, cell: 'H11', hidden: false },
          { line: 'AGR.GRAIN.AREA[大春]', value: { value: 3 }, cell: 'H8', hidden: true },
          { line: 'PET.VISIT', status: { value: '不适用' }, cell: 'H14' },
        ],
      },
    });
  });

  it('refuses a row that was duplicated, and names both cells', async () => {
    const read = await readAfter((sheet) => {
      sheet.getRange('8:8').insert('Down');
      sheet.getRange('I8').values = [['AGR.GRAIN.AREA[小春]']];
    });
    expect(read).toEqual({
      ok: false,
      error: {
        kind: 'DuplicateRows',
        rows: [{ line: 'AGR.GRAIN.AREA[小春]', cells: ['F7', 'F8'] }],
      },
    });
  });

  it('names the lines whose rows were deleted, all of them where a column is gone', async () => {
    const missing = await readAfter((sheet) => {
      sheet.getRange('7:7').delete('Up');
    });
    expect(missing).toEqual({
      ok: false,
      error: { kind: 'MissingRows', lines: ['AGR.GRAIN.AREA[小春]'] },
    });
    const gone = await readAfter((sheet) => {
      sheet.getRange('I:I').delete('Left');
    });
    expect(gone).toMatchObject({ ok: false, error: { kind: 'MissingRows' } });
  });

  it('reads the sheet it knows while another worksheet is in front', async () => {
    const read = await readAfter((_, { workbook }) => {
      workbook.worksheets.getItem('Sheet1').activate();
    });
    expect(read).toMatchObject({
      ok: true,
      value: { rows: [{ line: 'AGR.GRAIN.AREA' }, {}, {}, {}] },
    });
  });

  it('takes one sync, and two with several of our sheets in the workbook', async () => {
    const read = () =>
      excel.pane.evaluate(() => window.probe.workbook.readSheet(window.probe.grainLines));
    expect(await excel.syncsDuring(read)).toBe(1);
    await excel.pane.evaluate(() => {
      const { identity } = window.probe.grainLayout();
      return window.probe.layOut({ identity: { ...identity, reporter: 'culture' } });
    });
    expect(await excel.syncsDuring(read)).toBe(2);
    await excel.pane.evaluate(() =>
      window.probe.byHand((_, { workbook }) => {
        workbook.worksheets.getItem('Sheet1').activate();
      }),
    );
    expect(await excel.syncsDuring(read)).toBe(2);
  });
});

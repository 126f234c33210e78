import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenWorkbook, openWorkbook } from './openWorkbook.ts';

let excel: OpenWorkbook;
beforeAll(async () => {
  excel = await openWorkbook();
});
afterAll(() => excel.close());
beforeEach(() => excel.reset());

const sheetName = '农业综合服务中心 2021年';

describe('insertSheet', () => {
  it('lays out the sheet a department fills in', async () => {
    const text = await excel.pane.evaluate(async () => {
      await window.probe.layOut();
      return window.probe.cellsOf('text');
    });
    const shown = text.map((row) => row.slice(0, 8).join('|').replace(/\|+$/, ''));
    expect(shown).toEqual([
      '示例街道2021年度工作指标统计表（农业综合服务中心）',
      '填报单位：农业综合服务中心|||报告期：2021年||填报人：=张三||联系电话：',
      '示例数据，均为虚构|||||||浅黄色单元格由填报单位填写，计量单位见各行',
      '序号|指标名称|计量单位|上年同期|本年计划|本期数|状态|备注',
      '5 产业发展提质加速',
      '1|粮食播种面积|万亩|3.81|4.00',
      '2|其中：小春|万亩|1234567890123.4567',
      '3|其中：大春|万亩|||2.35||=1+1',
      '9 社会大局和谐稳定',
      '4|信访批次|批|暂无|||不适用',
      '说明：没有数字的，在“状态”栏选择不适用、暂无或含于他项；空白视为未填，不等于零。',
    ]);
    const keys = text.map((row) => String(row[8])).filter((key) => key !== '');
    expect(keys).toEqual([
      expect.stringMatching(/^huibao:sheet\?/),
      'AGR.GRAIN.AREA',
      'AGR.GRAIN.AREA[小春]',
      'AGR.GRAIN.AREA[大春]',
      'PET.VISIT',
    ]);
  });

  it('writes numbers as numbers and never a formula', async () => {
    const { formulas, formats } = await excel.pane.evaluate(async () => {
      await window.probe.layOut();
      return {
        formulas: await window.probe.cellsOf('values'),
        formats: await window.probe.cellsOf('numberFormat'),
      };
    });
    expect(formulas[5]?.slice(3, 6)).toEqual([3.81, 4, '']);
    expect(formulas[7]?.[7]).toBe('=1+1');
    expect(formats[7]?.slice(3, 8)).toEqual(['@', '@', '#,##0.00', '@', '@']);
    expect(formats[9]?.[5]).toBe('#,##0');
  });

  it('looks like a sheet one would like to fill, on screen and on paper', async () => {
    const look = await excel.pane.evaluate(async () => {
      await window.probe.layOut();
      return Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const cell = (address: string) => sheet.getRange(address);
        const input = cell('F7').load('format/fill/color,format/horizontalAlignment');
        const key = cell('I:I').load('columnHidden');
        const title = cell('A1').load('format/horizontalAlignment,format/font/size');
        const total = cell('B6').load('format/font/bold');
        const part = cell('B7').load('format/indentLevel,format/font/bold');
        const lastYear = cell('D6').load('format/font/color');
        const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
        sheet.load('showGridlines');
        const { pageLayout } = sheet;
        pageLayout.load('paperSize,orientation,zoom');
        const footer = pageLayout.headersFooters.defaultForAllPages.load('centerFooter');
        const titleRows = pageLayout.getPrintTitleRowsOrNullObject().load('address');
        const selected = context.workbook.getActiveCell().load('address');
        await context.sync();
        return {
          input: [input.format.fill.color, input.format.horizontalAlignment],
          hidden: key.columnHidden,
          title: [title.format.horizontalAlignment, title.format.font.size],
          bold: [total.format.font.bold, part.format.font.bold],
          indent: part.format.indentLevel,
          lastYear: lastYear.format.font.color,
          frozen: frozen.address.split('!').at(-1),
          gridlines: sheet.showGridlines,
          paper: [pageLayout.paperSize, pageLayout.orientation, pageLayout.zoom],
          footer: footer.centerFooter,
          titleRows: titleRows.address.split('!').at(-1),
          selected: selected.address.split('!').at(-1),
        };
      });
    });
    expect(look).toEqual({
      input: ['#FFF9DC', 'Right'],
      hidden: true,
      title: ['CenterAcrossSelection', 22],
      bold: [true, false],
      indent: 1,
      lastYear: '#7F7F7F',
      frozen: expect.stringMatching(/1:.*4$/),
      gridlines: false,
      paper: ['A4', 'Landscape', { horizontalFitToPages: 1 }],
      footer: '第 &P 页 共 &N 页',
      titleRows: expect.stringMatching(/4:.*4$/),
      selected: 'F6',
    });
  });

  it('helps while typing and forbids nothing', async () => {
    const [figure, count, status] = await excel.pane.evaluate(async () => {
      await window.probe.layOut();
      return Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const validations = ['F6', 'F10', 'G10'].map((address) =>
          sheet.getRange(address).dataValidation.load('rule,errorAlert,prompt'),
        );
        await context.sync();
        return validations.map(({ rule, errorAlert, prompt }) => ({ rule, errorAlert, prompt }));
      });
    });
    expect(figure?.rule.decimal).toMatchObject({ formula1: 0, operator: 'Between' });
    expect(figure?.errorAlert?.style).toBe('Information');
    expect(figure?.prompt).toMatchObject({
      title: '粮食播种面积',
      message: '计量单位：万亩\n上年同期：3.81\n口径：全年实际播种面积',
    });
    expect(count?.rule.wholeNumber).toMatchObject({ formula1: 0 });
    expect(status?.rule.list?.source).toBe('不适用,暂无,含于他项');
    expect(status?.errorAlert?.style).toBe('Information');
  });

  it('touches nothing else and goes back to the sheet that is there', async () => {
    const seen = await excel.pane.evaluate(async () => {
      const { probe } = window;
      await probe.byHand((sheet) => {
        sheet.getRange('A1:B2').values = [
          ['我的', 1],
          ['=A1', 2],
        ];
      });
      const before = await probe.cellsOf('formulas', 'Sheet1');
      const first = await probe.workbook.insertSheet(probe.grainLayout());
      await probe.byHand((_, { workbook }) => {
        workbook.worksheets.getItem('Sheet1').activate();
      });
      const second = await probe.workbook.insertSheet(probe.grainLayout());
      const active = await probe.workbook.activeSheet();
      const after = await probe.cellsOf('formulas', 'Sheet1');
      return { first, second, active, isSame: JSON.stringify(before) === JSON.stringify(after) };
    });
    expect(seen.first).toMatchObject({ ok: true, value: { sheetName, existed: false } });
    expect(seen.second).toMatchObject({ ok: true, value: { sheetName, existed: true } });
    expect(seen.active).toMatchObject({ ok: true, value: { period: '2021' } });
    expect(seen.isSame).toBe(true);
  });

  it('speaks English where Excel does, and takes a free name', async () => {
    const { inserted, text } = await excel.pane.evaluate(async () => {
      const { probe } = window;
      await probe.byHand((_, { workbook }) => {
        workbook.worksheets.add('农业综合服务中心 2021年');
      });
      const english = await probe.workbook.insertSheet(probe.grainLayout({ locale: 'en-US' }));
      return { inserted: english, text: await probe.cellsOf('text') };
    });
    expect(inserted).toMatchObject({ ok: true, value: { sheetName: `${sheetName} (2)` } });
    expect(text[3]?.slice(0, 8).join('|')).toBe(
      'No.|Indicator|Unit|Last year|Plan|This period|Status|Remark',
    );
    expect(text[9]?.[6]).toBe('Not applicable');
  });
});

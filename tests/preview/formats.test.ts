import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenPreview, type Site, startSite } from './site.ts';

let site: Site;
let preview: OpenPreview;

beforeAll(async () => {
  site = await startSite();
  preview = await site.open();
});

afterAll(async () => {
  await site.close();
});

describe('formats of a range', () => {
  it('are set and loaded, null where cells differ', async () => {
    const seen = await preview.excel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('A3:C3');
      range.set({ values: [['x', 1, 2]], format: { font: { color: '#123456', italic: true } } });
      range.format.fill.color = '#00ff00';
      range.format.columnWidth = 90;
      range.format.horizontalAlignment = 'CenterAcrossSelection';
      range.numberFormat = [['@', '@', '0.00']];
      sheet.getRange('A3').format.font.bold = true;
      sheet.getRange('B3').format.fill.clear();
      range.load('format/fill/color,format/columnWidth,format/horizontalAlignment,numberFormat');
      range.load({ format: { font: { color: true, bold: true } } });
      const plain = sheet.getRange('B3').load('format/fill/color');
      await context.sync();
      const { fill, font, columnWidth, horizontalAlignment } = range.format;
      return [
        [fill.color, font.color, font.bold, columnWidth, horizontalAlignment],
        [range.numberFormat, plain.format.fill.color],
      ];
    });
    expect(seen).toEqual([
      [null, '#123456', null, 90, 'CenterAcrossSelection'],
      [[['@', '@', '0.00']], '#FFFFFF'],
    ]);
  });

  it('reach cells that are made later', async () => {
    const seen = await preview.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('Whole');
      sheet.getRange().format.font.name = '宋体';
      sheet.getRange('D:D').numberFormat = '0.0' as unknown as string[][];
      sheet.getRange('D7').values = [[1]];
      const cell = sheet.getRange('D7').load('text,format/font/name');
      await context.sync();
      return [cell.text, cell.format.font.name];
    });
    expect(seen).toEqual([[['1.0']], '宋体']);
  });

  it('share the line between two cells', async () => {
    const seen = await preview.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('Lines');
      const bottom = sheet.getRange('A1:B2').format.borders.getItem('EdgeBottom');
      bottom.style = 'Continuous';
      bottom.weight = 'Medium';
      const top = sheet.getRange('A3').format.borders.getItem('EdgeTop').load('style,weight');
      const inside = sheet.getRange('A1:B2').format.borders.getItem('InsideHorizontal');
      inside.load('style');
      await context.sync();
      sheet.getRange('A3:B3').format.borders.getItem('EdgeTop').style = 'None';
      bottom.load('style');
      await context.sync();
      return [top.style, top.weight, inside.style, bottom.style];
    });
    expect(seen).toEqual(['Continuous', 'Medium', 'None', 'None']);
  });

  it('refuse what Excel does not know', async () => {
    const code = await preview.failure(async (context) => {
      const { format } = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      format.horizontalAlignment = 'Middle' as 'Center';
      await context.sync();
    });
    expect(code).toBe('InvalidArgument');
  });

  it('are cleared apart from the contents', async () => {
    const seen = await preview.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('Clear');
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('A1:A3').format.fill.color = 'red';
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('A2').clear('Formats');
      sheet.getRange('A3').clear();
      const cells = sheet.getRange('A1:A3').load('values');
      const fills = ['A1', 'A2', 'A3'].map((a) => sheet.getRange(a).load('format/fill/color'));
      await context.sync();
      return [cells.values, fills.map((cell) => cell.format.fill.color)];
    });
    expect(seen).toEqual([
      [[''], [2], ['']],
      ['#FF0000', '#FFFFFF', '#FFFFFF'],
    ]);
  });

  it('fit columns to their texts', async () => {
    const seen = await preview.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('Fit');
      sheet.getRange('A1:B1').values = [['农村居民人均可支配收入', 'x']];
      sheet.getRange('A:B').format.autofitColumns();
      const [a, b] = ['A1', 'B1'].map((x) => sheet.getRange(x).load('format/columnWidth'));
      await context.sync();
      return [a?.format.columnWidth, b?.format.columnWidth];
    });
    const [wide = 0, narrow = 0] = seen;
    expect(wide).toBeGreaterThan(110);
    expect(narrow).toBeLessThan(30);
  });
});

describe('conditional formats', () => {
  it('come first when new, apply by their formula, and go without a trace', async () => {
    const seen = await preview.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('Marks');
      sheet.getRange('A1:B2').values = [
        ['x', 1],
        ['y', 2],
      ];
      const { conditionalFormats } = sheet.getRange('B1:B2');
      const add = (formula: string, color: string) => {
        const format = conditionalFormats.add('Custom');
        format.custom.rule.formula = formula;
        format.custom.format.fill.color = color;
        return format.load('id,priority,type,stopIfTrue');
      };
      const first = add('=$A1="x"', '#FF0000');
      const second = add('=TRUE', '#00FF00');
      conditionalFormats.load('items/id,items/priority');
      await context.sync();
      second.priority = 1;
      const range = second.getRange().load('address');
      await context.sync();
      const order = conditionalFormats.items.map(({ id }) => id === second.id);
      return [order, first.type, first.stopIfTrue, range.address];
    });
    expect(seen).toEqual([[true, false], 'Custom', false, 'Marks!B1:B2']);
    const fills = await preview.host(({ cell }) =>
      ['Marks!B1', 'Marks!B2'].map((address) => cell(address).style.fill),
    );
    expect(fills).toEqual(['#FF0000', '#00FF00']);
    await preview.excel(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Marks');
      sheet.getRange('B1').conditionalFormats.clearAll();
      await context.sync();
    });
    const left = await preview.host(({ cell }) =>
      ['Marks!B1', 'Marks!B2'].map((address) => cell(address).style.fill ?? 'none'),
    );
    expect(left).toEqual(['none', '#00FF00']);
  });

  it('can cover cells that lie apart', async () => {
    const seen = await preview.excel(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Marks');
      const areas = sheet.getRanges('D1,F3:F4');
      const format = areas.conditionalFormats.add('Custom');
      format.custom.rule.formula = '=TRUE';
      format.custom.format.font.color = '#0000FF';
      const ranges = format.getRanges().load('address');
      await context.sync();
      return ranges.address;
    });
    expect(seen).toBe('Marks!D1,Marks!F3:F4');
    expect(await preview.host(({ cell }) => cell('Marks!F4').style.fontColor)).toBe('#0000FF');
  });
});

describe('data validation', () => {
  it('keeps rule, message and alert, and judges what is in the cells', async () => {
    const seen = await preview.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('Rules');
      sheet.getRange('A1:A2').values = [[5], [500]];
      const { dataValidation } = sheet.getRange('A1:A2');
      dataValidation.rule = { decimal: { operator: 'Between', formula1: 0, formula2: 100 } };
      dataValidation.prompt = { showPrompt: true, title: '口径', message: '单位：万吨' };
      dataValidation.load('rule,prompt,type,valid,ignoreBlanks');
      const one = sheet.getRange('A2').dataValidation.load('valid');
      const list = sheet.getRange('B1').dataValidation;
      list.rule = { list: { inCellDropDown: true, source: '无,待核' } };
      list.load('rule,type');
      const both = sheet.getRange('A1:B1').dataValidation.load('type');
      await context.sync();
      const { rule, prompt, type, valid } = dataValidation;
      return [rule.decimal, prompt.title, type, valid, one.valid, list.type, both.type];
    });
    const decimal = { operator: 'Between', formula1: 0, formula2: 100 };
    expect(seen).toEqual([decimal, '口径', 'Decimal', null, false, 'List', 'Inconsistent']);
  });
});

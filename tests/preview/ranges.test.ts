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

describe('values of a range', () => {
  it('are written and read as a block', async () => {
    const seen = await preview.excel(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:C2');
      range.values = [
        ['a', 'b', 'c'],
        [1, 2.5, true],
      ];
      range.load('values,address,rowCount,text,valueTypes');
      await context.sync();
      const { address, rowCount, values, text, valueTypes } = range;
      return [address, rowCount, values[1], text[1], valueTypes[1]];
    });
    const types = ['Double', 'Double', 'Boolean'];
    expect(seen).toEqual(['Sheet1!A1:C2', 2, [1, 2.5, true], ['1', '2.5', 'TRUE'], types]);
    expect(await preview.host(({ cell }) => cell('Sheet1!B2').value)).toBe(2.5);
  });

  it('become numbers where they look like numbers, unless the cell is text', async () => {
    const seen = await preview.excel(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A4:F4');
      range.numberFormat = [['@', 'General', 'General', 'General', '@', 'General']];
      range.values = [['007', '007', "'=1+1", '=1+1', '=1+1', '2021-12-31']];
      range.load('values,formulas,text');
      await context.sync();
      return [range.values[0], range.formulas[0]?.[3], range.text[0]?.[5]];
    });
    expect(seen).toEqual([['007', 7, '=1+1', 2, '=1+1', 44_561], '=1+1', '2021/12/31']);
  });

  it('are left alone where the block says null', async () => {
    const seen = await preview.excel(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A6:C6');
      range.formulas = [['=2*3', 2, 3]];
      range.values = [[null, 5, null]];
      range.load('values,formulas');
      await context.sync();
      return [range.values, range.formulas];
    });
    expect(seen).toEqual([[[6, 5, 3]], [['=2*3', 5, 3]]]);
  });

  it('must have the size of the range', async () => {
    const code = await preview.failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1').values = [[1]];
      await context.sync();
    });
    expect(code).toBe('InvalidArgument');
  });

  it('arrive when the library splits 20 000 of them', async () => {
    const seen = await preview.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('Big');
      const block = Array.from({ length: 2000 }, (_, r) =>
        Array.from({ length: 10 }, (_unused, c) => r * 10 + c),
      );
      sheet.getRange('A1:J2000').values = block;
      const sum = sheet.getRange('L1');
      sum.formulas = [['=SUM(A:J)']];
      sum.load('values');
      const used = sheet.getUsedRange().load('address');
      await context.sync();
      return [sum.values, used.address];
    });
    expect(seen).toEqual([[[(20_000 * 19_999) / 2]], 'Big!A1:L2000']);
  });
});

describe('ranges', () => {
  it('lead to other ranges', async () => {
    const seen = await preview.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('Places');
      sheet.getRange('B2').values = [[1]];
      const b2 = sheet.getRange('B2');
      const ranges = [
        sheet.getUsedRange(true),
        b2.getResizedRange(2, 1),
        b2.getOffsetRange(1, 1),
        sheet.getRangeByIndexes(0, 0, 2, 2),
        sheet.getRange('A1:C3').getBoundingRect('E5'),
        sheet.getRange('A1:C3').getIntersection('B2:Z9'),
        sheet.getRange('B2:C3').getEntireRow(),
        sheet.getRange('B2:C3').getLastCell(),
        sheet.getRange('B2:C3').getRowsBelow(2),
      ];
      for (const range of ranges) range.load('address');
      const none = sheet.getRange('Z1:Z9').getUsedRangeOrNullObject(true);
      const apart = sheet.getRange('A1').getIntersectionOrNullObject('C3');
      await context.sync();
      const addresses = ranges.map(({ address }) => address.replace('Places!', ''));
      return [addresses, none.isNullObject, apart.isNullObject];
    });
    const addresses = ['B2', 'B2:C4', 'C3', 'A1:B2', 'A1:E5', 'B2:C3', '2:3', 'C3', 'B4:C5'];
    expect(seen).toEqual([addresses, true, true]);
  });

  it('can be used over several syncs and are let go afterwards', async () => {
    const seen = await preview.excel(async (context) => {
      const range = context.workbook.worksheets.getItem('Places').getRange('A9');
      await context.sync();
      range.values = [[5]];
      await context.sync();
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(seen).toEqual([[5]]);
    await preview.page.waitForFunction(() => window.preview.held().references === 0);
  });

  it('move with their cells while the add-in holds on to them', async () => {
    const seen = await preview.excel(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Places');
      const range = sheet.getRange('B2');
      await context.sync();
      sheet.getRange('1:2').insert('Down');
      range.load('address,values');
      await context.sync();
      return [range.address, range.values];
    });
    expect(seen).toEqual(['Places!B4', [[1]]]);
  });

  it('hide their rows, and say so', async () => {
    const seen = await preview.excel(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Places');
      sheet.getRange('3:4').rowHidden = true;
      const hidden = sheet.getRange('A3:A4').load('rowHidden,hidden');
      const mixed = sheet.getRange('A4:A5').load('rowHidden');
      const rows = sheet.getRange('A4:A5').getRowProperties({ rowHidden: true });
      await context.sync();
      sheet.getRange('1:10').rowHidden = false;
      const shown = sheet.getRange('A3:A4').load('rowHidden');
      await context.sync();
      return [hidden.rowHidden, hidden.hidden, mixed.rowHidden, shown.rowHidden, rows.value];
    });
    const rows = [{ rowHidden: true }, { rowHidden: false }];
    expect(seen).toEqual([true, true, null, false, rows]);
  });

  it('are selected, together with their sheet', async () => {
    const seen = await preview.excel(async (context) => {
      context.workbook.worksheets.getItem('Places').getRange('B2:C3').select();
      const selected = context.workbook.getSelectedRange().load('address');
      const active = context.workbook.getActiveCell().load('address');
      await context.sync();
      return [selected.address, active.address];
    });
    expect(seen).toEqual(['Places!B2:C3', 'Places!B2']);
  });

  it('sort whole rows', async () => {
    const seen = await preview.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('Sorted');
      const range = sheet.getRange('A1:C4');
      range.values = [
        ['name', 'n', 'double'],
        ['乙', 2, '=B2*2'],
        ['丙', 3, '=B3*2'],
        ['甲', 1, '=B4*2'],
      ];
      range.sort.apply([{ key: 1, ascending: false }], false, true);
      range.load('values,formulas');
      await context.sync();
      return [range.values, range.formulas[1]?.[2]];
    });
    const values = [
      ['name', 'n', 'double'],
      ['丙', 3, 6],
      ['乙', 2, 4],
      ['甲', 1, 2],
    ];
    expect(seen).toEqual([values, '=B2*2']);
  });
});

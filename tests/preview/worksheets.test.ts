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

describe('worksheets', () => {
  it('are added behind the others', async () => {
    const seen = await preview.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('Indicators');
      sheet.tabColor = '#FF0000';
      sheet.load('name,position,visibility,tabColor');
      await context.sync();
      const all = context.workbook.worksheets.load('items/name');
      await context.sync();
      const names = all.items.map(({ name }) => name);
      return [sheet.name, sheet.position, sheet.visibility, sheet.tabColor, names];
    });
    const names = ['Sheet1', 'Indicators'];
    expect(seen).toEqual(['Indicators', 1, 'Visible', '#FF0000', names]);
  });

  it('are found by name whatever its case, or as null objects', async () => {
    const seen = await preview.excel(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('Nope').load('name');
      const one = context.workbook.worksheets.getItemOrNullObject('indicators').load('name');
      await context.sync();
      return [none.isNullObject, one.isNullObject, one.name];
    });
    expect(seen).toEqual([true, false, 'Indicators']);
  });

  it('refuse a name that is taken or not allowed', async () => {
    const taken = await preview.failure(async (context) => {
      context.workbook.worksheets.add('sheet1');
      await context.sync();
    });
    const wrong = await preview.failure(async (context) => {
      context.workbook.worksheets.add('a/b');
      await context.sync();
    });
    expect([taken, wrong]).toEqual(['ItemAlreadyExists', 'InvalidArgument']);
  });

  it('carry their new name into formulas', async () => {
    const seen = await preview.excel(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add('Old');
      sheet.getRange('A1').values = [[7]];
      const cell = worksheets.getItem('Sheet1').getRange('Z1');
      cell.formulas = [['=Old!A1*2']];
      sheet.name = '新表 1';
      cell.load('formulas,values');
      await context.sync();
      return [cell.formulas, cell.values];
    });
    expect(seen).toEqual([[["='新表 1'!A1*2"]], [[14]]]);
  });

  it('are deleted with their names, but never the last one seen', async () => {
    const seen = await preview.excel(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add('Gone');
      sheet.names.add('local', sheet.getRange('A1'));
      sheet.delete();
      const count = worksheets.getCount();
      const gone = worksheets.getItemOrNullObject('Gone');
      await context.sync();
      return [count.value, gone.isNullObject];
    });
    expect(seen).toEqual([3, true]);
    const other = await site.open();
    const code = await other.failure(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').delete();
      await context.sync();
    });
    expect(code).toBe('InvalidOperation');
    await other.page.close();
  });

  it('freeze rows and tell where', async () => {
    const seen = await preview.excel(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem('Indicators');
      freezePanes.freezeRows(4);
      const frozen = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      freezePanes.unfreeze();
      const none = freezePanes.getLocationOrNullObject();
      await context.sync();
      return [frozen.address, none.isNullObject];
    });
    expect(seen).toEqual(['Indicators!1:4', true]);
  });

  it('keep how they are printed', async () => {
    const seen = await preview.excel(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem('Indicators');
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.centerHorizontally = true;
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
      pageLayout.setPrintArea('A1:H20');
      pageLayout.setPrintTitleRows('$4:$4');
      pageLayout.setPrintMargins('Centimeters', { left: 1 });
      pageLayout.load('orientation,zoom,leftMargin,headersFooters/defaultForAllPages/centerFooter');
      const area = pageLayout.getPrintAreaOrNullObject().load('address');
      const rows = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      await context.sync();
      const { zoom, leftMargin, headersFooters } = pageLayout;
      const footer = headersFooters.defaultForAllPages.centerFooter;
      return [zoom, Math.round(leftMargin), footer, area.address, rows.address];
    });
    const zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    expect(seen).toEqual([zoom, 28, '第 &P 页', 'Indicators!A1:H20', 'Indicators!4:4']);
  });

  it('refuse changes to locked cells while protected', async () => {
    const seen = await preview.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('Locked');
      sheet.getRange('B2').format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true });
      sheet.protection.load('protected,options');
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('B:B').format.columnWidth = 100;
      await context.sync();
      return [sheet.protection.protected, sheet.protection.options.allowFormatCells];
    });
    expect(seen).toEqual([true, false]);
    const value = await preview.failure(async (context) => {
      context.workbook.worksheets.getItem('Locked').getRange('A1').values = [[1]];
      await context.sync();
    });
    const colour = await preview.failure(async (context) => {
      context.workbook.worksheets.getItem('Locked').getRange('A1').format.fill.color = 'red';
      await context.sync();
    });
    expect([value, colour]).toEqual(['AccessDenied', 'AccessDenied']);
  });
});

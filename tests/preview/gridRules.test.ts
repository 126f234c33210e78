import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshSheet } from './gridSheet.ts';
import { type OpenPreview, type Site, startSite } from './site.ts';

let site: Site;
let preview: OpenPreview;

beforeAll(async () => {
  site = await startSite();
  preview = await site.open();
});

beforeEach(() => freshSheet(preview));

afterAll(async () => {
  await site.close();
});

const cell = (address: string) => preview.page.locator(`[data-address="${address}"]`);
const value = (address: string) =>
  preview.page.evaluate((at) => window.preview.cell(at).value, address);

describe('what a sheet forbids or offers', () => {
  it('asks before it takes a value that validation refuses', async () => {
    const { page } = preview;
    await preview.excel(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      range.dataValidation.rule = { wholeNumber: { operator: 'GreaterThan', formula1: 0 } };
      range.dataValidation.errorAlert = {
        showAlert: true,
        style: 'Information',
        title: '请核对',
        message: '一般大于零',
      };
      await context.sync();
    });
    await cell('A1').click();
    await page.keyboard.type('-5');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '请核对' });
    await dialog.getByRole('button', { name: '取消' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await value('A1')).toBe('');
    await page.keyboard.type('-6');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: '确定' }).click();
    await expect.poll(() => value('A1')).toBe(-6);
  });

  it('offers the list of a cell', async () => {
    await preview.excel(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2');
      range.dataValidation.rule = { list: { inCellDropDown: true, source: '无,待核' } };
      await context.sync();
    });
    await cell('B2').click();
    await preview.page.getByRole('button', { name: '打开下拉列表' }).click();
    await preview.page.getByRole('option', { name: '待核' }).click();
    await expect.poll(() => value('B2')).toBe('待核');
  });

  it('leaves locked cells of a protected sheet alone', async () => {
    await preview.excel(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.protect();
      await context.sync();
    });
    await cell('B2').click();
    await preview.page.keyboard.type('1');
    await preview.page.keyboard.press('Enter');
    await preview.page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    expect(await value('B2')).toBe('');
  });
});

describe('what conditional formats show', () => {
  it('draws bars, mixes colours and follows what is typed', async () => {
    const { page, excel } = preview;
    await excel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B4').values = [
        ['完成率', '产量'],
        [25, 0],
        [50, 50],
        [100, 100],
      ];
      const bars = sheet.getRange('A2:A4').conditionalFormats.add('DataBar');
      bars.dataBar.positiveFormat.fillColor = '#638EC6';
      const scale = sheet.getRange('B2:B4').conditionalFormats.add('ColorScale');
      scale.colorScale.criteria = {
        minimum: { type: 'LowestValue', color: '#FFFFFF' },
        maximum: { type: 'HighestValue', color: '#FF0000' },
      };
      await context.sync();
    });
    const look = (address: string) =>
      cell(address).evaluate(({ style }) => [style.backgroundColor, style.backgroundImage]);
    await expect.poll(() => look('A3')).toContainEqual(expect.stringContaining('50%'));
    expect(await look('B3')).toContain('rgb(255, 128, 128)');
    await cell('A4').click();
    await page.keyboard.type('200');
    await page.keyboard.press('Enter');
    await expect.poll(() => look('A3')).toContainEqual(expect.stringContaining('25%'));
  });
});

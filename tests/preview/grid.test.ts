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
const selection = () => preview.page.getByRole('textbox', { name: '名称框' }).inputValue();

describe('the grid', () => {
  it('takes what is typed and moves on as Excel does', async () => {
    const { keyboard } = preview.page;
    await cell('B2').click();
    await keyboard.type('3.95');
    await keyboard.press('Enter');
    await keyboard.type('=B2*2');
    await keyboard.press('Tab');
    await keyboard.type('粮食');
    await keyboard.press('Escape');
    expect([await value('B2'), await value('B3'), await value('C3')]).toEqual([3.95, 7.9, '']);
    await expect.poll(selection).toBe('C3');
    await expect.poll(() => cell('B3').textContent()).toBe('7.9');
  });

  it('edits with F2, a double click and the formula bar, and clears with Delete', async () => {
    const { keyboard } = preview.page;
    await cell('A1').click();
    await keyboard.type('12');
    await keyboard.press('Enter');
    await keyboard.press('ArrowUp');
    await keyboard.press('F2');
    await keyboard.type('3');
    await keyboard.press('Enter');
    expect(await value('A1')).toBe(123);
    await cell('A1').dblclick({ delay: 150 });
    await keyboard.type('4');
    await keyboard.press('Enter');
    expect(await value('A1')).toBe(1234);
    await cell('A1').click();
    await preview.page.getByRole('textbox', { name: '编辑栏' }).fill('5');
    await keyboard.press('Enter');
    expect(await value('A1')).toBe(5);
    await cell('A1').click();
    await keyboard.press('Delete');
    expect(await value('A1')).toBe('');
  });

  it('extends the selection with Shift, jumps with Ctrl, and goes where the name box says', async () => {
    const { keyboard } = preview.page;
    await preview.host(({ type }) => {
      for (const row of [1, 2, 3, 4]) type(`A${row}`, String(row));
    });
    await cell('A1').click();
    await keyboard.press('Shift+ArrowRight');
    await keyboard.press('Shift+ArrowDown');
    await expect.poll(selection).toBe('A1:B2');
    await cell('A1').click();
    await keyboard.press('Control+ArrowDown');
    await expect.poll(selection).toBe('A4');
    const box = preview.page.getByRole('textbox', { name: '名称框' });
    await box.fill('AK1500');
    await box.press('Enter');
    await cell('AK1500').waitFor();
    expect(await preview.page.locator('.cell').count()).toBeLessThan(1500);
  });

  it('copies formulas inside and texts to the outside', async () => {
    const { keyboard, page } = { keyboard: preview.page.keyboard, page: preview.page };
    await preview.host(({ type }) => {
      type('A1', '2');
      type('A2', '3');
      type('B1', '=A1*10');
    });
    await cell('A1').click();
    await keyboard.press('Shift+ArrowRight');
    await keyboard.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('2\t20');
    await cell('B1').click();
    await keyboard.press('Control+c');
    await cell('B2').click();
    await keyboard.press('Control+v');
    expect(await preview.host((host) => host.cell('B2').formula)).toBe('=A2*10');
  });

  it('pastes a block from elsewhere, past data validation', async () => {
    const { page } = preview;
    await preview.excel(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      range.dataValidation.rule = {
        decimal: { operator: 'Between', formula1: 0, formula2: 10 },
      };
      await context.sync();
    });
    await page.evaluate(() => navigator.clipboard.writeText('1\t"two\nlines"\r\n300\t007'));
    await cell('A1').click();
    await page.keyboard.press('Control+v');
    const texts = await preview.host((host) => host.texts('A1:B2'));
    expect(texts).toEqual([
      ['1', 'two\nlines'],
      ['300', '7'],
    ]);
    await expect.poll(selection).toBe('A1:B2');
  });

  it('keeps frozen rows in view and skips hidden ones', async () => {
    await preview.excel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [['heading']];
      sheet.freezePanes.freezeRows(1);
      sheet.getRange('3:4').rowHidden = true;
      await context.sync();
    });
    await cell('A2').click();
    await preview.page.keyboard.press('ArrowDown');
    await expect.poll(selection).toBe('A5');
    expect(await cell('A3').count()).toBe(0);
    for (let page = 0; page < 4; page += 1) await preview.page.keyboard.press('PageDown');
    await expect.poll(() => cell('A2').count()).toBe(0);
    expect(await cell('A1').textContent()).toBe('heading');
  });

  it('shows what number formats and conditional formats make of a cell', async () => {
    await preview.excel(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      range.numberFormat = [['+0.0%;-0.0%']];
      range.values = [[0.125]];
      const format = range.conditionalFormats.add('Custom');
      format.custom.rule.formula = '=A1>0.1';
      format.custom.format.fill.color = '#FDE7E9';
      await context.sync();
    });
    await expect.poll(() => cell('A1').textContent()).toBe('+12.5%');
    const fill = await cell('A1').evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(fill).toBe('rgb(253, 231, 233)');
  });

  it('changes sheets by their tabs', async () => {
    const tabs = preview.page.getByRole('tab');
    await tabs.first().click();
    await expect.poll(() => tabs.first().getAttribute('aria-selected')).toBe('true');
    expect(await preview.host(({ workbook }) => workbook.active.name)).toBe('Sheet1');
  });

  it('inserts rows from the menu of a heading', async () => {
    await preview.host(({ type }) => type('A1', 'first'));
    await preview.page
      .getByRole('rowheader', { name: '1', exact: true })
      .click({ button: 'right' });
    await preview.page.getByRole('menuitem', { name: '插入行' }).click();
    expect(await value('A2')).toBe('first');
  });
});

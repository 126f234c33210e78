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
const seen = (address: string) => preview.page.evaluate((at) => window.preview.cell(at), address);

/** What Excel for Windows puts on the clipboard, cut down: classes, formats in comments, merged cells. */
const FROM_EXCEL = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=ProgId content=Excel.Sheet><style>
<!--table {mso-displayed-decimal-separator:"\\.";}
td {padding-top:1px; color:black; font-size:11.0pt; mso-number-format:General;}
.xl65 {mso-number-format:"\\#\\,\\#\\#0\\.00";}
.xl66 {mso-number-format:"0\\.0%"; color:#C00000; font-weight:700;}
.xl67 {mso-number-format:"\\@"; background:#FFF2CC; text-align:center; white-space:normal;}
-->
</style></head><body link="#0563C1"><table border=0 width=288><!--StartFragment-->
<tr height=19><td colspan=2 height=19 class=xl67 width=144>2021年<br>
  工作指标</td><td class=xl67>007</td></tr>
<tr height=19><td>粮食 &lt;总产量&gt;</td><td class=xl65 align=right>1,234.50</td><td class=xl66 align=right>12.5%</td></tr>
<tr height=19><td></td><td class=xl65 align=right x:num="3.14062">3.14</td><td>=1+1</td></tr>
<!--EndFragment--></table></body></html>`;

const PLAIN = '2021年 工作指标\t\t007\r\n粮食 <总产量>\t1,234.50\t12.5%\r\n\t3.14\t=1+1\r\n';

/** By an event of our own: the browser would clean what a page puts on the clipboard. */
function paste(html: string, text: string): Promise<void> {
  return preview.page.evaluate(
    ([ofHtml, ofText]) => {
      const data = new DataTransfer();
      if (ofHtml) data.setData('text/html', ofHtml);
      data.setData('text/plain', ofText);
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
      document.querySelector('.editor')?.dispatchEvent(event);
    },
    [html, text] as const,
  );
}

describe('pasting from Excel', () => {
  beforeEach(async () => {
    await cell('B2').click();
    await paste(FROM_EXCEL, PLAIN);
  });

  it('takes numbers, texts, formulas and exact values', async () => {
    expect((await seen('B2')).value).toBe('2021年\n工作指标');
    expect((await seen('D2')).value).toBe('007');
    expect((await seen('B3')).value).toBe('粮食 <总产量>');
    expect((await seen('C3')).value).toBe(1234.5);
    expect((await seen('D3')).value).toBe(0.125);
    expect((await seen('C4')).value).toBe(3.140_62);
    expect(await seen('D4')).toMatchObject({ value: 2, formula: '=1+1' });
  });

  it('takes number formats and looks', async () => {
    expect(await seen('C3')).toMatchObject({
      text: '1,234.50',
      style: { numberFormat: '#,##0.00' },
    });
    expect(await seen('D3')).toMatchObject({
      text: '12.5%',
      style: { numberFormat: '0.0%', fontColor: '#C00000', bold: true },
    });
    expect((await seen('B2')).style).toMatchObject({
      fill: '#FFF2CC',
      horizontal: 'Center',
      wrap: true,
    });
  });

  it('merges what was merged, and selects what came', async () => {
    const width = async (address: string) => (await cell(address).boundingBox())?.width ?? 0;
    await expect.poll(() => width('B2')).toBeGreaterThan(1.9 * (await width('D2')));
    await expect
      .poll(() => preview.page.getByRole('textbox', { name: '名称框' }).inputValue())
      .toBe('B2:D4');
  });

  it('is one step to undo', async () => {
    await preview.page.keyboard.press('Control+z');
    await expect.poll(async () => (await seen('C3')).value).toBe('');
    expect(await preview.host(({ workbook }) => workbook.active.merges.length)).toBe(0);
  });
});

describe('pasting', () => {
  it('leaves validation where the source is another program, and replaces it where it is a cell', async () => {
    await preview.excel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const rule = { wholeNumber: { operator: 'GreaterThan' as const, formula1: 0 } };
      sheet.getRange('A1:A2').dataValidation.rule = rule;
      sheet.getRange('C1').values = [[-7]];
      await context.sync();
    });
    await cell('A1').click();
    await paste('', '-5');
    const rules = () =>
      preview.host(({ workbook }) => workbook.active.validations.flatMap(({ areas }) => areas));
    expect((await seen('A1')).value).toBe(-5);
    expect(await rules()).toMatchObject([{ row: 0, rows: 2 }]);
    await cell('C1').click();
    await preview.page.keyboard.press('Control+c');
    await cell('A1').click();
    await preview.page.keyboard.press('Control+v');
    await expect.poll(async () => (await seen('A1')).value).toBe(-7);
    expect(await rules()).toMatchObject([{ row: 1, rows: 1 }]);
  });

  it('takes along merges, validation and conditional formats of copied cells', async () => {
    await preview.excel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B1').merge();
      sheet.getRange('A2').dataValidation.rule = { custom: { formula: '=A2>1' } };
      const format = sheet.getRange('A2').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=A2>1';
      format.custom.format.fill.color = '#FDE7E9';
      sheet.getRange('A2').values = [[3]];
      await context.sync();
    });
    await cell('A1').click();
    await preview.page.keyboard.press('Shift+ArrowDown');
    await preview.page.keyboard.press('Control+c');
    await cell('D5').click();
    await preview.page.keyboard.press('Control+v');
    await expect.poll(async () => (await seen('D6')).style.fill).toBe('#FDE7E9');
    const { merges, validations } = await preview.host(({ workbook }) => ({
      merges: workbook.active.merges.length,
      validations: workbook.active.validations.map(({ rule }) => rule),
    }));
    expect(merges).toBe(2);
    expect(validations.at(-1)).toEqual({ kind: 'custom', formula: '=D6>1' });
  });

  it('is refused by a protected sheet', async () => {
    await preview.excel(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.protect();
      await context.sync();
    });
    await cell('A1').click();
    await paste(FROM_EXCEL, PLAIN);
    await preview.page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    expect((await seen('A1')).value).toBe('');
  });
});

it('copies text and a table with formats', async () => {
  const { page } = preview;
  await preview.excel(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
    range.numberFormat = [['@', '#,##0.00']];
    range.values = [['<甲>', 1234.5]];
    range.format.font.bold = true;
    await context.sync();
  });
  await cell('A1').click();
  await page.keyboard.press('Shift+ArrowRight');
  const copied = await page.evaluate(() => {
    const data = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData: data, cancelable: true });
    document.querySelector('.editor')?.dispatchEvent(event);
    return { text: data.getData('text/plain'), html: data.getData('text/html') };
  });
  expect(copied.text).toBe('<甲>\t1,234.50');
  expect(copied.html).toContain('x:num="1234.5"');
  expect(copied.html).toContain('&lt;甲&gt;</td>');
  // Read back by what reads other programs' tables.
  await cell('C3').click();
  await paste(copied.html, '');
  expect(await seen('D3')).toMatchObject({
    value: 1234.5,
    style: { numberFormat: '#,##0.00', bold: true },
  });
  expect(await seen('C3')).toMatchObject({ value: '<甲>', style: { numberFormat: '@' } });
});

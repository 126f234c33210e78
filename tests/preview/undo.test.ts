import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
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

async function typeTwice(): Promise<void> {
  const { keyboard } = preview.page;
  await cell('A1').click();
  await keyboard.type('12');
  await keyboard.press('Enter');
  await keyboard.type('34');
  await keyboard.press('Enter');
}

it('takes back what was typed, cleared and inserted, and does it again', async () => {
  const { keyboard } = preview.page;
  await typeTwice();
  await cell('A1').click();
  await keyboard.press('Delete');
  expect(await value('A1')).toBe('');
  await keyboard.press('Control+z');
  await expect.poll(() => value('A1')).toBe(12);
  await keyboard.press('Control+z');
  await expect.poll(() => value('A2')).toBe('');
  await keyboard.press('Control+y');
  await expect.poll(() => value('A2')).toBe(34);
});

it('undoes a write of the add-in as one step, before what was typed earlier', async () => {
  const { keyboard } = preview.page;
  await typeTwice();
  await preview.excel(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
    range.values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
  });
  await cell('C1').click();
  await keyboard.press('Control+z');
  await expect.poll(() => value('B2')).toBe('');
  expect([await value('A1'), await value('A2')]).toEqual([12, 34]);
});

it('has nothing to undo after the add-in protected the sheet', async () => {
  const { keyboard } = preview.page;
  await typeTwice();
  await preview.excel(async (context) => {
    const { protection } = context.workbook.worksheets.getActiveWorksheet();
    protection.protect();
    protection.unprotect();
    await context.sync();
    protection.protect();
    await context.sync();
  });
  await keyboard.press('Control+z');
  await preview.page.waitForTimeout(100);
  expect(await value('A2')).toBe(34);
});

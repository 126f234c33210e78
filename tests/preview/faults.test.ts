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

const readName = async (context: Excel.RequestContext) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
  await context.sync();
  return sheet.name;
};

describe('faults on demand', () => {
  it.each([
    'AccessDenied',
    'ActivityLimitReached',
    'ResponsePayloadSizeLimitExceeded',
    'InvalidOperationInCellEditMode',
  ] as const)('fail one batch with %s', async (code) => {
    await preview.page.evaluate((next) => {
      window.preview.faults.failNext = next;
    }, code);
    expect(await preview.failure(readName)).toBe(code);
    expect(await preview.failure(readName)).toBe('no error');
  });

  it('make a batch slow', async () => {
    await preview.host(({ faults }) => {
      faults.delay = 150;
    });
    const start = Date.now();
    await preview.excel(readName);
    expect(Date.now() - start).toBeGreaterThan(149);
    await preview.host(({ faults }) => {
      faults.delay = 0;
    });
  });

  it('count batches', async () => {
    const count = () => preview.host(({ requests }) => requests.batches);
    const before = await count();
    await preview.excel(readName);
    // One for the work; letting go of kept objects takes another, which Excel.run sends for itself.
    expect((await count()) - before).toBeGreaterThanOrEqual(1);
  });

  it('are the cell being edited: a batch fails, or waits if it said so', async () => {
    const { page, pane } = preview;
    await page.getByRole('gridcell').first().click();
    await page.keyboard.type('12');
    expect(await preview.failure(readName)).toBe('InvalidOperationInCellEditMode');
    await pane.evaluate(() => {
      const own = window as unknown as { value?: unknown };
      void Excel.run({ delayForCellEdit: true }, async (context) => {
        const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
        await context.sync();
        own.value = cell.values[0]?.[0];
      });
    });
    await page.getByRole('status').getByText('加载项正在等待').waitFor();
    expect(await pane.evaluate('window.value ?? null')).toBe(null);
    await page.keyboard.press('Enter');
    await pane.waitForFunction('window.value !== undefined');
    expect(await pane.evaluate('window.value')).toBe(12);
  });
});

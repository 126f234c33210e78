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

describe('what goes to Excel and back at once', () => {
  it('is no more than 5 MB on the way there', async () => {
    const code = await preview.failure(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A200');
      range.values = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
      await context.sync();
    });
    expect(code).toBe('RequestPayloadSizeLimitExceeded');
    expect(await preview.host(({ cell }) => cell('A1').value)).toBe('');
  });

  it('is no more than 5 MB on the way back', async () => {
    await preview.excel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (const address of ['A1:A100', 'A101:A200']) {
        const values = Array.from({ length: 100 }, () => ['x'.repeat(30_000)]);
        sheet.getRange(address).values = values;
        await context.sync();
      }
    });
    const code = await preview.failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:A200').load('values');
      await context.sync();
    });
    expect(code).toBe('ResponsePayloadSizeLimitExceeded');
  });
});

it('takes blocks that office.js cuts into slices, row by row', async () => {
  const seen = await preview.excel(async (context) => {
    const sheet = context.workbook.worksheets.add('slices');
    const range = sheet.getRange('C3:F2002');
    range.values = Array.from({ length: 2000 }, (_, row) => [row, `r${row}`, null, -row]);
    const corners = ['C3', 'D1000', 'F2002'].map((address) =>
      sheet.getRange(address).load('values'),
    );
    const used = sheet.getUsedRange().load('address');
    await context.sync();
    return [used.address, ...corners.map(({ values }) => values[0]?.[0])];
  });
  expect(seen).toEqual(['slices!C3:F2002', 0, 'r997', -1999]);
});

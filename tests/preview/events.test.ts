import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenPreview, type Site, startSite } from './site.ts';

let site: Site;
let preview: OpenPreview;

const seen = () => preview.pane.evaluate('window.seen') as Promise<readonly unknown[]>;
const settle = () => preview.page.waitForTimeout(80);

beforeAll(async () => {
  site = await startSite();
  preview = await site.open();
});

afterAll(async () => {
  await site.close();
});

describe('events', () => {
  it('tell of a change by a person, with before and after for a single cell', async () => {
    await preview.pane.evaluate(async () => {
      const own = window as unknown as { seen: unknown[]; handler: unknown };
      own.seen = [];
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        own.handler = sheet.onChanged.add((event) => {
          const { changeType, address, source, details } = event;
          own.seen.push([changeType, address, source, details?.valueBefore, details?.valueAfter]);
          return Promise.resolve();
        });
        sheet.onSelectionChanged.add(({ address }) => {
          own.seen.push(['selected', address]);
          return Promise.resolve();
        });
        await context.sync();
      });
    });
    await preview.host(({ type, select }) => {
      type('C4', '98');
      type('C4', '99');
      select('B5:C6');
    });
    await expect.poll(seen, { timeout: 5000 }).toEqual([
      ['RangeEdited', 'C4', 'Local', '', 98],
      ['RangeEdited', 'C4', 'Local', 98, 99],
      ['selected', 'B5:C6'],
    ]);
  });

  it('tell of rows that come and go, and nothing of single values in a block', async () => {
    await preview.pane.evaluate('window.seen = []');
    await preview.host(({ insert }) => {
      insert('2:3', 'rows');
    });
    await preview.excel(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
      range.values = [[1, 2]];
      await context.sync();
    });
    await expect.poll(seen, { timeout: 5000 }).toEqual([
      ['RowInserted', '2:3', 'Local', undefined, undefined],
      ['RangeEdited', 'A1:B1', 'Local', undefined, undefined],
    ]);
  });

  it('lead to the changed range', async () => {
    const range = await preview.pane.evaluate(
      () =>
        new Promise((resolve) => {
          void Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getActiveWorksheet();
            const handler = sheet.onChanged.add((event) =>
              Excel.run(async (inner) => {
                const changed = event.getRange(inner).load('address,values');
                await inner.sync();
                resolve([changed.address, changed.values]);
              }),
            );
            await context.sync();
            sheet.getRange('C5').values = [[21]];
            await context.sync();
            handler.remove();
            await context.sync();
          });
        }),
    );
    expect(range).toEqual(['Sheet1!C5', [[21]]]);
  });

  it('are silent while the add-in switched them off', async () => {
    await settle();
    await preview.pane.evaluate('window.seen = []');
    await preview.excel(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[3]];
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await settle();
    expect(await seen()).toEqual([]);
  });

  it('end when the handler is removed', async () => {
    await preview.pane.evaluate(async () => {
      const { handler } = window as unknown as {
        handler: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>;
      };
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
    });
    await preview.host(({ type }) => type('C4', '1'));
    await settle();
    expect(await seen()).toEqual([]);
  });

  it('come from the collection and the workbook too', async () => {
    await preview.pane.evaluate(async () => {
      const own = window as unknown as { seen: unknown[] };
      own.seen = [];
      const note = (name: string) => () => {
        own.seen.push(name);
        return Promise.resolve();
      };
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.onChanged.add(note('changed'));
        worksheets.onAdded.add(note('added'));
        worksheets.onDeleted.add(note('deleted'));
        worksheets.onActivated.add(note('activated'));
        worksheets.onDeactivated.add(note('deactivated'));
        context.workbook.onSelectionChanged.add(note('selection'));
        await context.sync();
      });
    });
    await preview.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('New');
      sheet.activate();
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('B2').select();
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    const names = ['added', 'deactivated', 'activated', 'changed', 'selection'];
    await expect.poll(seen, { timeout: 5000 }).toEqual([...names, 'activated', 'deleted']);
  });
});

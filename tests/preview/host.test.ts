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

describe('the host as office.js sees it', () => {
  it('is Excel on the web, in the language asked for', async () => {
    const seen = await preview.pane.evaluate(() => {
      const { host, platform, displayLanguage, contentLanguage } = Office.context;
      return [host, platform, displayLanguage, contentLanguage];
    });
    expect(seen).toEqual(['Excel', 'OfficeOnline', 'zh-CN', 'zh-CN']);
  });

  it('speaks English on request', async () => {
    const english = await site.open('?lang=en-US');
    const seen = await english.pane.evaluate(() => Office.context.displayLanguage);
    expect(seen).toBe('en-US');
    expect(await english.page.getByRole('button', { name: 'Check' }).count()).toBe(1);
    await english.page.close();
  });

  it('claims ExcelApi 1.9 and no more', async () => {
    const seen = await preview.pane.evaluate(() =>
      ['1.9', '1.10'].map((version) =>
        Office.context.requirements.isSetSupported('ExcelApi', version),
      ),
    );
    expect(seen).toEqual([true, false]);
  });

  it('lets the pane be 320 pixels wide', async () => {
    expect(await preview.pane.evaluate(() => innerWidth)).toBe(320);
  });

  it('names what it does not implement', async () => {
    const seen = await preview.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.shapes.addTextBox('1');
        await context.sync();
        return 'no error';
      }).catch((error: OfficeExtension.Error) => [error.code, error.message]),
    );
    expect(seen).toEqual(['ApiNotFound', 'Worksheet.shapes is not implemented by this host']);
  });

  it('tells where a batch failed', async () => {
    const seen = await preview.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Nope').getRange('A1').values = [[1]];
        await context.sync();
        return undefined;
      }).catch((error: unknown) =>
        error instanceof OfficeExtension.Error
          ? [error.name, error.code, error.debugInfo.errorLocation]
          : 'another error',
      ),
    );
    expect(seen).toEqual(['RichApi.Error', 'ItemNotFound', 'WorksheetCollection.getItem']);
  });

  it('has no properties that were not loaded', async () => {
    const code = await preview.failure(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      await context.sync();
      return range.values;
    });
    expect(code).toBe('PropertyNotLoaded');
  });
});

describe('settings of the document', () => {
  it('are kept in the workbook and read back', async () => {
    const saved = await preview.pane.evaluate(
      () =>
        new Promise((resolve) => {
          const { settings } = Office.context.document;
          settings.set('token', { a: [1, 2] });
          settings.saveAsync(({ status }) => {
            resolve([status, settings.get('token')]);
          });
        }),
    );
    expect(saved).toEqual(['succeeded', { a: [1, 2] }]);
    expect(await preview.host(({ workbook }) => [...workbook.documentSettings])).toEqual([
      ['token', '{"a":[1,2]}'],
    ]);
  });

  it('are refreshed when the workbook changed', async () => {
    await preview.host(({ workbook }) => {
      workbook.documentSettings.set('seed', '"from the workbook"');
    });
    const seen = await preview.pane.evaluate(
      () =>
        new Promise((resolve) => {
          Office.context.document.settings.refreshAsync(({ value }) => {
            resolve(value.get('seed'));
          });
        }),
    );
    expect(seen).toBe('from the workbook');
  });
});

describe('the ribbon and the pane', () => {
  it('runs a command in the pane', async () => {
    await preview.page.getByRole('button', { name: '校验' }).click();
    await preview.pane.waitForFunction(() => 'lastCommand' in window);
    expect(await preview.pane.evaluate('window.lastCommand')).toBe('checkSheet');
  });

  it('disables a button when the add-in asks', async () => {
    await preview.pane.evaluate(() =>
      Office.ribbon.requestUpdate({
        tabs: [{ id: 'Tab', controls: [{ id: 'submitSheet', enabled: false }] }],
      }),
    );
    expect(await preview.page.getByRole('button', { name: '提交' }).isDisabled()).toBe(true);
  });

  it('hides and shows the pane for the add-in', async () => {
    const pane = preview.page.locator('.pane');
    await preview.pane.evaluate(() => Office.addin.hide());
    expect(await pane.isVisible()).toBe(false);
    await preview.page.getByRole('button', { name: '我的报表' }).click();
    expect(await pane.isVisible()).toBe(true);
  });

  it('forgets handlers and references when the pane is loaded again', async () => {
    const other = await site.open();
    await other.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.onChanged.add(() => Promise.resolve());
        context.trackedObjects.add(sheet.getRange('A1'));
        await context.sync();
      }),
    );
    expect(await other.host(({ held }) => held())).toMatchObject({ handlers: 1 });
    await other.pane.evaluate(() => {
      location.reload();
    });
    await other.page.waitForFunction(() => window.preview.held().handlers === 0);
    expect(await other.host(({ held }) => held())).toEqual({ handlers: 0, references: 0 });
    await other.page.close();
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenPreview, type Site, startSite } from './site.ts';

let site: Site;
let preview: OpenPreview;

beforeAll(async () => {
  site = await startSite();
});

beforeEach(async () => {
  await preview?.page.close();
  preview = await site.open();
});

afterAll(async () => {
  await site.close();
});

const paneState = () =>
  preview.page.frameLocator('#pane').locator('#state').textContent({ timeout: 5000 });

const readName = async (context: Excel.RequestContext) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
  await context.sync();
  return sheet.name;
};

const writeCell = async (context: Excel.RequestContext) => {
  context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
  await context.sync();
};

describe('a workbook that is read-only', () => {
  it('is read, refuses to be written, and says so to a pane that loads', async () => {
    await preview.host(({ faults }) => {
      faults.isReadOnly = true;
    });
    expect(await preview.failure(readName)).toBe('no error');
    expect(await preview.failure(writeCell)).toBe('AccessDenied');
    await preview.host(({ reloadPane }) => {
      reloadPane();
    });
    // The page before it was not read-only.
    await preview.pane.waitForFunction(
      () => typeof Office !== 'undefined' && String(Office.context.document?.mode) === 'readOnly',
    );
  });
});

describe('a host that starts again', () => {
  it('has lost the ranges and handlers that the add-in held', async () => {
    await preview.pane.evaluate(() =>
      Excel.run(async (context) => {
        const own = window as unknown as { range: Excel.Range };
        own.range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
        context.trackedObjects.add(own.range);
        await context.sync();
      }),
    );
    await preview.host(({ restartHost }) => {
      restartHost();
    });
    const code = await preview.pane.evaluate(() => {
      const own = window as unknown as { range: Excel.Range };
      own.range.load('values');
      return own.range.context.sync().then(
        () => 'no error',
        (error: unknown) => (error as OfficeExtension.Error).code,
      );
    });
    expect(code).toBe('InvalidReference');
    expect(await preview.host(({ held }) => held())).toEqual({ handlers: 0, references: 0 });
    expect(await preview.failure(readName)).toBe('no error');
  });
});

describe('a pane whose frame was dropped', () => {
  it('works again after it was loaded again', async () => {
    await preview.host(({ dropPane }) => {
      dropPane();
    });
    await preview.page.waitForFunction(
      () =>
        document.querySelector<HTMLIFrameElement>('#pane')?.contentDocument?.URL === 'about:blank',
    );
    await preview.host(({ reloadPane }) => {
      reloadPane();
    });
    await preview.page.frameLocator('#pane').getByText('ready').waitFor();
    expect(await preview.failure(readName)).toBe('no error');
  });
});

describe('a host that does not answer', () => {
  it('leaves Office.onReady hanging until it speaks again', async () => {
    await preview.host(({ faults, reloadPane }) => {
      faults.isSilent = true;
      reloadPane();
    });
    await preview.page.frameLocator('#pane').getByText('loading').waitFor();
    await preview.page.waitForTimeout(300);
    expect(await paneState()).toBe('loading');
    await preview.host(({ faults, reloadPane }) => {
      faults.isSilent = false;
      reloadPane();
    });
    await preview.page.frameLocator('#pane').getByText('ready').waitFor();
  });
});

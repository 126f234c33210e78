import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenWorkbook, openWorkbook } from './openWorkbook.ts';

let excel: OpenWorkbook;
beforeAll(async () => {
  excel = await openWorkbook();
});
afterAll(() => excel.close());

describe('onRibbonCommand', () => {
  it('runs what the button asks for and tells Excel of the end, also where it fails', async () => {
    await excel.pane.evaluate(() => {
      window.probe.onRibbonCommand('checkSheet', () => {
        document.title = 'checked';
        throw new Error('as planned');
      });
    });
    const completed = excel.page.waitForEvent('console', {
      predicate: (message) => message.text() === 'completed',
    });
    await excel.page.evaluate(() => {
      window.addEventListener('message', ({ data }) => {
        const isCall = typeof data === 'string' && data.includes('"DispatchId":94');
        if (isCall) console.log('completed');
      });
      window.preview.runCommand('checkSheet');
    });
    await completed;
    expect(await excel.pane.evaluate(() => document.title)).toBe('checked');
  });
});

describe('displayLanguage', () => {
  it('is Excel’s own language', async () => {
    expect(await excel.pane.evaluate(() => window.probe.displayLanguage())).toBe('zh-CN');
  });
});

describe('whenOfficeReady', () => {
  const paneUrl = () => new URL('/pane/taskpane.html', excel.page.url()).href;

  it('knows a browser from Excel', async () => {
    const page = await excel.page.context().newPage();
    await page.goto(paneUrl());
    expect(await page.evaluate(() => window.probe.ready)).toBe('Elsewhere');
    await page.close();
  });

  it('loads the pane once more where Office never answers, then leaves it to the person', async () => {
    const page = await excel.page.context().newPage();
    await page.route('**/office/office.js', (route) =>
      route.fulfill({ body: 'window.Office = { onReady: () => new Promise(() => {}) };' }),
    );
    await page.clock.install();
    await page.goto(paneUrl());
    await page.waitForFunction('window.probe');
    const reloaded = page.waitForEvent('load');
    await page.clock.runFor(5000);
    await reloaded;
    await page.waitForFunction('window.probe');
    const ready = page.evaluate(() => window.probe.ready);
    await page.clock.runFor(5000);
    expect(await ready).toBe('Stuck');
    await page.close();
  });
});

// The pane in a real browser against the real server; only Excel is replaced.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Stage } from './stage/openStage.ts';
import { openStage } from './stage/openStage.ts';
import {
  expectSound,
  insertSheet,
  openPlace,
  picture,
  receivedVersion,
  signIn,
  submit,
  typeSample,
} from './stage/steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

describe.each([
  { lang: 'zh-CN', login: 'agriculture' },
  { lang: 'en-US', login: 'economy' },
] as const)('the pane in $lang', ({ lang, login }) => {
  it('takes a department from signing in to the receipt', async () => {
    const page = await stage.open({ lang });
    await page.getByRole('textbox').first().waitFor();
    await expectSound(page);
    await picture(page, `${lang}-1-sign-in`);

    await signIn(page, login);
    await insertSheet(page);
    await expectSound(page);
    await picture(page, `${lang}-2-sheets`);

    await typeSample(page, login);
    await openPlace(page, /校验|Check/);
    await page.getByRole('heading', { name: /全部通过|项，|All clear|lines?:/ }).waitFor();
    await expectSound(page);
    await picture(page, `${lang}-3-checked`);

    await openPlace(page, /^(提交|Submit)$/);
    await page.getByRole('button', { name: /^(提交|Submit)$/ }).waitFor();
    await expectSound(page);
    await picture(page, `${lang}-4-submit`);

    await submit(page);
    await expect(receivedVersion(page)).resolves.toBe('v1');
    await expectSound(page);
    await picture(page, `${lang}-5-receipt`);
  });

  it('lets the compiler accept what came in and pull the tables', async () => {
    const page = await stage.open({ lang });
    await signIn(page, 'compiler');
    await page.getByRole('button', { name: /^(全部受理|Accept all)/ }).waitFor();
    await expectSound(page);
    await picture(page, `${lang}-6-progress`);

    await page.getByRole('button', { name: /^(全部受理|Accept all)/ }).click();
    await page.getByText(/^已受理 1 份|^1 submission accepted/).waitFor();
    await expectSound(page);
    await picture(page, `${lang}-7-accepted`);

    await openPlace(page, /汇总|Report/);
    await page
      .getByText(/应报 12|expected 12/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: /拉取到工作表|Pull into/ }).click();
    await page
      .getByText(/^已写入工作表|^Written to/)
      .first()
      .waitFor();
    const rows = await page.evaluate(() =>
      window.stage.workbook.pulled()?.sections.flatMap((section) => section.rows),
    );
    expect(rows).toHaveLength(111);

    const line = lang === 'zh-CN' ? 'AGR.GRAIN.OUTPUT' : 'ECO.INVATTR';
    await page.evaluate((selected) => {
      const report = window.stage.workbook.pulled();
      window.stage.workbook.select({
        sheet: 'report',
        period: report?.period ?? '',
        line: selected,
      });
    }, line);
    await page
      .getByText(/单元格|cell F/)
      .first()
      .waitFor();
    await expectSound(page);
    await picture(page, `${lang}-8-report`);
  });
});

// The compiler's tables in a workbook: pulled, overtaken by a new version, refreshed, taken back.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lineKey } from '#domain/indicator.ts';
import { sampleFigures } from '../../prisma/sampleFiles.ts';
import { acceptAll } from '../play/compiler.ts';
import { fillSheet, insertSheet, signIn, submitSheet } from '../play/department.ts';
import { startTestSite, type TestSite } from '../support/testSite.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.stop());

const sampleValues = new Map(
  sampleFigures(2021).map(({ code, member, value }) => [lineKey(code, member || null), value]),
);

const pictures = process.env['HUIBAO_PICTURES'];

async function picture(page: Page, name: string) {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) });
}

it('are refreshed in place when the pane says they are behind, and taken back', async () => {
  const filler = await site.open();
  await signIn(filler.pane, site.person('agriculture'));
  await insertSheet(filler.pane);
  await fillSheet(filler.page, sampleValues);
  await submitSheet(filler.pane);

  const { page, pane } = await site.open();
  await signIn(pane, site.person('compiler'));
  await acceptAll(pane);
  await pane.getByRole('tab', { name: '汇总' }).click();
  await pane.getByRole('radio', { name: '每个部分一张工作表' }).click();
  await picture(page, 'tables-1-choice');
  await pane.getByRole('button', { name: '拉取到工作表' }).click();
  await pane
    .getByText(/已写入工作表/)
    .first()
    .waitFor();
  await picture(page, 'tables-2-pulled');
  const figure = () =>
    page.evaluate(() => {
      const rows = window.preview.texts("'产业发展提质加速 2021'!A1:L200");
      return rows.find((row) => row.includes('AGR.GRAIN.AREA'))?.[3];
    });
  expect(await figure()).toBe('9.46');

  await filler.pane.getByRole('button', { name: '继续' }).click();
  const changed = new Map([
    ['AGR.GRAIN.AREA', '9.47'],
    ['AGR.GRAIN.AREA[小春]', '2.32'],
  ]);
  await fillSheet(filler.page, changed);
  await submitSheet(filler.pane);

  await pane.getByRole('switch').click();
  await pane.getByText('表已落后：有 1 份新提交').first().waitFor();
  expect(await figure()).toBe('9.46');
  await picture(page, 'tables-3-behind');
  await pane.getByRole('button', { name: '刷新汇总表' }).click();
  await pane
    .getByText(/2 项有更新/)
    .first()
    .waitFor();
  await picture(page, 'tables-4-refreshed');
  expect(await figure()).toBe('9.47');
  await pane.getByRole('button', { name: /9\.46 → 9\.47/ }).click();
  await expect
    .poll(() =>
      page
        .getByLabel(/名称框|单元格地址|Name/)
        .first()
        .inputValue(),
    )
    .toMatch(/^D\d+$/);
  await pane.getByText('农业综合服务中心').first().waitFor();
  await picture(page, 'tables-5-trace');

  await pane.getByRole('button', { name: '撤销上次拉取' }).click();
  await pane
    .getByText(/已撤销上次拉取/)
    .first()
    .waitFor();
  await picture(page, 'tables-6-undone');
  expect(await figure()).toBe('9.46');
}, 120_000);

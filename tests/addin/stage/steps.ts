// What a person does in the pane, in either language.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { sampleFiguresOf } from '../../support/sampleSheet.ts';
import { samplePassword } from '../../support/testServer.ts';

/** Where pictures go, for whoever wants to look at them. */
const pictures = process.env['HUIBAO_PICTURES'];

export async function picture(page: Page, name: string) {
  if (pictures === undefined) return;
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** What must hold of every view: nothing to scroll sideways, Excel's corner free, nothing serious for axe. */
export async function expectSound(page: Page) {
  const { scrollWidth, inCorner } = await page.evaluate(() => ({
    scrollWidth: Math.max(
      ...[...document.querySelectorAll('*')]
        .filter(({ clientWidth, scrollWidth: wide }) => clientWidth > 1 && wide > clientWidth + 1)
        .map(({ scrollWidth: wide }) => wide),
      document.documentElement.scrollWidth,
    ),
    inCorner: [...document.querySelectorAll('button, a, input, select, h1, h2, span')]
      .map((element) => element.getBoundingClientRect())
      .filter(({ right, top, width }) => width > 0 && right > innerWidth - 34 && top < 32).length,
  }));
  expect(scrollWidth).toBeLessThanOrEqual(320);
  expect(inCorner).toBe(0);
  // The view may change while axe looks at it, a button being enabled say: a fault that counts is there to stay.
  await expect.poll(() => graveFaults(page), { timeout: 5_000, interval: 500 }).toEqual([]);
}

async function graveFaults(page: Page): Promise<readonly string[]> {
  await atRest(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Fluent UI fades colours in and out; what never ends (a spinner) is not waited for. */
async function atRest(page: Page) {
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
        .map(({ finished }) => finished),
    ),
  );
}

export async function signIn(page: Page, login: string) {
  await page.getByRole('textbox', { name: /账号|Account/ }).fill(`${login}@demo`);
  await page.getByLabel(/密码|Password/).fill(samplePassword);
  await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click();
  await page.getByRole('tab').first().waitFor();
}

export async function insertSheet(page: Page) {
  await page.getByRole('button', { name: /生成报表|打开|Insert sheet|Open/ }).click();
  await page.getByText(/已生成工作表|is ready/).waitFor();
}

/** Types the sample's figures, and over them what the test wants wrong. */
export async function typeSample(
  page: Page,
  form: string,
  change: Readonly<Record<string, unknown>> = {},
) {
  const cells = sampleFiguresOf(form).map(
    ({ line, value }) => [line, value === null ? '' : Number(value)] as const,
  );
  await typeCells(page, { ...Object.fromEntries(cells), ...change });
}

export async function typeCells(page: Page, cells: Readonly<Record<string, unknown>>) {
  await page.evaluate((typed) => {
    for (const [line, value] of Object.entries(typed)) window.stage.workbook.type(line, value);
  }, cells);
}

export async function openPlace(page: Page, name: RegExp) {
  await page.getByRole('tab', { name }).click();
}

export async function submit(page: Page) {
  await openPlace(page, /^(提交|Submit)$/);
  await page.getByRole('button', { name: /^(提交|Submit)$/ }).click();
}

/** Waits for the receipt and tells which version it is for. */
export async function receivedVersion(page: Page): Promise<string | undefined> {
  await page.getByRole('heading', { name: /提交成功|Submitted/ }).waitFor({ timeout: 20_000 });
  const receipt = await page.getByRole('region', { name: /回执|Receipt/ }).textContent();
  return receipt?.match(/v\d+/)?.[0];
}

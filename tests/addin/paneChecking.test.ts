// What a filler does about many findings at once, and what the compiler sees of rules between forms.
import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleFiguresOf } from '../support/sampleSheet.ts';
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
  typeCells,
  typeSample,
} from './stage/steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

const areas = [
  'AGR.GRAIN.AREA',
  'AGR.GRAIN.AREA[小春]',
  'AGR.GRAIN.AREA[大春]',
  'AGR.GRAIN.AREA[晚秋]',
];
const values = new Map(sampleFiguresOf('agriculture').map(({ line, value }) => [line, value]));
const asText = Object.fromEntries(areas.map((line) => [line, `${values.get(line)}万亩`]));

describe('many findings in the pane', () => {
  it('are confirmed as a group, taken back as a group, and stored with what was confirmed', async () => {
    const page = await stage.open();
    await signIn(page, 'agriculture');
    await insertSheet(page);
    await typeSample(page, 'agriculture', asText);
    await openPlace(page, /校验/);
    const all = page.getByRole('button', { name: /^全部按此读：第 .+ 行共 4 项，都按万亩读$/ });
    await all.waitFor();
    await checkedThrough(page);
    await expectSound(page);
    await picture(page, 'checking-1-group');
    await all.click();
    await page.getByText('已按此读 4 项').waitFor();
    await all.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '撤销' }).click();
    await all.click();
    await all.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: '生成审核表' }).click();
    await page.getByText(/^已生成工作表“审核表/).waitFor();
    await expectSound(page);

    await submit(page);
    await expect(receivedVersion(page)).resolves.toBe('v1');
    expect(await storedConfirmations()).toEqual(
      areas.map((line) => ({ line, raw: JSON.stringify(asText[line]) })),
    );
  });

  it('fold where they are many; a status takes one key, and blank is missing', async () => {
    const page = await stage.open();
    await signIn(page, 'urban-management');
    await insertSheet(page);
    await typeSample(page, 'urban-management');
    const lines = sampleFiguresOf('urban-management').map(({ line }) => line);
    await typeCells(page, Object.fromEntries(lines.map((line) => [line, ''])));
    await openPlace(page, /校验/);
    await page.getByRole('button', { name: /^再显示 \d+ 处$/ }).click();
    await page.getByRole('button', { name: '收起' }).click();
    await checkedThrough(page);
    await expectSound(page);
    await picture(page, 'checking-2-folded');

    const [first = ''] = lines;
    const blank = await page.getByRole('heading', { name: /^\d+ 项，错误/ }).textContent();
    await page.evaluate((line) => {
      window.stage.workbook.select({ sheet: 'sheet', period: '2021', line });
    }, first);
    await page.getByRole('button', { name: '暂无' }).focus();
    await page.keyboard.press('1');
    await page
      .getByRole('heading', { name: /^\d+ 项/ })
      .and(page.getByText(blank ?? ''))
      .waitFor({ state: 'detached' });
    await picture(page, 'checking-3-status');
    await page.keyboard.press('0');
    await page.getByRole('heading', { name: blank ?? '' }).waitFor();
    const cells = await page.evaluate(() => [...window.stage.workbook.cells()]);
    expect(new Map(cells).get(first)).toBe('');
  });
});

it('offers last year’s explanation where the same warning comes again', async () => {
  await asOwner(
    `insert into explanation (office_id, submission, rule, text)
     select office_id, id, 'GROWTH_OUT_OF_BAND:CUL.LIBRARY.POINT', '新建书屋集中投用' from submission
     where period = '2020' and form = 'culture'`,
  );
  const page = await stage.open();
  await signIn(page, 'culture');
  await insertSheet(page);
  await typeSample(page, 'culture', { 'CUL.LIBRARY.POINT': 40 });
  await openPlace(page, /校验/);
  await page.getByText('上年说明：新建书屋集中投用').waitFor();
  await checkedThrough(page);
  await expectSound(page);
  await picture(page, 'checking-5-last-year');
  await page.getByRole('button', { name: '沿用上年说明' }).click();
  await page.getByText('已说明').waitFor();
  expect(await page.getByRole('textbox', { name: '情况说明' }).inputValue()).toBe(
    '新建书屋集中投用',
  );
});

it('shows the compiler where forms do not fit together, and who can be asked', async () => {
  const wrong = { culture: { 'CUL.WALL.COMMUNITY': 9 }, 'urban-management': {} };
  for (const [form, change] of Object.entries(wrong)) {
    const filler = await stage.open();
    await signIn(filler, form);
    await insertSheet(filler);
    await typeSample(filler, form, change);
    await submit(filler);
    await receivedVersion(filler);
  }

  const page = await stage.open();
  await signIn(page, 'compiler');
  await page.getByRole('region', { name: '表间校验：1 处不符' }).waitFor();
  const concerned = page.getByText(/^涉及：/);
  await concerned.waitFor();
  expect(await concerned.textContent()).toMatch(/^涉及：文化.* v1 .+、城市管理.* v1 .+$/);
  await expectSound(page);
  await page.getByRole('region', { name: /^表间校验/ }).scrollIntoViewIfNeeded();
  await picture(page, 'checking-4-between-forms');
});

/** Edits are checked once they rest; a button that waits for a check is grey, and no colour to judge. */
async function checkedThrough(page: Page) {
  await page.waitForTimeout(800);
  await page.locator('button:not([aria-disabled=true])', { hasText: '重新校验' }).waitFor();
}

/** As the database keeps it: what stood in the cells that were confirmed. */
function storedConfirmations() {
  return asOwner(
    `select line, confirmed ->> 'raw' as raw from figure where confirmed is not null order by position`,
  );
}

async function asOwner(sql: string): Promise<readonly object[]> {
  const owner = new Client(stage.server.database.ownerUrl);
  await owner.connect();
  try {
    await owner.query(`select set_config('huibao.office', 'demo', false)`);
    const { rows } = await owner.query<object>(sql);
    return rows;
  } finally {
    await owner.end();
  }
}

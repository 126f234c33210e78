// What goes wrong for a filler, as they see it: bad cells, a colleague who was faster, a network and a session that end.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { asOwner } from '../schema/administrator.ts';
import { samplePassword } from '../support/testServer.ts';
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
afterEach(() => {
  stage.lose(null);
});
afterAll(() => stage.close());

const wrong = {
  'AGR.GRAIN.AREA': 4.95,
  'AGR.GRAIN.AREA[小春]': '１.２',
  'AGR.GRAIN.OUTPUT[大春]': '约一百',
  'AGR.GRAIN.OUTPUT[晚秋]': '',
};

describe('the pane where something is wrong', () => {
  it.each(['zh-CN', 'en-US'] as const)('lists what is wrong with the cells in %s', async (lang) => {
    const page = await stage.open({ lang });
    await signIn(page, 'agriculture');
    await insertSheet(page);
    await typeSample(page, 'agriculture', wrong);
    await openPlace(page, /校验|Check/);
    await page.getByRole('heading', { name: /^38 / }).waitFor();
    await expectSound(page);
    await picture(page, `${lang}-a-findings`);

    // 是 writes the reading into the cell; the finding is gone after the check that follows.
    await page.getByRole('button', { name: /^(是，|Yes, write)/ }).click();
    await page.getByRole('button', { name: /^(是，|Yes, write)/ }).waitFor({ state: 'detached' });
    const cells = await page.evaluate(() => [...window.stage.workbook.cells()]);
    expect(new Map(cells).get('AGR.GRAIN.AREA[小春]')).toBe(1.2);

    await page.getByRole('button', { name: /^(下一项|Next)$/ }).click();
    await page.getByText(/^1 \/ /).waitFor();
    await picture(page, `${lang}-b-next`);

    await openPlace(page, /^(提交|Submit)$/);
    await page.getByText(/还不能提交|Not ready to submit/).waitFor();
    await expectSound(page);
    await picture(page, `${lang}-c-blocked`);
  });

  it('finds out by itself what became of a submission whose answer was lost', async () => {
    const page = await stage.open();
    await signIn(page, 'economy');
    await insertSheet(page);
    await typeSample(page, 'economy');
    await openPlace(page, /校验/);
    await page.getByRole('heading', { name: /全部通过/ }).waitFor();
    stage.lose('answers');
    await submit(page);
    await page.getByText('正在核实，请勿重复填写').first().waitFor();
    await expectSound(page);
    await picture(page, 'zh-CN-d-verifying');

    stage.lose(null);
    await expect(receivedVersion(page)).resolves.toBe('v1');
  });

  it('shows line by line what a colleague changed, and merges as chosen', async () => {
    const mine = await stage.open();
    await signIn(mine, 'economy');
    await insertSheet(mine);
    const theirs = await stage.open();
    await signIn(theirs, 'economy');
    await insertSheet(theirs);
    await typeSample(theirs, 'economy', { 'ECO.INVATTR': 13.5, 'ECO.FISCAL.REV': 3.2 });
    await submit(theirs);
    await expect(receivedVersion(theirs)).resolves.toBe('v2');

    await typeSample(mine, 'economy', { 'ECO.INVATTR': 14.5 });
    await submit(mine);
    await mine.getByText(/提交了 v2/).waitFor();
    await expectSound(mine);
    await picture(mine, 'zh-CN-e-stale');
    await mine.getByRole('radio', { name: /我的 14.5/ }).click();
    await mine.getByRole('button', { name: '按所选合并' }).click();
    await mine.getByText('v3（基于 v2）').waitFor();
    await picture(mine, 'zh-CN-f-merged');
    await submit(mine);
    await expect(receivedVersion(mine)).resolves.toBe('v3');
    const cells = await mine.evaluate(() => [...window.stage.workbook.cells()]);
    expect(new Map(cells).get('ECO.FISCAL.REV')).toBe(3.2);
    expect(new Map(cells).get('ECO.INVATTR')).toBe(14.5);
  });

  it('asks to sign in again in the middle, and goes on with what was under way', async () => {
    const page = await stage.open();
    await signIn(page, 'social-affairs');
    await insertSheet(page);
    await typeSample(page, 'social-affairs');
    await openPlace(page, /校验/);
    await page.getByRole('heading', { name: /全部通过|项/ }).waitFor();
    await page.evaluate(async () => {
      const { token } = JSON.parse(sessionStorage.getItem('huibao.session') ?? '{}');
      await fetch('/session', { method: 'DELETE', headers: { authorization: `Bearer ${token}` } });
    });

    await submit(page);
    await page.getByText('登录已过期').waitFor();
    await expectSound(page);
    await picture(page, 'zh-CN-g-expired');
    await page.getByLabel(/密码/).fill(samplePassword);
    await page.getByRole('button', { name: '登录' }).click();
    await expect(receivedVersion(page)).resolves.toBe('v1');
  });

  it('says what to do where the sheet is none of ours', async () => {
    const page = await stage.open({ dark: true });
    await signIn(page, 'culture');
    await openPlace(page, /校验/);
    const said = page.getByRole('tabpanel').getByText('当前工作表不是本系统的报表');
    await said.waitFor();
    await expectSound(page);
    await picture(page, 'zh-CN-h-dark');
    await expect(said.isVisible()).resolves.toBe(true);
  });
});

describe('someone with a one-time password', () => {
  it.each([
    ['zh-CN', 'public-security'],
    ['en-US', 'emergency'],
  ] as const)(
    'chooses their own, is told what is wrong with it, and is in (%s)',
    async (lang, login) => {
      await asOwner(
        stage.server,
        `update account set password_expires_at = '2022-01-12' where login = $1`,
        [login],
      );
      const page = await stage.open({ lang });
      await page.getByRole('textbox', { name: /账号|Account/ }).fill(`${login}@demo`);
      await page.getByLabel(/密码|Password/).fill(samplePassword);
      await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click();

      const choose = async (one: string, again = one) => {
        await page.getByRole('textbox', { name: /^(新密码|New password)$/ }).fill(one);
        await page.getByLabel(/^(再输一遍新密码|New password again)/).fill(again);
        await page.getByRole('button', { name: /^(设好并登录|Set and sign in)$/ }).click();
      };
      await choose('a long enough one', 'another');
      await page.getByText(/两遍输入的新密码不一样|two new passwords differ/).waitFor();
      await choose('too short');
      await page.getByText(/密码至少 10 个字符，请|at least 10 characters\. Choose/).waitFor();
      await expectSound(page);
      await picture(page, `${lang}-new-password`);
      await choose('a long enough one');
      await page.getByRole('tab').first().waitFor();
      const sql = 'select password_expires_at as until from account where login = $1';
      await expect(asOwner(stage.server, sql, [login])).resolves.toEqual([{ until: null }]);
    },
  );
});

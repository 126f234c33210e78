import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lineKey } from '#domain/indicator.ts';
import { sampleFigures } from '../../prisma/sampleFiles.ts';
import { checkSheet, fillSheet, insertSheet, signIn, submitSheet } from '../play/department.ts';
import { type OpenedPreview, startTestSite, type TestSite } from '../support/testSite.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.stop());

const sampleValues = new Map(
  sampleFigures(2021).map(({ code, member, value }) => [lineKey(code, member || null), value]),
);

/** A sheet laid out and filled as the sample has it, with some cells changed. */
async function filled(form: string, changes: Readonly<Record<string, string>> = {}) {
  const opened = await site.open();
  await signIn(opened.pane, site.person(form));
  await insertSheet(opened.pane);
  await fillSheet(opened.page, new Map([...sampleValues, ...Object.entries(changes)]));
  return opened;
}

const versionsSeen = async ({ pane }: OpenedPreview) => {
  await pane.getByRole('tab', { name: '报表' }).click();
  return pane.getByRole('tabpanel').textContent();
};

describe('wrong input, as a person meets it', () => {
  it('finds 4.95 where the seasons make 3.95 and says so with the numbers; the cell is a click away', async () => {
    const { page, pane } = await filled('agriculture', {
      'AGR.GRAIN.AREA': '4.95',
      'AGR.GRAIN.AREA[小春]': '1.20',
      'AGR.GRAIN.AREA[大春]': '2.35',
      'AGR.GRAIN.AREA[晚秋]': '0.40',
    });
    expect(await checkSheet(pane)).toMatch(/错误 [1-9]/);
    const panel = pane.getByRole('tabpanel');
    expect(await panel.textContent()).toMatch(/1\.20.*2\.35.*0\.40.*3\.95.*4\.95.*1\.00/);
    await page.evaluate(() => window.preview.select('A1'));
    await panel.getByTitle('转到单元格 F6').first().click();
    await expect
      .poll(() =>
        page
          .getByLabel(/名称框|单元格地址|Name/)
          .first()
          .inputValue(),
      )
      .toBe('F6');
    await pane.getByRole('tab', { name: '提交' }).click();
    await pane.getByText('还不能提交').first().waitFor();
  });

  it('does not take text for a number, and does not take a blank for zero', async () => {
    const { page, pane } = await filled('emergency', { 'SAF.MEETING': '' });
    // The cell's validation warns about text, and like in Excel a person may insist.
    await page.evaluate(() => window.preview.select('F6'));
    await page.getByLabel('编辑栏').fill('约九十');
    await page.getByLabel('编辑栏').press('Enter');
    await page.getByRole('button', { name: '确定' }).click();
    expect(await checkSheet(pane)).toMatch(/错误 2/);
    const text = (await pane.getByRole('tabpanel').textContent()) ?? '';
    expect(text).toContain('约九十');
    expect(text).toContain('必填');
  });

  it('loses nothing when the server stops during a submission, and stores it once when it is back', async () => {
    const opened = await filled('culture');
    const { pane } = opened;
    expect(await checkSheet(pane)).toBe('全部通过');
    await pane.getByRole('tab', { name: '提交' }).click();
    await pane.getByText('将要提交').first().waitFor();
    await site.stopServer();
    await pane.getByRole('button', { name: '提交', exact: true }).click();
    await pane
      .getByText(/正在核实|连不上服务器/)
      .first()
      .waitFor();
    await site.startServer();
    const again = pane.getByRole('button', { name: /^(提交|重试)$/ });
    const done = pane.getByText('提交成功');
    await expect
      .poll(
        async () => {
          if (await done.first().isVisible()) return true;
          if (await again.first().isVisible()) await again.first().click();
          return false;
        },
        { timeout: 25_000, interval: 1_000 },
      )
      .toBe(true);
    await expect.poll(() => versionsSeen(opened)).toContain('v1');
  });

  it('tells a second filler who was quicker and lets them choose line by line', async () => {
    const first = await filled('economy');
    const second = await filled('economy', { 'ECO.INVATTR': '12.8' });
    await submitSheet(first.pane);
    await second.pane.getByRole('tab', { name: '提交' }).click();
    await second.pane.getByRole('button', { name: '提交', exact: true }).click();
    await second.pane
      .getByText(/周敏 已于 .* 提交了 v1/)
      .first()
      .waitFor();
    const text = (await second.pane.getByRole('tabpanel').textContent()) ?? '';
    expect(text).toMatch(/招商引资到位资金[\s\S]*12\.8[\s\S]*12\.5/);
  });

  it('knows a sheet of another department by what is in it', async () => {
    const { page, pane } = await filled('planning');
    await pane.getByRole('button', { name: '郑国栋' }).click();
    await pane.getByRole('button', { name: '退出登录' }).click();
    await signIn(pane, site.person('environment'));
    await pane.getByRole('tab', { name: /^校验/ }).click();
    await pane.getByRole('button', { name: /校验当前表|重新校验/ }).click();
    await pane
      .getByText(/不是您单位的报表/)
      .first()
      .waitFor();
    expect(await page.evaluate(() => window.preview.cell('F6').text)).toBe('45,200');
  });

  it('asks to sign in again when the session has ended, and goes on with the same sheet', async () => {
    const { page, pane } = await filled('general-office');
    await pane.getByRole('tab', { name: '提交' }).click();
    await pane.getByText('将要提交').first().waitFor();
    const ended = { errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }] };
    await page.route('**/graphql', (route) =>
      route.fulfill({ contentType: 'application/json', body: JSON.stringify(ended) }),
    );
    await pane.getByRole('button', { name: '提交', exact: true }).click();
    await pane.getByText('登录已过期').first().waitFor();
    await page.unroute('**/graphql');
    await signIn(pane, site.person('general-office'));
    await pane.getByText('提交成功').first().waitFor();
    expect(await pane.getByRole('tabpanel').textContent()).toContain('v1');
  });
});

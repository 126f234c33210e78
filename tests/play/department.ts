// One department's part, as its filler does it: sign in, lay out the sheet, fill it, check it, submit it.
import type { FrameLocator, Page } from 'playwright-core';

export interface Person {
  readonly login: string;
  readonly password: string;
}

export interface Department extends Person {
  /** By line key. */
  readonly figures: ReadonlyMap<string, string>;
}

export interface Receipt {
  readonly version: string;
  readonly checkResult: string;
  readonly hash: string;
}

export async function openPreview(
  page: Page,
  origin: string,
  language = 'zh-CN',
): Promise<FrameLocator> {
  await page.goto(`${origin}/preview/preview.html?lang=${language}`);
  return page.frameLocator('#pane');
}

export async function signIn(pane: FrameLocator, { login, password }: Person): Promise<void> {
  await pane.getByRole('textbox', { name: '账号' }).fill(login);
  await pane.getByLabel('密码').fill(password);
  await pane.getByRole('button', { name: '登录', exact: true }).click();
  await pane.getByRole('tab', { name: '报表' }).waitFor();
}

export async function insertSheet(pane: FrameLocator): Promise<void> {
  await pane.getByRole('button', { name: '生成报表' }).click();
  await pane.getByText('已生成工作表').first().waitFor();
}

/** Types into the cells of the column 本期数, found by the row's key like the pane finds them. */
export async function fillSheet(page: Page, figures: ReadonlyMap<string, string>): Promise<number> {
  const rows = await page.evaluate(() => window.preview.texts('A1:T200'));
  const header = rows.findIndex((row) => row.includes('本期数'));
  const column = String.fromCharCode(65 + (rows[header]?.indexOf('本期数') ?? 0));
  const typed = rows.flatMap((row, index) => {
    const value = row.map((text) => figures.get(text)).find((found) => found !== undefined);
    return value === undefined ? [] : [[`${column}${index + 1}`, value] as const];
  });
  await page.evaluate((cells) => {
    for (const [address, value] of cells) window.preview.type(address, value);
  }, typed);
  return typed.length;
}

/** The big line of the check: 全部通过, or how many errors. */
export async function checkSheet(pane: FrameLocator): Promise<string> {
  await pane.getByRole('tab', { name: /^校验/ }).click();
  await pane.getByRole('button', { name: /校验当前表|重新校验/ }).click();
  const result = pane.getByText(/^全部通过$|^\d+ 项，/).first();
  await result.waitFor();
  return (await result.textContent()) ?? '';
}

export async function submitSheet(pane: FrameLocator): Promise<Pick<Receipt, 'version' | 'hash'>> {
  await pane.getByRole('tab', { name: '提交' }).click();
  await pane.getByRole('button', { name: '提交', exact: true }).click();
  await pane.getByText('提交成功').first().waitFor();
  const receipt = (await pane.getByRole('tabpanel').textContent()) ?? '';
  return {
    version: /v\d+/.exec(receipt)?.[0] ?? '',
    hash: /[0-9a-f]{12}/.exec(receipt)?.[0] ?? '',
  };
}

// The compiler's part: accept what has come in and pull the consolidated tables into a workbook.
import type { FrameLocator, Page } from 'playwright-core';

/** Accepts everything submitted; the pane's sentence about it. */
export async function acceptAll(pane: FrameLocator): Promise<string> {
  await pane.getByRole('button', { name: /^全部受理/ }).click();
  const done = pane.getByText(/^已受理 \d+ 份/).first();
  await done.waitFor();
  return (await done.textContent()) ?? '';
}

export async function pullReport(pane: FrameLocator): Promise<void> {
  await pane.getByRole('tab', { name: '汇总' }).click();
  await pane.getByRole('button', { name: '拉取到工作表' }).click();
  await pane
    .getByText(/已写入工作表/)
    .first()
    .waitFor();
}

/** The pulled figures as they show in the sheet: the column 本期 by the row's key, without thousands separators. */
export async function pulledFigures(
  page: Page,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await page.evaluate((wanted) => {
    const rows = window.preview.texts('A1:T400');
    const column = rows.find((row) => row.includes('本期'))?.indexOf('本期') ?? -1;
    return rows.flatMap((row) => {
      const key = row.find((text) => wanted.includes(text));
      return key === undefined ? [] : [[key, (row[column] ?? '').replaceAll(',', '')] as const];
    });
  }, keys);
  return new Map(found);
}

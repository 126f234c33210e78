// A preview with a sheet of its own for every test of a file.
import type { OpenPreview } from './site.ts';

export async function freshSheet({ page }: OpenPreview): Promise<void> {
  const before = await page.getByRole('tab').count();
  await page.getByRole('button', { name: '新建工作表' }).click();
  await page.getByRole('tab').nth(before).waitFor();
}

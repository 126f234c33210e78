// How smoothly the grid scrolls over 10,000 rows of 50 cells, each filled, formatted and some of them formulas.
import type { Page } from 'playwright-core';

const FRAMES = 240;

interface Scrolling {
  readonly direction: string;
  /** Milliseconds from one frame to the next. */
  readonly frames: readonly number[];
}

export async function printScrolling(page: Page): Promise<void> {
  await fill(page);
  console.log(
    '\n| scrolling 10,000 × 50 | frames | p50 ms | p95 ms | longest |\n|---|---|---|---|---|',
  );
  for (const [direction, step] of [
    ['down, 3 rows a frame', { top: 60, left: 0 }],
    ['down, a page a frame', { top: 700, left: 0 }],
    ['to the right', { top: 0, left: 15 }],
  ] as const) {
    const { frames } = await scroll(page, direction, step);
    const sorted = frames.toSorted((one, other) => one - other);
    const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
    console.log(`| ${direction} | ${frames.length} | ${at(0.5)} | ${at(0.95)} | ${at(1)} |`);
  }
}

async function fill(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { workbook } = window.preview;
    const sheet = workbook.active;
    const [plain] = [sheet.style];
    const money = { ...plain, numberFormat: '#,##0.00' };
    const marked = { ...money, fill: '#FFF2CC', bold: true };
    for (let row = 0; row < 10_000; row += 1) {
      for (let column = 0; column < 50; column += 1) {
        const isText = column === 0;
        const isFormula = column % 10 === 9;
        sheet.cells.set(row * 16_384 + column, {
          value: isText ? `指标${row}` : row * 1.37 + column,
          formula: isFormula ? `=B${row + 1}*2` : undefined,
          style: isText ? plain : column % 7 === 0 ? marked : money,
          calculated: -1,
        });
      }
    }
    workbook.calculation.revision += 1;
    for (const listener of workbook.listeners) listener({ kind: 'Repaint' });
  });
  await page.waitForTimeout(1000);
}

async function scroll(
  page: Page,
  direction: string,
  step: { readonly top: number; readonly left: number },
): Promise<Scrolling> {
  const frames = await page.evaluate(
    async ([{ top, left }, count]) => {
      const scroller = document.querySelector('.scroller');
      if (!scroller) return [];
      scroller.scrollTo(0, 0);
      const times: number[] = [];
      await new Promise((resolve) => requestAnimationFrame(resolve));
      for (let frame = 0; frame <= count; frame += 1) {
        scroller.scrollBy(left, top);
        times.push(await new Promise((resolve) => requestAnimationFrame(resolve)));
      }
      return times.slice(1).map((time, index) => time - (times[index] ?? 0));
    },
    [step, FRAMES] as const,
  );
  return { direction, frames };
}

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenPreview, type Site, startSite } from './site.ts';

let site: Site;
let preview: OpenPreview;

beforeAll(async () => {
  site = await startSite();
  preview = await site.open();
});

afterAll(async () => {
  await site.close();
});

const drawing = () => preview.page.getByRole('img', { name: /粮食/ });
const bars = () =>
  drawing()
    .locator('rect[fill="#4472C4"]')
    .evaluateAll((shapes) =>
      shapes.map((shape) => Math.round(shape.getBoundingClientRect().height)),
    );

it('draws a chart over its cells, and anew when a figure changes', async () => {
  await preview.excel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A1:B3');
    range.values = [
      ['乡镇', '本期'],
      ['甲镇', 10],
      ['乙镇', 5],
    ];
    const chart = sheet.charts.add('ColumnClustered', range, 'Columns');
    chart.title.text = '粮食';
    chart.axes.valueAxis.maximum = 10;
    chart.setPosition('D2', 'I14');
    await context.sync();
  });
  await drawing().waitFor();
  const [high = 0, low = 0] = await bars();
  expect(Math.abs(high - 2 * low)).toBeLessThan(2);
  const [chart, cell] = await Promise.all([
    drawing().boundingBox(),
    preview.page.locator('[data-address="D2"]').boundingBox(),
  ]);
  expect([chart?.x, chart?.y]).toEqual([cell?.x, cell?.y]);
  await preview.host(({ type }) => type('B3', '10'));
  await expect.poll(bars).toEqual([high, high]);
});

it.each(['BarStacked', 'LineMarkers', 'Area', 'Pie', 'Doughnut'] as const)(
  'draws %s',
  async (kind) => {
    await preview.pane.evaluate(async (next) => {
      await Excel.run(async (context) => {
        const chart = context.workbook.worksheets.getActiveWorksheet().charts.getItemAt(0);
        chart.chartType = next;
        chart.series.getItemAt(0).hasDataLabels = true;
        await context.sync();
      });
    }, kind);
    const shapes = drawing().locator('path, rect');
    await expect.poll(() => shapes.count()).toBeGreaterThan(1);
    expect(await drawing().getByText('10', { exact: true }).count()).toBeGreaterThan(0);
    expect(await drawing().innerHTML()).not.toContain('NaN');
  },
);

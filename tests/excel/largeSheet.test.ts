import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenWorkbook, openWorkbook } from './openWorkbook.ts';

let excel: OpenWorkbook;

beforeAll(async () => {
  excel = await openWorkbook();
  await excel.reset();
});

afterAll(async () => {
  await excel.close();
});

const lineCount = 3000;

it('is laid out in requests of about 1 MB, each line with its help', async () => {
  const laidOut = excel.pane.evaluate(async (wanted) => {
    const { grainLayout, grainLines, layOut } = window.probe;
    const [model] = grainLines;
    const { context } = grainLayout();
    if (!model) throw new Error('There is no line.');
    const lines = Array.from({ length: wanted }, (_, index) => {
      const code = `LARGE.L${index}`;
      return { ...model, key: code, indicator: { ...model.indicator, code, name: `指标${index}` } };
    });
    const figures = new Map(
      lines.map(({ key }, index) => [key, { value: `${index}.25`, status: null }]),
    );
    await layOut({ context: { ...context, form: { ...context.form, lines } }, figures });
    const read = await window.probe.workbook.readSheet(lines);
    if (!read.ok) return read.error.kind;
    return read.value.rows.map(({ value }) => value.value);
  }, lineCount);
  expect(await laidOut).toEqual(Array.from({ length: lineCount }, (_, index) => index + 0.25));
  const { largest, failed } = await excel.page.evaluate(() => window.preview.requests);
  expect(failed).toBe(0);
  expect(largest).toBeLessThan(1_500_000);
  const titles = await excel.page.evaluate(() =>
    window.preview.workbook.active.validations.map(({ prompt }) => prompt?.title),
  );
  expect(titles.filter((title) => title?.startsWith('指标'))).toHaveLength(lineCount);
});

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Chart, ChartType } from '../../addin/preview/workbook/chart.ts';
import { plotted, titleText } from '../../addin/preview/workbook/chartFigures.ts';
import { scaleOf, ticks } from '../../addin/preview/workbook/chartScale.ts';
import { addChart, type SeriesBy } from '../../addin/preview/workbook/charts.ts';
import { boxOfChart, spanCells } from '../../addin/preview/workbook/placing.ts';
import { setHidden, setSize } from '../../addin/preview/workbook/sizes.ts';
import { deleteCells, insertCells } from '../../addin/preview/workbook/structure.ts';
import type { Sheet } from '../../addin/preview/workbook/workbook.ts';
import { writeWorkbook } from '../../addin/preview/xlsx/writeWorkbook.ts';
import { areaAt, emptyWorkbook, put } from './emptyWorkbook.ts';

const GRAIN = [
  ['乡镇', '本期', '上年同期'],
  ['甲镇', 12, 10],
  ['乙镇', 8, ''],
  ['丙镇', '=1/0', -4],
];

function charted(type: ChartType = 'ColumnClustered', by: SeriesBy = 'Columns') {
  const sheet = emptyWorkbook().active;
  put(sheet, { 'A1:C4': GRAIN });
  return { sheet, chart: addChart(sheet, type, { sheet, areas: [areaAt('A1:C4')] }, by) };
}

const figures = (chart: Chart) => plotted(chart).series.map(({ name, values }) => [name, values]);

function singleColumn(contents: readonly (readonly unknown[])[], address: string) {
  const sheet: Sheet = emptyWorkbook().active;
  put(sheet, { [address]: contents });
  return addChart(sheet, 'Line', { sheet, areas: [areaAt(address)] }, 'Auto');
}

describe('what a chart plots', () => {
  it('is one series per column, with headings as names and texts as categories', () => {
    const { chart } = charted();
    expect(figures(chart)).toEqual([
      ['本期', [12, 8, undefined]],
      ['上年同期', [10, undefined, -4]],
    ]);
    expect(plotted(chart).categories).toEqual(['甲镇', '乙镇', '丙镇']);
  });

  it('is one series per row if asked so', () => {
    const { chart } = charted('ColumnClustered', 'Rows');
    expect(figures(chart)[0]).toEqual(['甲镇', [12, 10]]);
    expect(plotted(chart).categories).toEqual(['本期', '上年同期']);
  });

  it('takes numbers in the first column for figures, not for categories', () => {
    const chart = singleColumn([[1], [2], [3]], 'A1:A3');
    expect(figures(chart)).toEqual([['Series1', [1, 2, 3]]]);
    expect(plotted(chart).categories).toEqual(['1', '2', '3']);
  });

  it('follows the cells, leaves out hidden rows, and is titled by its only series', () => {
    const { sheet, chart } = charted();
    put(sheet, { B2: 99 });
    setHidden(sheet, areaAt('3:3'), 'rows', true);
    expect(figures(chart)[0]).toEqual(['本期', [99, undefined]]);
    expect(titleText(chart)).toBe('Chart Title');
    chart.series = chart.series.slice(1);
    expect(titleText(chart)).toBe('上年同期');
  });

  it('moves with rows that come and go', () => {
    const { sheet, chart } = charted();
    setSize(sheet, areaAt('1:30'), 'rows', 20);
    spanCells(sheet, chart, areaAt('E5:H10'));
    insertCells(sheet, areaAt('2:3'), 'rows');
    deleteCells(sheet, areaAt('8:8'), 'rows');
    expect(boxOfChart(sheet, chart)).toMatchObject({ top: 120, height: 100 });
    expect(figures(chart)[0]).toEqual(['本期', [12, 8, undefined]]);
  });
});

describe('the value axis', () => {
  const scaled = (values: readonly number[]) => {
    const chart = singleColumn(
      values.map((value) => [value]),
      `A1:A${values.length}`,
    );
    const scale = scaleOf(chart, plotted(chart));
    return [scale.minimum, scale.maximum, ticks(scale).length];
  };

  it('reaches from a round number to a round number', () => {
    expect(scaled([4, 12])).toEqual([0, 14, 8]);
    expect(scaled([-65.5, 1234.5])).toEqual([-200, 1400, 9]);
    expect(scaled([0.03, 0.07])).toEqual([0, 0.08, 9]);
    expect(scaled([0, 0])).toEqual([0, 0.2, 2]);
  });

  it('keeps the limits it is given', () => {
    const { chart } = charted();
    chart.valueAxis.maximum = 20;
    chart.valueAxis.minimum = 5;
    expect(scaleOf(chart, plotted(chart))).toEqual({ minimum: 5, maximum: 20, step: 2 });
  });
});

it('is saved with its figures referred to, its colours and its title', async () => {
  const { sheet, chart } = charted('BarClustered');
  sheet.name = '农业 2021';
  chart.title.text = '粮食';
  const [first] = chart.series;
  if (first) first.shape.fill = '#0F6CBD';
  const { 'xl/charts/chart1.xml': part = new Uint8Array() } = unzipSync(
    await writeWorkbook(sheet.workbook),
  );
  const xml = strFromU8(part);
  expect(xml).toContain('<c:barDir val="bar"/>');
  expect(xml).toContain("<c:f>'农业 2021'!$B$2:$B$4</c:f>");
  expect(xml).toContain('<a:srgbClr val="0F6CBD"/>');
  expect(xml).toContain('粮食');
});

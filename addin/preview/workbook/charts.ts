// The charts of a sheet: adding and finding them, and how a block of cells falls into series.
import type { Area } from './address.ts';
import { cellArea } from './area.ts';
import { valueAt } from './calculating.ts';
import { isCellError } from './cellValue.ts';
import type { Chart, ChartSeries, ChartType } from './chart.ts';
import { newChart, newSeries } from './chartDefaults.ts';
import { anchorAt } from './placing.ts';
import { announce, type Place, type Sheet, type Workbook } from './workbook.ts';

export type SeriesBy = 'Auto' | 'Columns' | 'Rows';

/** Where a new chart comes to lie, in points: Excel puts it into the middle of the view. */
const FIRST_BOX = { left: 144, top: 75, width: 360, height: 216 };

export function addChart(sheet: Sheet, type: ChartType, source: Place, by: SeriesBy): Chart {
  const { workbook } = sheet;
  workbook.lastId += 1;
  const { area, inset } = anchorAt(sheet, FIRST_BOX);
  const chart = newChart(workbook, {
    id: `{${String(workbook.lastId).padStart(8, '0')}-0008-0000-0000-000000000000}`,
    name: freeName(sheet),
    type,
    areas: [area],
    inset,
  });
  plotData(workbook, chart, source, by);
  chart.legend.isVisible = chart.series.length > 1 || isRound(type);
  sheet.charts.push(chart);
  announce(workbook, { kind: 'Repaint' });
  return chart;
}

function freeName(sheet: Sheet): string {
  let number = sheet.charts.length + 1;
  while (findChart(sheet, `Chart ${number}`)) number += 1;
  return `Chart ${number}`;
}

export function findChart(sheet: Sheet, key: string): Chart | undefined {
  const wanted = key.toUpperCase();
  return sheet.charts.find(({ id, name }) => id === key || name.toUpperCase() === wanted);
}

export function removeChart(sheet: Sheet, chart: Chart): void {
  sheet.charts = sheet.charts.filter((other) => other !== chart);
  announce(sheet.workbook, { kind: 'Repaint' });
}

/** Pies and rings: one series, no axes. */
export function isRound(type: ChartType): boolean {
  return type === 'Pie' || type === 'Doughnut';
}

/** Series that were there keep their looks. */
export function plotData(workbook: Workbook, chart: Chart, source: Place, by: SeriesBy): void {
  const fresh = seriesOf(workbook, chart.type, source, by);
  chart.series = fresh.map((series, index) => {
    const before = chart.series[index];
    const { name, values, categories } = series;
    return before ? { ...before, name, values, categories } : series;
  });
}

function seriesOf(
  workbook: Workbook,
  type: ChartType,
  { sheet, areas }: Place,
  by: SeriesBy,
): readonly ChartSeries[] {
  const [area] = areas;
  if (!area) return [];
  const inColumns = by === 'Columns' || (by === 'Auto' && area.rows >= area.columns);
  const heads = headings(sheet, area, inColumns);
  const at = (part: Area): Place => ({ sheet, areas: [part] });
  const body = {
    row: area.row + (inColumns ? heads.names : heads.categories),
    column: area.column + (inColumns ? heads.categories : heads.names),
  };
  const rows = area.row + area.rows - body.row;
  const columns = area.column + area.columns - body.column;
  const count = inColumns ? columns : rows;
  return Array.from({ length: count }, (_, i) => {
    const first = inColumns
      ? { row: body.row, column: body.column + i, rows, columns: 1 }
      : { row: body.row + i, column: body.column, rows: 1, columns };
    const name = inColumns ? cellArea(area.row, first.column) : cellArea(first.row, area.column);
    const categories = inColumns
      ? { row: body.row, column: area.column, rows, columns: heads.categories }
      : { row: area.row, column: body.column, rows: heads.categories, columns };
    const series = newSeries(workbook, type, {
      name: heads.names > 0 ? at(name) : undefined,
      values: at(first),
    });
    if (heads.categories > 0) series.categories = at(categories);
    return series;
  });
}

/** How many lines of names and of categories lead the block: those whose cells are texts. */
function headings(
  sheet: Sheet,
  area: Area,
  inColumns: boolean,
): { readonly names: number; readonly categories: number } {
  const isText = (row: number, column: number) => {
    const value = valueAt(sheet, area.row + row, area.column + column);
    return typeof value === 'string' && value !== '' && !isCellError(value);
  };
  const isCornerEmpty = valueAt(sheet, area.row, area.column) === '';
  const hasTop =
    area.rows > 1 && range(area.columns).some((c) => (c > 0 || area.columns === 1) && isText(0, c));
  const hasLeft =
    area.columns > 1 &&
    (range(area.rows).some((r) => r > 0 && isText(r, 0)) || (isCornerEmpty && hasTop));
  const top = hasTop ? 1 : 0;
  const left = hasLeft ? 1 : 0;
  return inColumns ? { names: top, categories: left } : { names: left, categories: top };
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

// What a chart plots right now: texts of the categories, and per series its name and figures.
import { formatValue } from '../numberFormat/formatValue.ts';
import { valueAt } from './calculating.ts';
import { isColumnHidden, isRowHidden, styleAt } from './cells.ts';
import { isCellError } from './cellValue.ts';
import type { Chart, ChartSeries } from './chart.ts';
import { isRound } from './charts.ts';
import { displayText } from './displayText.ts';
import type { Place } from './workbook.ts';

export interface PlottedSeries {
  readonly series: ChartSeries;
  readonly name: string;
  /** Undefined for gaps: empty cells and errors. Texts count as 0. */
  readonly values: readonly (number | undefined)[];
  /** The number format of its first cell. */
  readonly numberFormat: string;
}

export interface Plotted {
  readonly categories: readonly string[];
  readonly series: readonly PlottedSeries[];
}

export function plotted(chart: Chart): Plotted {
  const shown = isRound(chart.type) ? chart.series.slice(0, 1) : chart.series;
  const series = shown.map((one, index) => plottedSeries(chart, one, index));
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  const categories = chart.series.find((one) => one.categories)?.categories;
  const texts = categories ? cellsOf(chart, categories).map(({ text }) => text) : [];
  return {
    categories: Array.from({ length: count }, (_, index) => texts[index] ?? String(index + 1)),
    series,
  };
}

function plottedSeries(chart: Chart, series: ChartSeries, index: number): PlottedSeries {
  const { sheet, areas } = series.values;
  const [first] = areas;
  return {
    series,
    name: seriesName(series) ?? `Series${index + 1}`,
    values: cellsOf(chart, series.values).map(({ figure }) => figure),
    numberFormat: first ? styleAt(sheet, first.row, first.column).numberFormat : 'General',
  };
}

/** Undefined if nobody named it. */
export function seriesName({ name }: ChartSeries): string | undefined {
  if (name === undefined || typeof name === 'string') return name;
  const [area] = name.areas;
  return area && displayText(name.sheet, area.row, area.column).text;
}

/** The title that the chart gives itself: its only series' name. */
export function titleText(chart: Chart): string {
  const [only, ...others] = chart.series;
  const own = only && others.length === 0 ? seriesName(only) : undefined;
  return chart.title.text ?? own ?? 'Chart Title';
}

export function figureText(figure: number, numberFormat: string): string {
  return formatValue(figure, numberFormat).text;
}

interface PlottedCell {
  readonly text: string;
  readonly figure: number | undefined;
}

function cellsOf({ plotsVisibleOnly }: Chart, { sheet, areas }: Place): readonly PlottedCell[] {
  const cells: PlottedCell[] = [];
  for (const { row, column, rows, columns } of sheet.isDeleted ? [] : areas) {
    for (let r = row; r < row + rows; r += 1) {
      if (plotsVisibleOnly && isRowHidden(sheet, r)) continue;
      for (let c = column; c < column + columns; c += 1) {
        if (plotsVisibleOnly && isColumnHidden(sheet, c)) continue;
        const value = valueAt(sheet, r, c);
        const isGap = value === '' || isCellError(value);
        cells.push({
          text: displayText(sheet, r, c).text,
          figure: isGap ? undefined : typeof value === 'number' ? value : 0,
        });
      }
    }
  }
  return cells;
}

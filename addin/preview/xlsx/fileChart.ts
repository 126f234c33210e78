// Charts for the file, which ties them to whole cells. They are not read back: hucre does not tell columns from bars.
import type { ChartDataLabels, ChartSeries as FileSeries, SheetChart, WriteChartKind } from 'hucre';
import { absoluteAreaName, sheetPrefix } from '../workbook/address.ts';
import type { Chart, ChartAxis, ChartFont, ChartSeries, ChartType } from '../workbook/chart.ts';
import { seriesName, titleText } from '../workbook/chartFigures.ts';
import type { Place } from '../workbook/workbook.ts';

const KINDS: Readonly<Record<ChartType, WriteChartKind>> = {
  ColumnClustered: 'column',
  ColumnStacked: 'column',
  ColumnStacked100: 'column',
  BarClustered: 'bar',
  BarStacked: 'bar',
  BarStacked100: 'bar',
  Line: 'line',
  LineMarkers: 'line',
  Area: 'area',
  Pie: 'pie',
  Doughnut: 'doughnut',
};

const LEGENDS = {
  Top: 'top',
  Bottom: 'bottom',
  Left: 'left',
  Right: 'right',
  Corner: 'topRight',
} as const;

const rgb = (color: string) => color.slice(1);

export function fileChart(chart: Chart): SheetChart {
  const { type, title, legend, categoryAxis, valueAxis } = chart;
  const [area] = chart.areas;
  const from = { row: area?.row ?? 0, col: area?.column ?? 0 };
  // The end is the first cell that the chart does not reach.
  const to = { row: from.row + (area?.rows ?? 1), col: from.col + (area?.columns ?? 1) };
  const [first] = chart.series;
  const isBar = type.startsWith('Bar') || type.startsWith('Column');
  return {
    type: KINDS[type],
    anchor: { from, to },
    series: chart.series.map((series) => fileSeries(chart, series)),
    frameTitle: chart.name,
    showTitle: title.isVisible,
    ...(title.isVisible && { title: titleText(chart), ...titleFont(title.font) }),
    legend: legend.isVisible ? LEGENDS[legend.position] : false,
    legendFontSize: legend.font.size,
    plotVisOnly: chart.plotsVisibleOnly,
    showLineMarkers: type === 'LineMarkers',
    ...(isBar && { barGrouping: groupingOf(type), gapWidth: first?.gapWidth ?? 150 }),
    ...(isBar && first && { overlap: first.overlap }),
    axes: { x: fileAxis(categoryAxis), y: fileAxis(valueAxis) },
  };
}

function groupingOf(type: ChartType): 'clustered' | 'stacked' | 'percentStacked' {
  if (type.endsWith('100')) return 'percentStacked';
  return type.endsWith('Stacked') ? 'stacked' : 'clustered';
}

function titleFont({ size, bold, color }: ChartFont) {
  return { titleFontSize: size, titleBold: bold, titleColor: rgb(color) };
}

function reference({ sheet, areas }: Place): string {
  return areas.map((area) => sheetPrefix(sheet.name) + absoluteAreaName(area)).join(',');
}

function fileSeries({ type }: Chart, series: ChartSeries): FileSeries {
  const { values, categories, shape, points } = series;
  const name = seriesName(series);
  const isLine = type.startsWith('Line');
  const color = isLine ? shape.line.color : (shape.fill ?? undefined);
  const dataPoints = [...points].flatMap(([idx, { fill }]) =>
    fill ? [{ idx, fillColor: rgb(fill) }] : [],
  );
  return {
    values: reference(values),
    ...(name !== undefined && { name }),
    ...(categories && { categories: reference(categories) }),
    ...(color !== undefined && { color: rgb(color) }),
    ...(dataPoints.length > 0 && { dataPoints }),
    ...(isLine && { smooth: series.isSmooth }),
    ...(series.hasLabels && { dataLabels: fileLabels(series) }),
  };
}

function fileLabels({ labels }: ChartSeries): ChartDataLabels {
  return {
    showValue: labels.showsValue,
    showCategoryName: labels.showsCategoryName,
    showSeriesName: labels.showsSeriesName,
    showPercent: labels.showsPercentage,
    ...(labels.numberFormat !== undefined && {
      numberFormat: { formatCode: labels.numberFormat },
    }),
  };
}

function fileAxis(axis: ChartAxis): NonNullable<NonNullable<SheetChart['axes']>['x']> {
  const { title, minimum: min, maximum: max, majorUnit, numberFormat } = axis;
  return {
    ...(title.isVisible && { title: title.text ?? '' }),
    gridlines: { major: axis.majorGridlines.isVisible },
    scale: {
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
      ...(majorUnit !== undefined && { majorUnit }),
    },
    ...(numberFormat !== undefined && { numberFormat: { formatCode: numberFormat } }),
    majorTickMark: 'none',
    minorTickMark: 'none',
    tickLblPos: 'low',
    hidden: !axis.isVisible,
    reverse: axis.isReversed,
    labelFontSize: axis.font.size,
  };
}

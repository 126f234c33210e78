// What a new chart looks like before anyone changes it, after the charts of Excel since 2013.
import type {
  Chart,
  ChartAxis,
  ChartCaption,
  ChartFont,
  ChartLabels,
  ChartLine,
  ChartSeries,
  ChartShape,
  ChartType,
} from './chart.ts';
import type { Place, Workbook } from './workbook.ts';

const TEXT_COLOR = '#595959';
const GRIDLINE_COLOR = '#D9D9D9';

type NewChart = Pick<Chart, 'id' | 'name' | 'type' | 'areas' | 'inset'>;

export function newChart(workbook: Workbook, { type, ...own }: NewChart): Chart {
  return {
    ...own,
    type,
    plotsVisibleOnly: true,
    title: caption(workbook, 14, true),
    legend: {
      isVisible: true,
      isOverlay: false,
      position: 'Bottom',
      font: font(workbook, 9),
      shape: shape(),
    },
    categoryAxis: axis(workbook, false),
    valueAxis: axis(workbook, true),
    shape: { fill: '#FFFFFF', line: line(GRIDLINE_COLOR, 0.75) },
    font: font(workbook, 10),
    series: [],
  };
}

export function newSeries(
  workbook: Workbook,
  type: ChartType,
  data: { readonly name: string | Place | undefined; readonly values: Place },
): ChartSeries {
  const isBar = type.startsWith('Bar') || type.startsWith('Column');
  const isStacked = type.includes('Stacked');
  return {
    ...data,
    categories: undefined,
    gapWidth: isStacked ? 150 : type.startsWith('Bar') ? 182 : 219,
    overlap: isStacked ? 100 : isBar ? -27 : 0,
    isSmooth: false,
    hasLabels: false,
    labels: labels(workbook),
    shape: shape(),
    points: new Map(),
  };
}

export function shape(): ChartShape {
  return { fill: undefined, line: line(undefined, 0.75) };
}

function line(color: string | undefined, weight: number): ChartLine {
  return { color, weight, style: 'Continuous' };
}

function font({ style }: Workbook, size: number): ChartFont {
  return {
    name: style.fontName,
    size,
    color: TEXT_COLOR,
    bold: false,
    italic: false,
    underline: 'None',
  };
}

function caption(workbook: Workbook, size: number, isVisible: boolean): ChartCaption {
  return {
    text: undefined,
    isVisible,
    isOverlay: false,
    font: font(workbook, size),
    shape: { ...shape(), fill: null },
  };
}

function axis(workbook: Workbook, hasGridlines: boolean): ChartAxis {
  return {
    title: caption(workbook, 10, false),
    isVisible: true,
    isReversed: false,
    minimum: undefined,
    maximum: undefined,
    majorUnit: undefined,
    numberFormat: undefined,
    tickLabels: 'NextToAxis',
    majorGridlines: { isVisible: hasGridlines, line: line(GRIDLINE_COLOR, 0.75) },
    minorGridlines: { isVisible: false, line: line('#F2F2F2', 0.75) },
    font: font(workbook, 9),
    line: line(GRIDLINE_COLOR, 0.75),
  };
}

function labels(workbook: Workbook): ChartLabels {
  return {
    showsValue: true,
    showsCategoryName: false,
    showsSeriesName: false,
    showsPercentage: false,
    separator: ', ',
    position: 'BestFit',
    numberFormat: undefined,
    font: font(workbook, 9),
  };
}

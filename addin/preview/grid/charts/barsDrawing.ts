// Columns and bars, side by side or stacked.
import type { Chart } from '../../workbook/chart.ts';
import type { Plotted, PlottedSeries } from '../../workbook/chartFigures.ts';
import type { PlotGrid } from './axesDrawing.ts';
import { accent } from './colors.ts';
import { labelText } from './labelText.ts';
import { fillLook, lineLook, svg, svgText, textHeight } from './svg.ts';

interface Bar {
  readonly own: PlottedSeries;
  readonly order: number;
  readonly index: number;
  readonly value: number;
  /** Of the values the bar reaches between. */
  readonly from: number;
  readonly to: number;
}

export function drawBars(chart: Chart, figures: Plotted, grid: PlotGrid): readonly SVGElement[] {
  const isStacked = chart.type.includes('Stacked');
  const bars = isStacked ? stackedBars(chart, figures) : plainBars(figures);
  const count = isStacked ? 1 : figures.series.length;
  const [first] = figures.series;
  const overlap = isStacked ? 0 : (first?.series.overlap ?? 0) / 100;
  const gap = (first?.series.gapWidth ?? 150) / 100;
  const thickness = grid.band / (count - (count - 1) * overlap + gap);
  const width = thickness * (count - (count - 1) * overlap);
  const startOf = ({ index, order }: Bar) => {
    const place = isStacked ? 0 : order * thickness * (1 - overlap);
    const middle = grid.categoryAt(index);
    // Bars of the first series lie lowest.
    return grid.isAcross ? middle + width / 2 - place - thickness : middle - width / 2 + place;
  };
  return bars.flatMap((bar) => {
    const start = startOf(bar);
    return [
      drawBar(bar, grid, start, thickness),
      ...drawLabel(chart, figures, bar, grid, start + thickness / 2),
    ];
  });
}

function plainBars({ series }: Plotted): readonly Bar[] {
  return series.flatMap((own, order) =>
    own.values.flatMap((value, index) =>
      value === undefined ? [] : [{ own, order, index, value, from: 0, to: value }],
    ),
  );
}

function stackedBars({ type }: Chart, { series, categories }: Plotted): readonly Bar[] {
  const isShare = type.endsWith('100');
  return categories.flatMap((_, index) => {
    const whole = series.reduce((sum, { values }) => sum + Math.abs(values[index] ?? 0), 0);
    const unit = isShare && whole > 0 ? whole : 1;
    let up = 0;
    let down = 0;
    return series.flatMap((own, order) => {
      const value = own.values[index];
      if (value === undefined) return [];
      const size = value / unit;
      const from = size < 0 ? down : up;
      if (size < 0) down += size;
      else up += size;
      return [{ own, order, index, value, from, to: from + size }];
    });
  });
}

function drawBar(bar: Bar, grid: PlotGrid, start: number, thickness: number): SVGElement {
  const from = grid.valueAt(bar.from);
  const to = grid.valueAt(bar.to);
  const length = Math.abs(to - from);
  const shape = bar.own.series.points.get(bar.index) ?? bar.own.series.shape;
  const color = accent(bar.order);
  const ends = grid.isAcross
    ? { x: Math.min(from, to), y: start, width: length, height: thickness }
    : { x: start, y: Math.min(from, to), width: thickness, height: length };
  const outline = shape.line.color === undefined ? {} : lineLook(shape.line, color);
  return svg('rect', { ...ends, ...fillLook(shape, color), ...outline });
}

function drawLabel(
  chart: Chart,
  figures: Plotted,
  bar: Bar,
  grid: PlotGrid,
  middle: number,
): readonly SVGElement[] {
  const { hasLabels, labels } = bar.own.series;
  if (!hasLabels) return [];
  const text = labelText(bar.own, bar.index, figures.categories);
  const isInside =
    chart.type.includes('Stacked') || ['Center', 'InsideEnd'].includes(labels.position);
  const from = grid.valueAt(bar.from);
  const to = grid.valueAt(bar.to);
  if (isInside) {
    const center = (from + to) / 2;
    const at = grid.isAcross ? { x: center, y: middle } : { x: middle, y: center };
    return [svgText(text, labels.font, { ...at, anchor: 'middle' })];
  }
  const isForward = bar.value >= 0 !== chart.valueAxis.isReversed;
  if (grid.isAcross) {
    const at = { x: to + (isForward ? 4 : -4), y: middle };
    return [svgText(text, labels.font, { ...at, anchor: isForward ? 'start' : 'end' })];
  }
  const distance = textHeight(labels.font) / 2 + 1;
  const at = { x: middle, y: to + (isForward ? -distance : distance) };
  return [svgText(text, labels.font, { ...at, anchor: 'middle' })];
}

// Lines, with or without markers, and areas. Gaps are left open.
import type { Chart } from '../../workbook/chart.ts';
import type { Plotted, PlottedSeries } from '../../workbook/chartFigures.ts';
import type { PlotGrid } from './axesDrawing.ts';
import { accent } from './colors.ts';
import { labelText } from './labelText.ts';
import { fillLook, lineLook, svg, svgText, textHeight } from './svg.ts';

interface Point {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** As thick as Excel draws a line that nobody changed. */
const LINE_WEIGHT = 2.25;

export function drawLines(chart: Chart, figures: Plotted, grid: PlotGrid): readonly SVGElement[] {
  return figures.series.flatMap((own, order) => {
    const color = accent(order);
    const runs = runsOf(own, grid);
    const drawn =
      chart.type === 'Area'
        ? runs.map((run) => area(own, run, grid, color))
        : runs.map((run) => line(own, run, color));
    const hasMarkers = chart.type === 'LineMarkers';
    return [
      ...drawn,
      ...(hasMarkers ? runs.flat().map((point) => marker(own, point, color)) : []),
      ...(own.series.hasLabels ? runs.flat().map((point) => label(own, point, figures)) : []),
    ];
  });
}

/** Points that follow one another without a gap. */
function runsOf({ values }: PlottedSeries, grid: PlotGrid): readonly (readonly Point[])[] {
  const runs: Point[][] = [];
  let isOpen = false;
  for (const [index, value] of values.entries()) {
    if (value === undefined) {
      isOpen = false;
      continue;
    }
    if (!isOpen) runs.push([]);
    isOpen = true;
    runs.at(-1)?.push({ index, x: grid.categoryAt(index), y: grid.valueAt(value) });
  }
  return runs;
}

function pathOf(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

function line({ series }: PlottedSeries, points: readonly Point[], color: string): SVGElement {
  const { line: own } = series.shape;
  const weight = own.weight === 0.75 ? LINE_WEIGHT : own.weight;
  return svg('path', {
    d: pathOf(points),
    fill: 'none',
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
    ...lineLook({ ...own, weight }, color),
  });
}

function area(
  { series }: PlottedSeries,
  points: readonly Point[],
  grid: PlotGrid,
  color: string,
): SVGElement {
  const base = grid.valueAt(Math.max(grid.scale.minimum, 0));
  const last = points.at(-1)?.x ?? 0;
  const first = points[0]?.x ?? 0;
  return svg('path', {
    d: `${pathOf(points)}L${last} ${base}L${first} ${base}Z`,
    ...fillLook(series.shape, color),
  });
}

function marker({ series }: PlottedSeries, { x, y }: Point, color: string): SVGElement {
  return svg('circle', { cx: x, cy: y, r: 3.5, fill: series.shape.line.color ?? color });
}

function label(own: PlottedSeries, { index, x, y }: Point, { categories }: Plotted): SVGElement {
  const { labels } = own.series;
  const at = { x, y: y - textHeight(labels.font) / 2 - 4, anchor: 'middle' } as const;
  return svgText(labelText(own, index, categories), labels.font, at);
}

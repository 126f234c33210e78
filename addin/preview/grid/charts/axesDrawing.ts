// Axes, gridlines and their texts; what is left for the figures is the grid of the plot.
import type { Chart, ChartAxis } from '../../workbook/chart.ts';
import { figureText, type Plotted } from '../../workbook/chartFigures.ts';
import { type Scale, scaleOf, ticks } from '../../workbook/chartScale.ts';
import type { Box } from '../../workbook/placing.ts';
import { lineLook, shortened, svg, svgText, textHeight, textWidth } from './svg.ts';

/** Where figures and categories lie. In bar charts values run across and categories up. */
export interface PlotGrid extends Box {
  readonly isAcross: boolean;
  /** Pixels of a value along its axis. */
  readonly valueAt: (value: number) => number;
  /** Pixels of a category's middle, and how much room each has. */
  readonly categoryAt: (index: number) => number;
  readonly band: number;
  readonly scale: Scale;
}

export function drawAxes(
  chart: Chart,
  figures: Plotted,
  whole: Box,
): { readonly parts: readonly SVGElement[]; readonly grid: PlotGrid } {
  const { categoryAxis, valueAxis } = chart;
  const isAcross = chart.type.startsWith('Bar');
  const scale = scaleOf(chart, figures);
  const format = chart.type.endsWith('100') ? '0%' : (figures.series[0]?.numberFormat ?? 'General');
  const marks = ticks(scale).map((value) => ({
    value,
    text: figureText(value, valueAxis.numberFormat ?? format),
  }));
  const { across, up } = isAcross
    ? { across: valueAxis, up: categoryAxis }
    : { across: categoryAxis, up: valueAxis };
  const titled = drawTitles(across, up, whole);
  const upTexts = isAcross ? figures.categories : marks.map(({ text }) => text);
  const widest = Math.max(0, ...upTexts.map((text) => textWidth(text, up.font)));
  const left = hasTexts(up) ? Math.min(widest, whole.width * 0.35) + 6 : 0;
  const last = textWidth(marks.at(-1)?.text ?? '', valueAxis.font);
  const below = hasTexts(across) ? textHeight(across.font) + 4 : 0;
  const room = {
    left: titled.room.left + left,
    top: titled.room.top + 4,
    width: Math.max(1, titled.room.width - left - (isAcross ? last / 2 : 4)),
    height: Math.max(1, titled.room.height - below - 6),
  };
  const grid = gridOf(chart, figures.categories.length, room, scale);
  return {
    grid,
    parts: [
      ...titled.parts,
      ...gridlines(valueAxis, marks, grid),
      ...valueTexts(valueAxis, marks, grid),
      ...categoryTexts(categoryAxis, figures.categories, grid),
      ...baseline(categoryAxis, grid),
    ],
  };
}

function hasTexts({ isVisible, tickLabels }: ChartAxis): boolean {
  return isVisible && tickLabels !== 'None';
}

function drawTitles(across: ChartAxis, up: ChartAxis, room: Box) {
  const parts: SVGElement[] = [];
  const left = up.title.isVisible ? textHeight(up.title.font) + 4 : 0;
  const below = across.title.isVisible ? textHeight(across.title.font) + 4 : 0;
  if (across.title.isVisible) {
    const { font, text = 'Axis Title' } = across.title;
    const x = room.left + left + (room.width - left) / 2;
    const y = room.top + room.height - textHeight(font) / 2;
    parts.push(svgText(text, font, { x, y, anchor: 'middle' }));
  }
  if (up.title.isVisible) {
    const { font, text = 'Axis Title' } = up.title;
    const x = room.left + textHeight(font) / 2;
    const y = room.top + (room.height - below) / 2;
    parts.push(svgText(text, font, { x, y, anchor: 'middle', turned: -90 }));
  }
  const rest = {
    left: room.left + left,
    top: room.top,
    width: room.width - left,
    height: room.height - below,
  };
  return { parts, room: rest };
}

function gridOf(chart: Chart, count: number, room: Box, scale: Scale): PlotGrid {
  const isAcross = chart.type.startsWith('Bar');
  const { minimum, maximum } = scale;
  const share = (value: number) => {
    const part = (Math.min(maximum, Math.max(minimum, value)) - minimum) / (maximum - minimum);
    return chart.valueAxis.isReversed ? 1 - part : part;
  };
  const band = (isAcross ? room.height : room.width) / Math.max(1, count);
  const place = (index: number) =>
    (chart.categoryAxis.isReversed ? count - 1 - index : index) * band + band / 2;
  return {
    ...room,
    isAcross,
    scale,
    band,
    valueAt: (value) =>
      isAcross
        ? room.left + share(value) * room.width
        : room.top + (1 - share(value)) * room.height,
    categoryAt: (index) =>
      isAcross ? room.top + room.height - place(index) : room.left + place(index),
  };
}

interface Mark {
  readonly value: number;
  readonly text: string;
}

function gridlines(axis: ChartAxis, marks: readonly Mark[], grid: PlotGrid): readonly SVGElement[] {
  if (!axis.majorGridlines.isVisible) return [];
  return marks.map(({ value }) =>
    lineAt(grid, value, lineLook(axis.majorGridlines.line, '#D9D9D9')),
  );
}

function baseline({ isVisible, line }: ChartAxis, grid: PlotGrid): readonly SVGElement[] {
  if (!isVisible) return [];
  const { minimum, maximum } = grid.scale;
  const zero = Math.min(maximum, Math.max(minimum, 0));
  return [lineAt(grid, zero, lineLook(line, '#BFBFBF'))];
}

function lineAt(
  grid: PlotGrid,
  value: number,
  look: Readonly<Record<string, string | number>>,
): SVGElement {
  const at = Math.round(grid.valueAt(value)) + 0.5;
  const ends = grid.isAcross
    ? { x1: at, x2: at, y1: grid.top, y2: grid.top + grid.height }
    : { x1: grid.left, x2: grid.left + grid.width, y1: at, y2: at };
  return svg('line', { ...ends, ...look });
}

function valueTexts(
  axis: ChartAxis,
  marks: readonly Mark[],
  grid: PlotGrid,
): readonly SVGElement[] {
  if (!hasTexts(axis)) return [];
  const { font } = axis;
  const every = grid.isAcross
    ? Math.ceil(
        (Math.max(...marks.map(({ text }) => textWidth(text, font))) + 8) /
          (grid.width / marks.length),
      )
    : Math.ceil(textHeight(font) / (grid.height / marks.length));
  return marks
    .filter((_, index) => index % Math.max(1, every) === 0)
    .map(({ value, text }) => {
      const at = grid.valueAt(value);
      return grid.isAcross
        ? svgText(text, font, {
            x: at,
            y: grid.top + grid.height + 4 + textHeight(font) / 2,
            anchor: 'middle',
          })
        : svgText(text, font, { x: grid.left - 5, y: at, anchor: 'end' });
    });
}

function categoryTexts(
  axis: ChartAxis,
  categories: readonly string[],
  grid: PlotGrid,
): readonly SVGElement[] {
  if (!hasTexts(axis)) return [];
  const { font } = axis;
  const least = grid.isAcross ? textHeight(font) : 28;
  const every = Math.max(1, Math.ceil(least / grid.band));
  return categories.flatMap((text, index) => {
    if (index % every !== 0) return [];
    const at = grid.categoryAt(index);
    if (grid.isAcross) {
      const short = shortened(text, font, Math.max(16, grid.left - 14));
      return [svgText(short, font, { x: grid.left - 5, y: at, anchor: 'end' })];
    }
    const short = shortened(text, font, grid.band * every - 4);
    const y = grid.top + grid.height + 4 + textHeight(font) / 2;
    return [svgText(short, font, { x: at, y, anchor: 'middle' })];
  });
}

// A chart as a drawing: its frame, title and legend, and within them the plot of its kind.
import type { Chart } from '../../workbook/chart.ts';
import { type Plotted, plotted, titleText } from '../../workbook/chartFigures.ts';
import { isRound } from '../../workbook/charts.ts';
import type { Box } from '../../workbook/placing.ts';
import { drawAxes } from './axesDrawing.ts';
import { drawBars } from './barsDrawing.ts';
import { drawLegend } from './legendDrawing.ts';
import { drawLines } from './linesDrawing.ts';
import { drawPie } from './pieDrawing.ts';
import { fillLook, lineLook, shortened, svg, svgText, textHeight } from './svg.ts';

const PADDING = 10;

export type Size = Pick<Box, 'width' | 'height'>;

export function chartDrawing(chart: Chart, { width, height }: Size): SVGElement {
  const figures = plotted(chart);
  const frame = svg('rect', {
    x: 0.5,
    y: 0.5,
    width: Math.max(0, width - 1),
    height: Math.max(0, height - 1),
    ...fillLook(chart.shape, '#FFFFFF'),
    ...lineLook(chart.shape.line, '#D9D9D9'),
  });
  const inner = {
    left: PADDING,
    top: PADDING,
    width: width - 2 * PADDING,
    height: height - 2 * PADDING,
  };
  const title = drawTitle(chart, inner);
  const legend = drawLegend(chart, figures, title.room);
  const parts = legend.room.width > 20 && legend.room.height > 20;
  const plot = parts ? drawPlot(chart, figures, legend.room) : [];
  const text = [titleText(chart), ...figures.series.map(({ name }) => name)].join(', ');
  return svg(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': text,
      'data-chart': chart.name,
    },
    [frame, ...title.parts, ...plot, ...legend.parts],
  );
}

/** What was drawn, and the room that is left. */
export interface Drawn {
  readonly parts: readonly SVGElement[];
  readonly room: Box;
}

function drawTitle({ title, ...chart }: Chart, room: Box): Drawn {
  if (!title.isVisible) return { parts: [], room };
  const height = textHeight(title.font) + 4;
  const text = shortened(titleText({ ...chart, title }), title.font, room.width);
  const middle = room.left + room.width / 2;
  const at = { x: middle, y: room.top + height / 2, anchor: 'middle' } as const;
  const left = { ...room, top: room.top + height, height: room.height - height };
  return { parts: [svgText(text, title.font, at)], room: title.isOverlay ? room : left };
}

function drawPlot(chart: Chart, figures: Plotted, room: Box): readonly SVGElement[] {
  if (figures.series.length === 0) return [];
  if (isRound(chart.type)) return drawPie(chart, figures, room);
  const { parts, grid } = drawAxes(chart, figures, room);
  const isBars = chart.type.startsWith('Column') || chart.type.startsWith('Bar');
  const plot = isBars ? drawBars(chart, figures, grid) : drawLines(chart, figures, grid);
  return [...parts, ...plot];
}

// Pies and rings: the first series, clockwise from the top.
import type { Chart } from '../../workbook/chart.ts';
import type { Plotted } from '../../workbook/chartFigures.ts';
import type { Box } from '../../workbook/placing.ts';
import { accent } from './colors.ts';
import { labelText } from './labelText.ts';
import { fillLook, svg, svgText } from './svg.ts';

const HOLE = 0.55;

export function drawPie(chart: Chart, figures: Plotted, room: Box): readonly SVGElement[] {
  const [own] = figures.series;
  if (!own) return [];
  const isOutside = own.series.hasLabels && chart.type === 'Pie';
  const radius = Math.max(4, Math.min(room.width, room.height) / 2 - (isOutside ? 22 : 4));
  const center = { x: room.left + room.width / 2, y: room.top + room.height / 2 };
  const at = (turn: number, distance: number) => ({
    x: center.x + Math.sin(turn * 2 * Math.PI) * distance,
    y: center.y - Math.cos(turn * 2 * Math.PI) * distance,
  });
  const whole = own.values.reduce<number>((sum, value) => sum + Math.abs(value ?? 0), 0);
  const inner = chart.type === 'Doughnut' ? radius * HOLE : 0;
  let turned = 0;
  return own.values.flatMap((value, index) => {
    const share = whole === 0 ? 0 : Math.abs(value ?? 0) / whole;
    if (share === 0) return [];
    const [start, end] = [turned, turned + share];
    turned = end;
    const shape = own.series.points.get(index) ?? { fill: undefined };
    const look = { ...fillLook({ ...own.series.shape, ...shape }, accent(index)) };
    const slice = svg('path', {
      d: slicePath(at, { start, end, radius, inner }),
      stroke: '#FFFFFF',
      'stroke-width': 1.5,
      ...look,
    });
    if (!own.series.hasLabels) return [slice];
    const place = at((start + end) / 2, isOutside ? radius + 15 : (radius + inner) / 2);
    const text = labelText(own, index, figures.categories);
    return [slice, svgText(text, own.series.labels.font, { ...place, anchor: 'middle' })];
  });
}

interface Slice {
  readonly start: number;
  readonly end: number;
  readonly radius: number;
  readonly inner: number;
}

/** A whole circle would start where it ends, and an arc between the two be nothing. */
function slicePath(
  at: (turn: number, distance: number) => { readonly x: number; readonly y: number },
  { start, end: exact, radius, inner }: Slice,
): string {
  const end = Math.min(exact, start + 0.99999);
  const big = end - start > 0.5 ? 1 : 0;
  const text = (turn: number, distance: number) => {
    const { x, y } = at(turn, distance);
    return `${x} ${y}`;
  };
  const outer = `M${text(start, radius)}A${radius} ${radius} 0 ${big} 1 ${text(end, radius)}`;
  const back =
    inner > 0
      ? `L${text(end, inner)}A${inner} ${inner} 0 ${big} 0 ${text(start, inner)}`
      : `L${text(start, 0)}`;
  return `${outer}${back}Z`;
}

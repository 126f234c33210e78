// The legend: a swatch and a name per series, or per slice of a pie.
import type { Chart, ChartShape } from '../../workbook/chart.ts';
import type { Plotted } from '../../workbook/chartFigures.ts';
import { isRound } from '../../workbook/charts.ts';
import type { Box } from '../../workbook/placing.ts';
import type { Drawn } from './chartDrawing.ts';
import { accent } from './colors.ts';
import { fillLook, shortened, svg, svgText, textHeight, textWidth } from './svg.ts';

const SWATCH = 8;
const GAP = 12;

interface Entry {
  readonly text: string;
  readonly color: string;
}

export function drawLegend(chart: Chart, figures: Plotted, room: Box): Drawn {
  const { legend } = chart;
  const entries = entriesOf(chart, figures);
  if (!legend.isVisible || entries.length === 0) return { parts: [], room };
  const isBeside = legend.position !== 'Top' && legend.position !== 'Bottom';
  const drawn = isBeside ? drawBeside(chart, entries, room) : drawAcross(chart, entries, room);
  return legend.isOverlay ? { ...drawn, room } : drawn;
}

function entriesOf({ type }: Chart, { series, categories }: Plotted): readonly Entry[] {
  const colorOf = (shape: ChartShape | undefined, index: number) =>
    String((shape && fillLook(shape, accent(index))['fill']) ?? accent(index));
  if (isRound(type)) {
    const [only] = series;
    return categories.map((text, index) => ({
      text,
      color: colorOf(only?.series.points.get(index), index),
    }));
  }
  return series.map(({ name, series: own }, index) => {
    const isLine = type.startsWith('Line');
    const color = isLine ? (own.shape.line.color ?? accent(index)) : colorOf(own.shape, index);
    return { text: name, color };
  });
}

function swatch(color: string, x: number, y: number): SVGElement {
  return svg('rect', { x, y: y - SWATCH / 2, width: SWATCH, height: SWATCH, fill: color });
}

function drawAcross({ legend }: Chart, entries: readonly Entry[], room: Box): Drawn {
  const { font, position } = legend;
  const widest = room.width / Math.min(entries.length, 4) - SWATCH - GAP - 4;
  const texts = entries.map(({ text }) => shortened(text, font, Math.max(24, widest)));
  const lines: { readonly text: string; readonly color: string; readonly width: number }[][] = [[]];
  let used = 0;
  for (const [index, { color }] of entries.entries()) {
    const text = texts[index] ?? '';
    const width = SWATCH + 4 + textWidth(text, font) + GAP;
    if (used + width > room.width && used > 0) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push({ text, color, width });
    used += width;
  }
  const lineHeight = textHeight(font) + 2;
  const height = Math.min(lines.length * lineHeight, room.height / 2);
  const top = position === 'Top' ? room.top : room.top + room.height - height;
  const parts = lines.slice(0, Math.floor(height / lineHeight)).flatMap((line, row) => {
    const total = line.reduce((sum, { width }) => sum + width, -GAP);
    let x = room.left + (room.width - total) / 2;
    const y = top + (row + 0.5) * lineHeight;
    return line.flatMap(({ text, color, width }) => {
      const drawn = [
        swatch(color, x, y),
        svgText(text, font, { x: x + SWATCH + 4, y, anchor: 'start' }),
      ];
      x += width;
      return drawn;
    });
  });
  const left = { ...room, height: room.height - height - 6 };
  return { parts, room: position === 'Top' ? { ...left, top: room.top + height + 6 } : left };
}

function drawBeside({ legend }: Chart, entries: readonly Entry[], room: Box): Drawn {
  const { font, position } = legend;
  const most = room.width * 0.4 - SWATCH - 4;
  const texts = entries.map(({ text }) => shortened(text, font, most));
  const width = SWATCH + 4 + Math.max(...texts.map((text) => textWidth(text, font)));
  const lineHeight = textHeight(font) + 4;
  const shown = Math.max(1, Math.min(entries.length, Math.floor(room.height / lineHeight)));
  const x = position === 'Left' ? room.left : room.left + room.width - width;
  const start = position === 'Corner' ? 0 : (room.height - shown * lineHeight) / 2;
  const parts = entries.slice(0, shown).flatMap(({ color }, index) => {
    const y = room.top + start + (index + 0.5) * lineHeight;
    return [
      swatch(color, x, y),
      svgText(texts[index] ?? '', font, { x: x + SWATCH + 4, y, anchor: 'start' }),
    ];
  });
  const left = { ...room, width: room.width - width - GAP };
  return { parts, room: position === 'Left' ? { ...left, left: room.left + width + GAP } : left };
}

// Making elements of a drawing.
import type { ChartFont, ChartLine, ChartShape } from '../../workbook/chart.ts';
import type { Style } from '../../workbook/style.ts';
import { fontFamily, measureText } from '../fonts.ts';
import { pixels } from '../geometry.ts';

const NAMESPACE = 'http://www.w3.org/2000/svg';

export function svg(
  tag: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly (Node | string)[] = [],
): SVGElement {
  const made = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

const DASHES: Readonly<Partial<Record<ChartLine['style'], string>>> = {
  Dash: '6 3',
  DashDot: '6 3 1 3',
  DashDotDot: '6 3 1 3 1 3',
  Dot: '2 2',
};

/** `automatic` is the colour where the line has none of its own. */
export function lineLook(
  { color, weight, style }: ChartLine,
  automatic: string,
): Readonly<Record<string, string | number>> {
  if (style === 'None') return { stroke: 'none' };
  const dashes = DASHES[style];
  return {
    stroke: color ?? automatic,
    'stroke-width': (weight * 4) / 3,
    ...(dashes !== undefined && { 'stroke-dasharray': dashes }),
  };
}

export function fillLook(
  { fill }: ChartShape,
  automatic: string,
): Readonly<Record<string, string | number>> {
  return { fill: fill === null ? 'none' : (fill ?? automatic) };
}

export interface TextAt {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Degrees, around the place. */
  readonly turned?: number;
}

/** The text's middle line lies at the place. */
export function svgText(text: string, font: ChartFont, at: TextAt): SVGElement {
  return svg(
    'text',
    {
      x: at.x,
      y: at.y,
      'text-anchor': at.anchor,
      'dominant-baseline': 'central',
      'font-family': fontFamily(font.name),
      'font-size': `${font.size}pt`,
      'font-weight': font.bold ? 700 : 400,
      'font-style': font.italic ? 'italic' : 'normal',
      'text-decoration': font.underline === 'None' ? 'none' : 'underline',
      fill: font.color,
      ...(at.turned !== undefined && { transform: `rotate(${at.turned} ${at.x} ${at.y})` }),
    },
    [text],
  );
}

export function textWidth(text: string, font: ChartFont): number {
  const { name: fontName, size: fontSize, bold, italic } = font;
  return pixels(measureText(text, { fontName, fontSize, bold, italic } as Style));
}

export function textHeight({ size }: ChartFont): number {
  return pixels(size * 1.3);
}

/** The text, or as much of it as the width allows. */
export function shortened(text: string, font: ChartFont, width: number): string {
  if (textWidth(text, font) <= width) return text;
  let end = text.length - 1;
  while (end > 1 && textWidth(`${text.slice(0, end)}…`, font) > width) end -= 1;
  return `${text.slice(0, end)}…`;
}

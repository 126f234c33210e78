// Fonts of cells, with what stands in where a Chinese font is not installed, and widths of texts.
import type { Style } from '../workbook/style.ts';

const SANS = '"Microsoft YaHei UI","PingFang SC","Noto Sans CJK SC",sans-serif';
const SERIF = 'SimSun,"Songti SC","Noto Serif CJK SC",serif';
const FALLBACKS: readonly (readonly [name: RegExp, families: string])[] = [
  [/仿宋|fangsong/i, `FangSong,STFangsong,${SERIF}`],
  [/楷|kai/i, `KaiTi,STKaiti,${SERIF}`],
  [/宋|song|ming|times/i, SERIF],
  [/黑体|simhei/i, `SimHei,STHeiti,${SANS}`],
];

export function fontFamily(name: string): string {
  const fallback = FALLBACKS.find(([pattern]) => pattern.test(name))?.[1] ?? SANS;
  return `${JSON.stringify(name)},${fallback}`;
}

const PIXELS_PER_POINT = 4 / 3;

let canvas: CanvasRenderingContext2D | null = null;

/** In points, as the workbook counts. */
export function measureText(text: string, style: Style): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return 0;
  const { italic, bold, fontSize, fontName } = style;
  const look = `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}`;
  canvas.font = `${look}${fontSize * PIXELS_PER_POINT}px ${fontFamily(fontName)}`;
  return canvas.measureText(text).width / PIXELS_PER_POINT;
}

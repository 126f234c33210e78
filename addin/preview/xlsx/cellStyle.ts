// Looks of cells, ours and those of the file.
import type { BorderSide, BorderStyle, CellStyle, FontStyle } from 'hucre';
import {
  HORIZONTAL_ALIGNMENTS,
  type Line,
  type Style,
  VERTICAL_ALIGNMENTS,
} from '../workbook/style.ts';

const SIDES = ['top', 'bottom', 'left', 'right'] as const;

const LINES: Readonly<Record<Line['style'], BorderSide['style'] | undefined>> = {
  None: undefined,
  Continuous: 'thin',
  Dash: 'dashed',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  Dot: 'dotted',
  Double: 'double',
  SlantDashDot: 'slantDashDot',
};

const HEAVY: Readonly<Partial<Record<Line['weight'], BorderSide['style']>>> = {
  Hairline: 'hair',
  Medium: 'medium',
  Thick: 'thick',
};

const HORIZONTAL = { CenterAcrossSelection: 'centerContinuous' } as const;

export function fileStyle(style: Style): CellStyle {
  const horizontal =
    style.horizontal === 'CenterAcrossSelection'
      ? HORIZONTAL[style.horizontal]
      : lowered(style.horizontal);
  return {
    numFmt: style.numberFormat,
    font: fileFont(style),
    ...(style.fill !== undefined && { fill: solidFill(style.fill) }),
    ...(SIDES.some((side) => style[side]) && { border: fileBorder(style) }),
    alignment: {
      horizontal: horizontal as NonNullable<NonNullable<CellStyle['alignment']>['horizontal']>,
      vertical: lowered(style.vertical) as 'top' | 'center' | 'bottom' | 'justify' | 'distributed',
      wrapText: style.wrap,
      ...(style.indent > 0 && { indent: style.indent }),
    },
    protection: { locked: style.locked, hidden: style.formulaHidden },
  };
}

function fileFont(style: Style): FontStyle {
  return {
    name: style.fontName,
    size: style.fontSize,
    color: { rgb: style.fontColor.slice(1) },
    bold: style.bold,
    italic: style.italic,
    strikethrough: style.strikethrough,
    ...(style.underline !== 'None' && {
      underline: style.underline.startsWith('Double') ? ('double' as const) : ('single' as const),
    }),
  };
}

export function solidFill(color: string): NonNullable<CellStyle['fill']> {
  const rgb = color.slice(1);
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } };
}

function fileBorder(style: Style): BorderStyle {
  return Object.fromEntries(
    SIDES.flatMap((side) => {
      const line = style[side];
      const drawn = line && LINES[line.style];
      if (!line || !drawn) return [];
      const heavy = line.style === 'Continuous' ? HEAVY[line.weight] : undefined;
      return [[side, { style: heavy ?? drawn, color: { rgb: line.color.slice(1) } }]];
    }),
  );
}

function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** What the file says of a cell's look, on top of the workbook's own. Colours of themes are left out. */
export function styleFromFile(base: Style, from: CellStyle | undefined): Style {
  if (!from) return base;
  const { font = {}, fill, alignment = {}, protection = {}, border = {} } = from;
  const color = (rgb: string | undefined) =>
    rgb === undefined ? undefined : `#${rgb.slice(-6).toUpperCase()}`;
  const solid =
    fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.rgb : undefined;
  const lines = SIDES.flatMap((side) => {
    const drawn = border[side];
    return drawn ? [[side, lineFromFile(drawn)] as const] : [];
  });
  return {
    ...base,
    ...Object.fromEntries(lines),
    numberFormat: from.numFmt ?? base.numberFormat,
    fill: color(solid),
    fontName: font.name ?? base.fontName,
    fontSize: font.size ?? base.fontSize,
    fontColor: color(font.color?.rgb) ?? base.fontColor,
    bold: font.bold ?? false,
    italic: font.italic ?? false,
    strikethrough: font.strikethrough ?? false,
    underline: underlineFromFile(font.underline),
    horizontal: chosen(HORIZONTAL_ALIGNMENTS, alignment.horizontal) ?? base.horizontal,
    vertical: chosen(VERTICAL_ALIGNMENTS, alignment.vertical) ?? base.vertical,
    wrap: alignment.wrapText ?? false,
    indent: alignment.indent ?? 0,
    locked: protection.locked ?? true,
    formulaHidden: protection.hidden ?? false,
  };
}

function underlineFromFile(underline: FontStyle['underline']): Style['underline'] {
  if (!underline) return 'None';
  return underline === 'double' || underline === 'doubleAccounting' ? 'Double' : 'Single';
}

function lineFromFile({ style, color }: BorderSide): Line {
  const weights: Readonly<Record<string, Line['weight']>> = {
    hair: 'Hairline',
    medium: 'Medium',
    thick: 'Thick',
  };
  const kind = Object.entries(LINES).find(([, name]) => name === style)?.[0];
  return {
    style: (kind ?? 'Continuous') as Line['style'],
    weight: weights[style] ?? 'Thin',
    color: `#${(color?.rgb ?? '000000').slice(-6).toUpperCase()}`,
  };
}

function chosen<const T extends string>(
  choices: readonly T[],
  name: string | undefined,
): T | undefined {
  if (name === 'centerContinuous')
    return choices.find((choice) => choice === 'CenterAcrossSelection');
  return choices.find((choice) => choice.toLowerCase() === name?.toLowerCase());
}

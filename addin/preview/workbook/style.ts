// How a cell looks. Styles are immutable and shared by the cells that look alike.

export const HORIZONTAL_ALIGNMENTS = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
export const VERTICAL_ALIGNMENTS = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
export const UNDERLINES = [
  'None',
  'Single',
  'Double',
  'SingleAccountant',
  'DoubleAccountant',
] as const;
export const LINE_STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
export const LINE_WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
export const SIDES = ['top', 'bottom', 'left', 'right', 'diagonalDown', 'diagonalUp'] as const;

export type Side = (typeof SIDES)[number];

export interface Line {
  readonly style: (typeof LINE_STYLES)[number];
  readonly weight: (typeof LINE_WEIGHTS)[number];
  readonly color: string;
}

export interface Style extends Readonly<Partial<Record<Side, Line>>> {
  readonly numberFormat: string;
  readonly fill: string | undefined;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly underline: (typeof UNDERLINES)[number];
  readonly horizontal: (typeof HORIZONTAL_ALIGNMENTS)[number];
  readonly vertical: (typeof VERTICAL_ALIGNMENTS)[number];
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

export const NO_LINE: Line = { style: 'None', weight: 'Thin', color: '#000000' };

export function defaultStyle(fontName: string): Style {
  return {
    numberFormat: 'General',
    fill: undefined,
    fontName,
    fontSize: 11,
    fontColor: '#000000',
    bold: false,
    italic: false,
    strikethrough: false,
    underline: 'None',
    horizontal: 'General',
    vertical: 'Bottom',
    wrap: false,
    indent: 0,
    locked: true,
    formulaHidden: false,
  };
}

// A chart: what it plots and how it looks. It holds no figures: they are read from the cells whenever it is drawn.
import type { Anchored } from './area.ts';
import type { Place } from './workbook.ts';

export const CHART_TYPES = [
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'Line',
  'LineMarkers',
  'Area',
  'Pie',
  'Doughnut',
] as const;
export const LEGEND_POSITIONS = ['Top', 'Bottom', 'Left', 'Right', 'Corner'] as const;
export const LABEL_POSITIONS = [
  'BestFit',
  'Bottom',
  'Callout',
  'Center',
  'InsideBase',
  'InsideEnd',
  'Left',
  'None',
  'OutsideEnd',
  'Right',
  'Top',
] as const;
export const TICK_LABEL_POSITIONS = ['NextToAxis', 'High', 'Low', 'None'] as const;
export const CHART_LINE_STYLES = [
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'None',
  'Automatic',
] as const;

export type ChartType = (typeof CHART_TYPES)[number];

export interface ChartFont {
  name: string;
  size: number;
  color: string;
  bold: boolean;
  italic: boolean;
  underline: 'None' | 'Single';
}

export interface ChartLine {
  /** Undefined: the colour that the chart gives by itself. */
  color: string | undefined;
  /** In points. */
  weight: number;
  style: (typeof CHART_LINE_STYLES)[number];
}

export interface ChartShape {
  /** Undefined: by itself; null: none. */
  fill: string | null | undefined;
  readonly line: ChartLine;
}

/** A title of the chart or of an axis. */
export interface ChartCaption {
  /** Undefined: what the chart says by itself. */
  text: string | undefined;
  isVisible: boolean;
  isOverlay: boolean;
  readonly font: ChartFont;
  readonly shape: ChartShape;
}

export interface ChartLegend {
  isVisible: boolean;
  isOverlay: boolean;
  position: (typeof LEGEND_POSITIONS)[number];
  readonly font: ChartFont;
  readonly shape: ChartShape;
}

export interface ChartGridlines {
  isVisible: boolean;
  readonly line: ChartLine;
}

export interface ChartAxis {
  readonly title: ChartCaption;
  isVisible: boolean;
  isReversed: boolean;
  /** Undefined: worked out from the figures. */
  minimum: number | undefined;
  maximum: number | undefined;
  majorUnit: number | undefined;
  /** Undefined: the format of the first figure. */
  numberFormat: string | undefined;
  tickLabels: (typeof TICK_LABEL_POSITIONS)[number];
  readonly majorGridlines: ChartGridlines;
  readonly minorGridlines: ChartGridlines;
  readonly font: ChartFont;
  readonly line: ChartLine;
}

export interface ChartLabels {
  showsValue: boolean;
  showsCategoryName: boolean;
  showsSeriesName: boolean;
  showsPercentage: boolean;
  separator: string;
  position: (typeof LABEL_POSITIONS)[number];
  numberFormat: string | undefined;
  readonly font: ChartFont;
}

export interface ChartSeries {
  /** A text, or the cell with the heading. */
  name: string | Place | undefined;
  values: Place;
  categories: Place | undefined;
  gapWidth: number;
  overlap: number;
  isSmooth: boolean;
  /** Undefined: no labels. */
  hasLabels: boolean;
  readonly labels: ChartLabels;
  readonly shape: ChartShape;
  /** Of single points, by their index: slices of a pie, say. */
  readonly points: Map<number, ChartShape>;
}

/** How far a corner lies from the one of the cell it stands in, in points. */
export interface ChartInset {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Chart extends Anchored {
  readonly id: string;
  name: string;
  type: ChartType;
  /** From the first cell's upper left corner, and from the last cell's. */
  inset: ChartInset;
  plotsVisibleOnly: boolean;
  readonly title: ChartCaption;
  readonly legend: ChartLegend;
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
  readonly shape: ChartShape;
  readonly font: ChartFont;
  series: ChartSeries[];
}

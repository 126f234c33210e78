// Fonts, fills and lines of charts.
import { type HostObject, hostType } from '../host/hostObject.ts';
import {
  CHART_LINE_STYLES,
  type ChartFont,
  type ChartLine,
  type ChartShape,
} from '../workbook/chart.ts';
import { asBoolean, asColor, asSize, asText, oneOf } from './argument.ts';
import { changing, field, type PartOf, partOf } from './chartProperty.ts';

const font = hostType<PartOf<ChartFont>>({
  name: 'ChartFont',
  properties: {
    name: field('name', asText),
    size: field('size', asSize),
    color: field('color', asColor),
    bold: field('bold', asBoolean),
    italic: field('italic', asBoolean),
    underline: field('underline', oneOf(['None', 'Single'])),
  },
});

const fill = hostType<PartOf<ChartShape>>({
  name: 'ChartFill',
  methods: {
    setSolidColor: changing(({ part }, [color]) => {
      part.fill = asColor(color);
    }),
    clear: changing(({ part }) => {
      part.fill = null;
    }),
  },
});

const lineProperties = {
  color: {
    get: ({ part }: PartOf<ChartLine>) => part.color ?? '#000000',
    set: (target: PartOf<ChartLine>, value: unknown) => {
      setColor(target, [value]);
    },
  },
  weight: field<ChartLine, 'weight'>('weight', asSize),
  lineStyle: field<ChartLine, 'style'>('style', oneOf(CHART_LINE_STYLES)),
};

/** A colour makes a line appear that was taken away. */
const setColor = changing(({ part }: PartOf<ChartLine>, [color]: readonly unknown[]) => {
  part.color = asColor(color);
  if (part.style === 'None') part.style = 'Continuous';
});

const clear = changing(({ part }: PartOf<ChartLine>) => {
  part.style = 'None';
});

const line = hostType<PartOf<ChartLine>>({
  name: 'ChartLineFormat',
  properties: lineProperties,
  methods: { clear },
});

const border = hostType<PartOf<ChartLine>>({
  name: 'ChartBorder',
  properties: lineProperties,
  methods: { clear },
});

interface Formatted {
  readonly font: ChartFont;
  readonly shape: ChartShape;
}

type Formats<T> = Readonly<Record<string, (target: T) => HostObject>>;

const offered = {
  font: (target: PartOf<Formatted>) => font(partOf(target, target.part.font)),
  fill: (target: PartOf<Formatted>) => fill(partOf(target, target.part.shape)),
  border: (target: PartOf<Formatted>) => border(partOf(target, target.part.shape.line)),
};

/** `format` of the chart, a title or a legend. */
export function boxFormat(name: string, parts: readonly (keyof typeof offered)[]) {
  const objects: Formats<PartOf<Formatted>> = Object.fromEntries(
    parts.map((part) => [part, offered[part]]),
  );
  return hostType<PartOf<Formatted>>({ name, objects });
}

/** `format` of series and points. */
export function shapeFormat(name: string, lineKey: 'line' | 'border') {
  const ofLine = lineKey === 'line' ? line : border;
  return hostType<PartOf<ChartShape>>({
    name,
    objects: { fill, [lineKey]: (target) => ofLine(partOf(target, target.part.line)) },
  });
}

/** `format` of axes. */
export const axisFormat = hostType<PartOf<{ readonly font: ChartFont; readonly line: ChartLine }>>({
  name: 'ChartAxisFormat',
  objects: {
    font: (target) => font(partOf(target, target.part.font)),
    line: (target) => line(partOf(target, target.part.line)),
  },
});

/** `format` of gridlines. */
export const gridlinesFormat = hostType<PartOf<{ readonly line: ChartLine }>>({
  name: 'ChartGridlinesFormat',
  objects: { line: (target) => line(partOf(target, target.part.line)) },
});

/** `format` of data labels and of the titles of axes: the font only. */
export function fontFormat(name: string) {
  return hostType<PartOf<{ readonly font: ChartFont }>>({
    name,
    objects: { font: (target) => font(partOf(target, target.part.font)) },
  });
}

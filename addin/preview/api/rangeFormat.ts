// RangeFormat and what hangs on it. Everything works on all areas of a place, as RangeAreas does.
import { type HostType, hostType, type Property } from '../host/hostObject.ts';
import { common, restyle } from '../workbook/formatting.ts';
import { demandPermission } from '../workbook/protection.ts';
import { type Axis, autofitColumns, commonSize, setSize } from '../workbook/sizes.ts';
import {
  HORIZONTAL_ALIGNMENTS,
  type Style,
  UNDERLINES,
  VERTICAL_ALIGNMENTS,
} from '../workbook/style.ts';
import type { Place } from '../workbook/workbook.ts';
import { areaOf, asBoolean, asColor, asSize, asText, oneOf } from './argument.ts';
import { borders } from './borders.ts';

/** A property of the style, the same for all cells or null. */
function styled<K extends keyof Style>(
  key: K,
  read: (value: unknown) => Style[K],
): Property<Place> {
  return {
    get: (place) => common(place, (style) => style[key]),
    set: (place, value) => {
      demandPermission(place.sheet, 'allowFormatCells');
      const next = read(value);
      restyle(place, (style) => (style[key] === next ? style : { ...style, [key]: next }));
    },
  };
}

const rangeFill = hostType<Place>({
  name: 'RangeFill',
  properties: {
    // Excel shows white for no fill; only a mixture is null.
    color: {
      ...styled('fill', asColor),
      get: (place) => common(place, ({ fill }) => fill ?? '#FFFFFF'),
    },
  },
  methods: {
    clear: (place) => {
      demandPermission(place.sheet, 'allowFormatCells');
      restyle(place, (style) => ({ ...style, fill: undefined }));
    },
  },
});

const rangeFont = hostType<Place>({
  name: 'RangeFont',
  properties: {
    name: styled('fontName', asText),
    size: styled('fontSize', asSize),
    color: styled('fontColor', asColor),
    bold: styled('bold', asBoolean),
    italic: styled('italic', asBoolean),
    strikethrough: styled('strikethrough', asBoolean),
    underline: styled('underline', oneOf(UNDERLINES)),
  },
});

const formatProtection = hostType<Place>({
  name: 'FormatProtection',
  properties: {
    locked: styled('locked', asBoolean),
    formulaHidden: styled('formulaHidden', asBoolean),
  },
});

function sized(axis: Axis): Property<Place> {
  return {
    get: (place) => commonSize(place.sheet, areaOf(place), axis),
    set: ({ sheet, areas }, value) => {
      const points = asSize(value);
      for (const area of areas) setSize(sheet, area, axis, points);
    },
  };
}

const type: HostType<Place> = {
  name: 'RangeFormat',
  properties: {
    horizontalAlignment: styled('horizontal', oneOf(HORIZONTAL_ALIGNMENTS)),
    verticalAlignment: styled('vertical', oneOf(VERTICAL_ALIGNMENTS)),
    wrapText: styled('wrap', asBoolean),
    indentLevel: styled('indent', asSize),
    columnWidth: sized('columns'),
    rowHeight: sized('rows'),
  },
  objects: { fill: rangeFill, font: rangeFont, borders, protection: formatProtection },
  methods: {
    autofitColumns: ({ sheet, areas }) => {
      for (const area of areas) autofitColumns(sheet, area);
    },
    autofitRows: ({ sheet, areas }) => {
      for (const area of areas) setSize(sheet, area, 'rows', undefined);
    },
  },
};

export const rangeFormat = hostType(type);

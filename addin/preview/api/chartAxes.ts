// The axes of a chart with their titles and gridlines.
import { type HostObject, hostType, type Property } from '../host/hostObject.ts';
import type { ChartAxis, ChartCaption, ChartGridlines } from '../workbook/chart.ts';
import { TICK_LABEL_POSITIONS } from '../workbook/chart.ts';
import { plotted } from '../workbook/chartFigures.ts';
import { scaleOf } from '../workbook/chartScale.ts';
import { isRound } from '../workbook/charts.ts';
import { hostError, notImplemented } from '../workbook/hostError.ts';
import { asBoolean, asNumber, asPlace, asText, oneOf } from './argument.ts';
import { axisFormat, fontFormat, gridlinesFormat } from './chartFormats.ts';
import {
  type ChartPlace,
  changed,
  changing,
  demandEditing,
  field,
  type PartOf,
  partOf,
} from './chartProperty.ts';

const axisTitle = hostType<PartOf<ChartCaption>>({
  name: 'ChartAxisTitle',
  properties: {
    text: {
      get: ({ part }) => (part.isVisible ? (part.text ?? 'Axis Title') : ''),
      set: changingTitle,
    },
    visible: field('isVisible', asBoolean),
  },
  objects: { format: fontFormat('ChartAxisTitleFormat') },
});

/** A text makes the title visible. */
function changingTitle(target: PartOf<ChartCaption>, value: unknown): void {
  demandEditing(target);
  target.part.text = asText(value);
  target.part.isVisible = true;
  changed(target);
}

const gridlines = hostType<PartOf<ChartGridlines>>({
  name: 'ChartGridlines',
  properties: { visible: field('isVisible', asBoolean) },
  objects: { format: gridlinesFormat },
});

/** A number, or the empty text to have it worked out; what is read is always the number in use. */
function limit(
  key: 'minimum' | 'maximum' | 'majorUnit',
  inUse: 'minimum' | 'maximum' | 'step',
): Property<PartOf<ChartAxis>> {
  return {
    get: ({ chart, part }) =>
      part === chart.valueAxis ? scaleOf(chart, plotted(chart))[inUse] : null,
    set: (target, value) => {
      demandEditing(target);
      target.part[key] = value === '' ? undefined : asNumber(value);
      changed(target);
    },
  };
}

function axisFormatInUse({ chart, part }: PartOf<ChartAxis>): string {
  const ofFigures = part === chart.valueAxis ? plotted(chart).series[0]?.numberFormat : undefined;
  return part.numberFormat ?? ofFigures ?? 'General';
}

const axis = hostType<PartOf<ChartAxis>>({
  name: 'ChartAxis',
  properties: {
    type: { get: ({ chart, part }) => (part === chart.valueAxis ? 'Value' : 'Category') },
    axisGroup: { get: () => 'Primary' },
    visible: field('isVisible', asBoolean),
    reversePlotOrder: field('isReversed', asBoolean),
    tickLabelPosition: field('tickLabels', oneOf(TICK_LABEL_POSITIONS)),
    minimum: limit('minimum', 'minimum'),
    maximum: limit('maximum', 'maximum'),
    majorUnit: limit('majorUnit', 'step'),
    numberFormat: field('numberFormat', asText, axisFormatInUse),
    linkNumberFormat: {
      get: ({ part }) => part.numberFormat === undefined,
      set: (target, value) => {
        if (!asBoolean(value)) return;
        demandEditing(target);
        target.part.numberFormat = undefined;
        changed(target);
      },
    },
  },
  objects: {
    title: (target) => axisTitle(partOf(target, target.part.title)),
    majorGridlines: (target) => gridlines(partOf(target, target.part.majorGridlines)),
    minorGridlines: (target) => gridlines(partOf(target, target.part.minorGridlines)),
    format: axisFormat,
  },
  methods: {
    setCategoryNames: changing(({ chart }, [source]) => {
      const { sheet, areas } = asPlace(source);
      for (const series of chart.series) series.categories = { sheet, areas };
    }),
  },
});

function axisOf(place: ChartPlace, key: 'categoryAxis' | 'valueAxis'): HostObject {
  if (isRound(place.chart.type)) throw hostError('InvalidOperation');
  return axis(partOf(place, place.chart[key]));
}

export const chartAxes = hostType<ChartPlace>({
  name: 'ChartAxes',
  objects: {
    categoryAxis: (place) => axisOf(place, 'categoryAxis'),
    valueAxis: (place) => axisOf(place, 'valueAxis'),
  },
  methods: {
    getItem: (place, [type, group]) => {
      if ((group ?? 'Primary') !== 'Primary') throw notImplemented('ChartAxisGroup.Secondary');
      const asked = oneOf(['Category', 'Value'])(type);
      return axisOf(place, asked === 'Category' ? 'categoryAxis' : 'valueAxis');
    },
  },
});

// The series of a chart and their labels.
import { hostType } from '../host/hostObject.ts';
import { type ChartLabels, type ChartSeries, LABEL_POSITIONS } from '../workbook/chart.ts';
import { newSeries } from '../workbook/chartDefaults.ts';
import { seriesName } from '../workbook/chartFigures.ts';
import { hostError } from '../workbook/hostError.ts';
import { asBoolean, asNumber, asPlace, asText, asWhole, oneOf, optional } from './argument.ts';
import { fontFormat, shapeFormat } from './chartFormats.ts';
import { at, points } from './chartPoints.ts';
import {
  type ChartPlace,
  changed,
  changing,
  demandEditing,
  field,
  type PartOf,
  partOf,
} from './chartProperty.ts';

export const dataLabels = hostType<PartOf<ChartLabels>>({
  name: 'ChartDataLabels',
  properties: {
    showValue: field('showsValue', asBoolean),
    showCategoryName: field('showsCategoryName', asBoolean),
    showSeriesName: field('showsSeriesName', asBoolean),
    showPercentage: field('showsPercentage', asBoolean),
    separator: field('separator', asText),
    position: field('position', oneOf(LABEL_POSITIONS)),
    numberFormat: field('numberFormat', asText, ({ part }) => part.numberFormat ?? 'General'),
  },
  objects: { format: fontFormat('ChartDataLabelFormat') },
});

const percent = (least: number, most: number) => (value: unknown) => {
  const number = asNumber(value);
  if (number < least || number > most) throw hostError('InvalidArgument');
  return number;
};

const series = hostType<PartOf<ChartSeries>>({
  name: 'ChartSeries',
  properties: {
    name: field(
      'name',
      asText,
      ({ chart, part }) => seriesName(part) ?? `Series${chart.series.indexOf(part) + 1}`,
    ),
    chartType: { get: ({ chart }) => chart.type },
    axisGroup: { get: () => 'Primary' },
    plotOrder: { get: ({ chart, part }) => chart.series.indexOf(part) },
    gapWidth: field('gapWidth', percent(0, 500)),
    overlap: field('overlap', percent(-100, 100)),
    smooth: field('isSmooth', asBoolean),
    hasDataLabels: field('hasLabels', asBoolean),
  },
  objects: {
    format: (target) => seriesFormat(partOf(target, target.part.shape)),
    dataLabels: (target) => dataLabels(partOf(target, target.part.labels)),
    points,
  },
  methods: {
    setValues: changing(({ part }, [source]) => {
      const { sheet, areas } = asPlace(source);
      part.values = { sheet, areas };
    }),
    setXAxisValues: changing(({ part }, [source]) => {
      const { sheet, areas } = asPlace(source);
      part.categories = { sheet, areas };
    }),
    delete: changing(({ chart, part }) => {
      chart.series = chart.series.filter((other) => other !== part);
    }),
  },
});

const seriesFormat = shapeFormat('ChartSeriesFormat', 'line');

const itemsOf = (place: ChartPlace) => place.chart.series.map((one) => series(partOf(place, one)));

export const chartSeries = hostType<ChartPlace>({
  name: 'ChartSeriesCollection',
  properties: { count: { get: ({ chart }) => chart.series.length } },
  items: itemsOf,
  item: (place, key) => at(itemsOf(place), key),
  methods: {
    getCount: ({ chart }) => chart.series.length,
    getItemAt: (place, [index]) => at(itemsOf(place), index),
    add: (place, [name, index]) => {
      demandEditing(place);
      const { chart, sheet } = place;
      const made = newSeries(sheet.workbook, chart.type, {
        name: optional(name, asText),
        values: { sheet, areas: [] },
      });
      chart.series.splice(optional(index, asWhole) ?? chart.series.length, 0, made);
      changed(place);
      return series(partOf(place, made));
    },
  },
});

// The points of a series: single bars or slices.
import { type HostObject, hostType } from '../host/hostObject.ts';
import type { ChartSeries, ChartShape } from '../workbook/chart.ts';
import { shape } from '../workbook/chartDefaults.ts';
import { plotted } from '../workbook/chartFigures.ts';
import { hostError } from '../workbook/hostError.ts';
import { asWhole } from './argument.ts';
import { shapeFormat } from './chartFormats.ts';
import { type PartOf, partOf } from './chartProperty.ts';

interface Point {
  readonly series: ChartSeries;
  readonly index: number;
}

function pointShape({ series, index }: Point): ChartShape {
  const found = series.points.get(index) ?? shape();
  series.points.set(index, found);
  return found;
}

const pointFormat = shapeFormat('ChartPointFormat', 'border');

function figureOf({ chart, part }: PartOf<Point>): number | undefined {
  const own = plotted(chart).series.find(({ series }) => series === part.series);
  return own?.values[part.index];
}

const point = hostType<PartOf<Point>>({
  name: 'ChartPoint',
  properties: { value: { get: (target) => figureOf(target) ?? null } },
  objects: { format: (target) => pointFormat(partOf(target, pointShape(target.part))) },
});

function pointsOf(target: PartOf<ChartSeries>): readonly HostObject[] {
  const own = plotted(target.chart).series.find(({ series }) => series === target.part);
  return (own?.values ?? []).map((_, index) =>
    point(partOf(target, { series: target.part, index })),
  );
}

export const points = hostType<PartOf<ChartSeries>>({
  name: 'ChartPointsCollection',
  properties: { count: { get: (target) => pointsOf(target).length } },
  items: pointsOf,
  item: (target, key) => at(pointsOf(target), key),
  methods: {
    getCount: (target) => pointsOf(target).length,
    getItemAt: (target, [index]) => at(pointsOf(target), index),
  },
});

export function at(items: readonly HostObject[], index: unknown): HostObject {
  const item = items[asWhole(index)];
  if (!item) throw hostError('InvalidArgument');
  return item;
}

// Chart, with its title and legend.
import { type HostObject, hostType, type Property } from '../host/hostObject.ts';
import { bounding } from '../workbook/area.ts';
import {
  CHART_TYPES,
  type ChartCaption,
  type ChartLegend,
  LEGEND_POSITIONS,
} from '../workbook/chart.ts';
import { titleText } from '../workbook/chartFigures.ts';
import { plotData, removeChart } from '../workbook/charts.ts';
import { notImplemented } from '../workbook/hostError.ts';
import { type Box, boxOfChart, moveChart, spanCells } from '../workbook/placing.ts';
import {
  areaOf,
  asBoolean,
  asPlace,
  asSize,
  asText,
  oneOf,
  optional,
  rangeArgument,
} from './argument.ts';
import { chartAxes } from './chartAxes.ts';
import { boxFormat } from './chartFormats.ts';
import {
  type ChartPlace,
  changed,
  changing,
  demandEditing,
  field,
  type PartOf,
  partOf,
} from './chartProperty.ts';
import { chartSeries, dataLabels } from './chartSeries.ts';
import type { Links } from './links.ts';

const title = hostType<PartOf<ChartCaption>>({
  name: 'ChartTitle',
  properties: {
    text: {
      get: ({ chart }) => titleText(chart),
      set: (target, value) => {
        demandEditing(target);
        target.part.text = asText(value);
        target.part.isVisible = true;
        changed(target);
      },
    },
    visible: field('isVisible', asBoolean),
    overlay: field('isOverlay', asBoolean),
  },
  objects: { format: boxFormat('ChartTitleFormat', ['font', 'fill', 'border']) },
});

const legend = hostType<PartOf<ChartLegend>>({
  name: 'ChartLegend',
  properties: {
    visible: field('isVisible', asBoolean),
    overlay: field('isOverlay', asBoolean),
    position: field('position', oneOf(LEGEND_POSITIONS)),
  },
  objects: { format: boxFormat('ChartLegendFormat', ['font', 'fill', 'border']) },
});

/** Excel knows many more; those not drawn here are said to be missing. */
export function asChartType(value: unknown): (typeof CHART_TYPES)[number] {
  const type = CHART_TYPES.find((one) => one === asText(value));
  if (!type) throw notImplemented(`ChartType.${String(value)}`);
  return type;
}

export const asSeriesBy = oneOf(['Auto', 'Columns', 'Rows']);

function edge(key: keyof Box): Property<ChartPlace> {
  return {
    get: ({ sheet, chart }) => boxOfChart(sheet, chart)[key],
    set: (place, value) => {
      demandEditing(place);
      const { sheet, chart } = place;
      moveChart(sheet, chart, { ...boxOfChart(sheet, chart), [key]: asSize(value) });
      changed(place);
    },
  };
}

const properties: Readonly<Record<string, Property<ChartPlace>>> = {
  id: { get: ({ chart }) => chart.id },
  name: {
    get: ({ chart }) => chart.name,
    set: (place, value) => {
      demandEditing(place);
      place.chart.name = asText(value);
    },
  },
  chartType: {
    get: ({ chart }) => chart.type,
    set: (place, value) => {
      demandEditing(place);
      place.chart.type = asChartType(value);
      changed(place);
    },
  },
  left: edge('left'),
  top: edge('top'),
  width: edge('width'),
  height: edge('height'),
  plotVisibleOnly: {
    get: ({ chart }) => chart.plotsVisibleOnly,
    set: (place, value) => {
      demandEditing(place);
      place.chart.plotsVisibleOnly = asBoolean(value);
      changed(place);
    },
  },
};

const setPosition = changing(({ sheet, chart }: ChartPlace, [start, end]: readonly unknown[]) => {
  const first = areaOf(rangeArgument(start, sheet));
  const last = optional(end, (value) => areaOf(rangeArgument(value, sheet)));
  if (last) spanCells(sheet, chart, bounding(first, last));
  else {
    const { width, height } = boxOfChart(sheet, chart);
    spanCells(sheet, chart, first);
    moveChart(sheet, chart, { ...boxOfChart(sheet, chart), width, height });
  }
});

const areaFormat = boxFormat('ChartAreaFormat', ['font', 'fill', 'border']);

export function chartType({ worksheet }: Links): (place: ChartPlace) => HostObject {
  return hostType<ChartPlace>({
    name: 'Chart',
    identity: ({ chart }) => ({ Id: chart.id }),
    properties,
    objects: {
      title: (place) => title(partOf(place, place.chart.title)),
      legend: (place) => legend(partOf(place, place.chart.legend)),
      axes: chartAxes,
      series: chartSeries,
      format: (place) => areaFormat(partOf(place, place.chart)),
      worksheet: ({ sheet }) => worksheet(sheet),
      dataLabels: (place) => {
        const [first] = place.chart.series;
        return first ? dataLabels(partOf(place, first.labels)) : null;
      },
    },
    methods: {
      delete: (place) => {
        demandEditing(place);
        removeChart(place.sheet, place.chart);
      },
      setData: changing(({ sheet, chart }, [source, by]) => {
        plotData(sheet.workbook, chart, asPlace(source), optional(by, asSeriesBy) ?? 'Auto');
      }),
      setPosition,
    },
  });
}

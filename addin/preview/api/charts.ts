// ChartCollection.
import { type HostObject, hostType } from '../host/hostObject.ts';
import { addChart, findChart } from '../workbook/charts.ts';
import { hostError } from '../workbook/hostError.ts';
import { demandPermission } from '../workbook/protection.ts';
import type { Sheet } from '../workbook/workbook.ts';
import { asPlace, asWhole, optional, textKey } from './argument.ts';
import { asChartType, asSeriesBy, chartType } from './chartType.ts';
import type { Links } from './links.ts';

export function charts(links: Links): (sheet: Sheet) => HostObject {
  const chart = chartType(links);
  const find = (sheet: Sheet, key: unknown) => {
    const found = findChart(sheet, textKey(key));
    return found ? chart({ sheet, chart: found }) : null;
  };
  return hostType<Sheet>({
    name: 'ChartCollection',
    properties: { count: { get: (sheet) => sheet.charts.length } },
    items: (sheet) => sheet.charts.map((one) => chart({ sheet, chart: one })),
    item: find,
    methods: {
      add: (sheet, [type, source, by]) => {
        demandPermission(sheet, 'allowEditObjects');
        const place = asPlace(source);
        const made = addChart(sheet, asChartType(type), place, optional(by, asSeriesBy) ?? 'Auto');
        return chart({ sheet, chart: made });
      },
      getCount: (sheet) => sheet.charts.length,
      getItem: (sheet, [key]) => {
        const found = find(sheet, key);
        if (!found) throw hostError('ItemNotFound');
        return found;
      },
      getItemOrNullObject: (sheet, [key]) => find(sheet, key),
      getItemAt: (sheet, [index]) => {
        const found = sheet.charts[asWhole(index)];
        if (!found) throw hostError('InvalidArgument');
        return chart({ sheet, chart: found });
      },
    },
  });
}

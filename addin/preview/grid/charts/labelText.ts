// What a data label says.
import { figureText, type PlottedSeries } from '../../workbook/chartFigures.ts';

export function labelText(
  { series, name, values, numberFormat }: PlottedSeries,
  index: number,
  categories: readonly string[],
): string {
  const { labels } = series;
  const value = values[index] ?? 0;
  const whole = values.reduce<number>((sum, one) => sum + Math.abs(one ?? 0), 0);
  return [
    labels.showsSeriesName ? name : undefined,
    labels.showsCategoryName ? categories[index] : undefined,
    labels.showsValue ? figureText(value, labels.numberFormat ?? numberFormat) : undefined,
    labels.showsPercentage ? figureText(whole === 0 ? 0 : value / whole, '0%') : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(labels.separator);
}

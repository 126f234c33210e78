// The value axis: from where to where it reaches, and in which steps.
import type { Chart } from './chart.ts';
import type { Plotted } from './chartFigures.ts';

export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
}

/** The steps Excel would choose are 1, 2 or 5 times a power of ten; at most ten of them. */
export function scaleOf({ type, valueAxis }: Chart, { series, categories }: Plotted): Scale {
  if (type.endsWith('100')) return { minimum: 0, maximum: 1, step: valueAxis.majorUnit ?? 0.1 };
  const values = type.includes('Stacked')
    ? categories.flatMap((_, index) => stackEnds(series.map(({ values: v }) => v[index] ?? 0)))
    : series.flatMap(({ values: v }) => v.filter((value) => value !== undefined));
  const lowest = Math.min(0, ...values);
  const highest = Math.max(0, ...values);
  const low = valueAxis.minimum ?? lowest;
  const high = valueAxis.maximum ?? highest;
  const step = valueAxis.majorUnit ?? niceStep((high > low ? high - low : 1) / 9);
  const beyond = (value: number) => (value > 0 ? value * 1.02 : value);
  const minimum = valueAxis.minimum ?? (lowest < 0 ? Math.floor((lowest * 1.02) / step) * step : 0);
  const maximum =
    valueAxis.maximum ?? Math.max(minimum + step, Math.ceil(beyond(highest) / step) * step);
  return { minimum, maximum, step };
}

function stackEnds(values: readonly number[]): readonly number[] {
  const sum = (some: readonly number[]) => some.reduce((total, value) => total + value, 0);
  return [sum(values.filter((value) => value > 0)), sum(values.filter((value) => value < 0))];
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough) ?? 10;
  return factor * power;
}

/** The marks along the axis, cleaned of what adding up leaves behind. */
export function ticks({ minimum, maximum, step }: Scale): readonly number[] {
  const count = Math.min(200, Math.floor((maximum - minimum) / step + 1e-9));
  return Array.from({ length: count + 1 }, (_, index) =>
    Number((minimum + index * step).toPrecision(12)),
  );
}

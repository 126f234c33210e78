// Properties of a chart's parts: each part comes with its chart and sheet, since changing it needs permission and
// makes the grid draw anew.
import type { Property } from '../host/hostObject.ts';
import type { Chart } from '../workbook/chart.ts';
import { demandPermission } from '../workbook/protection.ts';
import { announce, type Sheet } from '../workbook/workbook.ts';

export interface ChartPlace {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

export interface PartOf<P> extends ChartPlace {
  readonly part: P;
}

export function demandEditing({ sheet }: ChartPlace): void {
  demandPermission(sheet, 'allowEditObjects');
}

export function changed({ sheet }: ChartPlace): void {
  announce(sheet.workbook, { kind: 'Repaint' });
}

/** A method that changes the chart. */
export function changing<T extends ChartPlace, A extends readonly unknown[]>(
  change: (target: T, args: A) => void,
): (target: T, args: A) => void {
  return (target, args) => {
    demandEditing(target);
    change(target, args);
    changed(target);
  };
}

/** A field of the part; `shown` where it reads otherwise than it is kept. */
export function field<P, K extends keyof P>(
  key: K,
  read: (value: unknown) => P[K],
  shown: (target: PartOf<P>) => unknown = ({ part }) => part[key],
): Property<PartOf<P>> {
  return {
    get: shown,
    set: (target, value) => {
      demandEditing(target);
      target.part[key] = read(value);
      changed(target);
    },
  };
}

export function partOf<P>({ sheet, chart }: ChartPlace, part: P): PartOf<P> {
  return { sheet, chart, part };
}

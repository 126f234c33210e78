// How an office wants its report laid out. It is data: nothing here can change a figure, only where and how it is shown.
import type { Decimal } from '../decimal.ts';
import type { Line } from '../indicator.ts';
import type { Unit, Units } from '../unit.ts';
import { convert } from '../unit.ts';

/** What stands beside the name of a line, in this order. */
export const reportColumns = [
  'unit',
  'thisPeriod',
  'lastPeriod',
  'growth',
  'growthPercent',
  'plan',
  'completionPercent',
  'coverage',
  'state',
] as const;
export type ReportColumn = (typeof reportColumns)[number];

/** What becomes of a difference that only rounding makes: it is told, or put into the largest part (舍位平衡). */
export const roundings = ['note', 'balance'] as const;
export type Rounding = (typeof roundings)[number];

export interface LaidOutSection {
  /** As the forms name it. */
  readonly name: string;
  /** What is printed instead. */
  readonly title: string | null;
  /** These lines come first, wherever the forms have them; the section's other lines follow in the forms' order. */
  readonly lines: readonly string[];
}

/** All lines of one indicator are shown in one unit, so that members add up to their total as shown. */
export interface DisplayUnit {
  readonly code: string;
  readonly unit: string;
  readonly decimals: number;
}

export interface ReportLayout {
  readonly name: string;
  readonly sections: readonly LaidOutSection[];
  readonly hiddenColumns: readonly ReportColumn[];
  readonly units: readonly DisplayUnit[];
  readonly rounding: Rounding;
}

/** A layout as it is kept: versions are only ever appended. */
export interface KeptLayout extends ReportLayout {
  /** 0 where nothing is kept under the name. */
  readonly version: number;
}

export const standardName = 'standard';

/** The order, the names and the units of the forms. */
export const plainLayout: KeptLayout = {
  name: standardName,
  version: 0,
  sections: [],
  hiddenColumns: [],
  units: [],
  rounding: 'note',
};

export function shownColumns({ hiddenColumns }: ReportLayout): readonly ReportColumn[] {
  return reportColumns.filter((column) => !hiddenColumns.includes(column));
}

export interface DisplayedSection {
  readonly name: string;
  readonly lines: readonly Line[];
}

/**
 * Printed lines by section, as the layout has them. A total that nobody types (`derived`) is shown only where the layout
 * names it: not every sum of members means something.
 */
export function laidOut(
  lines: readonly Line[],
  derived: readonly Line[],
  layout: ReportLayout,
): readonly DisplayedSection[] {
  const printed = new Map(
    [...derived, ...lines].flatMap((line) => (line.printed ? [[line.key, line] as const] : [])),
  );
  const placed = new Set(layout.sections.flatMap((section) => section.lines));
  const rest = new Map<string, Line[]>();
  for (const line of lines) {
    if (!line.printed || placed.has(line.key) || printed.get(line.key) !== line) continue;
    rest.set(line.section, [...(rest.get(line.section) ?? []), line]);
  }
  const named = layout.sections.map(({ name, title, lines: first }) => ({
    name: title ?? name,
    lines: [...first.flatMap((key) => printed.get(key) ?? []), ...(rest.get(name) ?? [])],
  }));
  const known = new Set(layout.sections.map(({ name }) => name));
  const others = [...rest].filter(([name]) => !known.has(name));
  return [...named, ...others.map(([name, ofSection]) => ({ name, lines: ofSection }))].filter(
    (section) => section.lines.length > 0,
  );
}

/** How the figures of one indicator are shown. */
export interface Display {
  readonly unit: Unit;
  readonly decimals: number;
  /** Exact: from the unit of the indicator to the one that is shown. */
  readonly shown: (value: Decimal) => Decimal;
}

/** A unit that is not there any more, or that measures something else, is left aside. */
export function displayOf({ indicator }: Line, layout: ReportLayout, units: Units): Display {
  const chosen = layout.units.find(({ code }) => code === indicator.code);
  const unit = chosen && units.get(chosen.unit);
  if (!chosen || unit?.kind !== indicator.unit.kind) {
    return { unit: indicator.unit, decimals: indicator.decimals, shown: (value) => value };
  }
  const { decimals } = chosen;
  return { unit, decimals, shown: (value) => convert(value, indicator.unit, unit) };
}

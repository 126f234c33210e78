// The consolidation as an office lays its report out: sections in order, one row per printed line, numbers as text.
import type { Decimal } from '../decimal.ts';
import type { Figures } from '../figure.ts';
import { numberOf } from '../figure.ts';
import type { Line, Qualifier } from '../indicator.ts';
import { memberName } from '../indicator.ts';
import type { KeptLayout, ReportColumn } from '../layout/layout.ts';
import { displayOf, laidOut, shownColumns } from '../layout/layout.ts';
import type { Units } from '../unit.ts';
import type { Consolidation, Coverage, FigureState } from './consolidation.ts';
import { type DisplayedReport, displayedReport } from './displayedReport.ts';
import { completion, growth } from './growth.ts';
import type { ReportNote } from './reportNote.ts';
import { reportNotes } from './reportNote.ts';
import type { ShownNumber } from './shownNumber.ts';
import { shownNumber, shownText } from './shownNumber.ts';

export interface ReportInput {
  /** In report order. Lines that are not printed are no rows. */
  readonly lines: readonly Line[];
  readonly thisPeriod: Consolidation;
  /** Of the same period last year; `null` where there was none. */
  readonly lastPeriod: Consolidation | null;
  readonly plans: Figures;
  readonly layout: KeptLayout;
  readonly units: Units;
  /** The sequence at which everything here was read. */
  readonly asOf: string;
}

export interface ReportRow {
  readonly line: string;
  readonly code: string;
  readonly indicator: string;
  /** As people read it: `回隆·红梨`. */
  readonly member: string | null;
  readonly unit: string;
  readonly decimals: number;
  readonly thisPeriod: ShownNumber | null;
  readonly lastPeriod: ShownNumber | null;
  /** In the unit of the row, or in percentage points. */
  readonly growth: ShownNumber | null;
  readonly growthIn: 'unit' | 'percentagePoints';
  readonly growthPercent: ShownNumber | null;
  readonly plan: ShownNumber | null;
  readonly completionPercent: ShownNumber | null;
  readonly coverage: Coverage;
  readonly state: FigureState;
  readonly qualifier: Qualifier;
  readonly derived: boolean;
  readonly provisional: boolean;
  readonly notes: readonly ReportNote[];
}

export interface ReportSection {
  readonly name: string;
  readonly rows: readonly ReportRow[];
}

export interface ReportTable {
  readonly asOf: string;
  readonly provisional: boolean;
  readonly columns: readonly ReportColumn[];
  readonly sections: readonly ReportSection[];
}

/** Growth and completion in percent are shown with two decimals, whatever the indicator has. */
const percentDecimals = 2;

export function reportTable(input: ReportInput): ReportTable {
  const { lines, thisPeriod, layout, asOf } = input;
  const displayed = displayedReport(input);
  const once = [...new Map(lines.map((one) => [one.key, one])).values()];
  const sections = laidOut(
    once.filter(({ key }) => thisPeriod.figures.has(key)),
    displayed.derived,
    layout,
  );
  return {
    asOf,
    provisional: thisPeriod.provisional,
    columns: shownColumns(layout),
    sections: sections.map(({ name, lines: ofSection }) => ({
      name,
      rows: ofSection.flatMap((line) => reportRow(line, displayed, input) ?? []),
    })),
  };
}

function reportRow(
  line: Line,
  displayed: DisplayedReport,
  { layout, units, plans }: ReportInput,
): ReportRow | null {
  const figure = displayed.figures.get(line.key);
  if (!figure) return null;
  const { coverage, state, bound, derived, provisional } = figure;
  const { code, name } = line.indicator;
  const { unit, decimals, shown: inUnit } = displayOf(line, layout, units);
  const before = displayed.before.get(line.key);
  const planned = numberOf(plans.get(line.key));
  const plan = planned && inUnit(planned);
  const { absolute, percent } = growth(figure, before);
  const balanced = displayed.balanced.get(line.key);
  const members = displayed.members.get(code) ?? [];
  return {
    line: line.key,
    code,
    indicator: name,
    member: line.member === null ? null : memberName(line.member),
    unit: unit.symbol,
    decimals,
    thisPeriod: figure.value && {
      ...shownNumber(figure.value, decimals),
      ...(balanced && { shown: shownText(balanced, decimals) }),
    },
    lastPeriod: shown(before?.value, decimals),
    growth: shown(absolute, decimals),
    growthIn: unit.kind === 'percent' ? 'percentagePoints' : 'unit',
    growthPercent: shown(percent, percentDecimals),
    plan: shown(plan, decimals),
    completionPercent: shown(completion(figure, plan), percentDecimals),
    coverage,
    state,
    qualifier: bound,
    derived,
    provisional,
    notes: [...reportNotes(figure, members, { rounding: layout.rounding, balanced })],
  };
}

function shown(value: Decimal | null | undefined, decimals: number): ShownNumber | null {
  return value ? shownNumber(value, decimals) : null;
}

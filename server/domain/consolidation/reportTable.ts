// The consolidation laid out as the report is: sections in order, one row per printed line, numbers as text.
import type { Decimal } from '../decimal.ts';
import type { Figures } from '../figure.ts';
import { numberOf } from '../figure.ts';
import type { Line, Qualifier } from '../indicator.ts';
import { memberName } from '../indicator.ts';
import type { ConsolidatedFigure, Consolidation, Coverage, FigureState } from './consolidation.ts';
import { completion, growth } from './growth.ts';
import type { ReportNote } from './reportNote.ts';
import { reportNotes } from './reportNote.ts';
import type { ShownNumber } from './shownNumber.ts';
import { shownNumber } from './shownNumber.ts';
import { membersByCode } from './totals.ts';

export interface ReportInput {
  /** In report order. Lines that are not printed are no rows. */
  readonly lines: readonly Line[];
  readonly thisPeriod: Consolidation;
  /** Of the same period last year; `null` where there was none. */
  readonly lastPeriod: Consolidation | null;
  readonly plans: Figures;
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
  readonly sections: readonly ReportSection[];
}

/** Growth and completion in percent are shown with two decimals, whatever the indicator has. */
const percentDecimals = 2;

export function reportTable({ lines, asOf, ...input }: ReportInput): ReportTable {
  const members = membersByCode(input.thisPeriod);
  const sections = new Map<string, ReportRow[]>();
  for (const line of new Map(lines.map((one) => [one.key, one])).values()) {
    const figure = input.thisPeriod.figures.get(line.key);
    if (!line.printed || !figure) continue;
    const rows = sections.get(line.section) ?? [];
    rows.push(reportRow(figure, { ...input, members: members.get(line.indicator.code) ?? [] }));
    sections.set(line.section, rows);
  }
  return {
    asOf,
    provisional: input.thisPeriod.provisional,
    sections: [...sections].map(([name, rows]) => ({ name, rows })),
  };
}

interface RowInput extends Pick<ReportInput, 'lastPeriod' | 'plans'> {
  readonly members: readonly ConsolidatedFigure[];
}

function reportRow(
  figure: ConsolidatedFigure,
  { lastPeriod, plans, members }: RowInput,
): ReportRow {
  const { line, coverage, state, bound, derived, provisional } = figure;
  const { code, name, unit, decimals } = line.indicator;
  const before = lastPeriod?.figures.get(line.key);
  const plan = numberOf(plans.get(line.key));
  const { absolute, percent } = growth(figure, before);
  return {
    line: line.key,
    code,
    indicator: name,
    member: line.member === null ? null : memberName(line.member),
    unit: unit.symbol,
    decimals,
    thisPeriod: shown(figure.value, decimals),
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
    notes: [...reportNotes(figure, members)],
  };
}

function shown(value: Decimal | null | undefined, decimals: number): ShownNumber | null {
  return value ? shownNumber(value, decimals) : null;
}

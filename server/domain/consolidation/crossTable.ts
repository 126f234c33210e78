// One figure spread out: by the reporters who gave it, or by the communities among its members.
import type { Decimal } from '../decimal.ts';
import type { FigureStatus } from '../figure.ts';
import type { Line } from '../indicator.ts';
import { memberName } from '../indicator.ts';
import { displayOf, type ReportLayout } from '../layout/layout.ts';
import type { Units } from '../unit.ts';
import type { Answer, Consolidation } from './consolidation.ts';
import { type ShownNumber, shownNumber } from './shownNumber.ts';

export interface CrossCell {
  readonly value: ShownNumber | null;
  readonly status: FigureStatus | null;
  /** Nobody asks this here: the cell stays empty and is not missing. */
  readonly asked: boolean;
}

export interface CrossRow {
  readonly line: string;
  readonly indicator: string;
  /** What is left of the member beside the community: `晚秋红心桃`. */
  readonly member: string | null;
  readonly unit: string;
  readonly decimals: number;
  /** One per column. */
  readonly cells: readonly CrossCell[];
  readonly total: ShownNumber | null;
}

export interface CrossTable {
  readonly columns: readonly { readonly key: string; readonly name: string }[];
  readonly rows: readonly CrossRow[];
}

export interface CrossInput {
  /** In the order of the report. */
  readonly lines: readonly Line[];
  readonly consolidation: Consolidation;
  readonly layout: ReportLayout;
  readonly units: Units;
}

export const notAsked: CrossCell = { value: null, status: null, asked: false };

/** Lines that several reporters give. */
export function crossByReporter({ lines, consolidation, ...shape }: CrossInput): CrossTable {
  const { answers, figures } = consolidation;
  const shared = lines.filter(({ key, printed }) => printed && (answers.get(key)?.length ?? 0) > 1);
  const columns = new Map(
    shared.flatMap(({ key }) =>
      (answers.get(key) ?? []).map(({ reporter: { id, name } }) => [id, { key: id, name }]),
    ),
  );
  return {
    columns: [...columns.values()],
    rows: shared.map((line) => {
      const given = new Map((answers.get(line.key) ?? []).map((one) => [one.reporter.id, one]));
      return {
        ...headOf(line, line.member === null ? null : memberName(line.member), shape),
        cells: [...columns.keys()].map((id) => cellOf(line, given.get(id), shape)),
        total: shownIn(line, figures.get(line.key)?.value ?? null, shape),
      };
    }),
  };
}

type Shape = Pick<CrossInput, 'layout' | 'units'>;

export function headOf(line: Line, member: string | null, { layout, units }: Shape) {
  const { unit, decimals } = displayOf(line, layout, units);
  return { line: line.key, indicator: line.indicator.name, member, unit: unit.symbol, decimals };
}

export function shownIn(line: Line, value: Decimal | null, { layout, units }: Shape) {
  const { decimals, shown } = displayOf(line, layout, units);
  return value && shownNumber(shown(value), decimals);
}

/** Two forms of a reporter that contradict each other give no number. */
function cellOf(line: Line, answer: Answer | undefined, shape: Shape): CrossCell {
  if (!answer) return notAsked;
  const figure = answer.contradictory ? undefined : answer.figure;
  return {
    value: figure?.kind === 'number' ? shownIn(line, figure.value, shape) : null,
    status: figure?.kind === 'status' ? figure.status : null,
    asked: true,
  };
}

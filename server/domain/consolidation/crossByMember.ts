// The cross table by the members of one dimension, as of communities: `AGR.FRUIT.AREA[东堡;红梨]` stands in the column 东堡.
import type { FigureStatus } from '../figure.ts';
import { lineKey, memberName } from '../indicator.ts';
import type { ConsolidatedFigure, FigureState } from './consolidation.ts';
import type { CrossCell, CrossInput, CrossRow, CrossTable } from './crossTable.ts';
import { headOf, notAsked, shownIn } from './crossTable.ts';
import { sum } from './mergeNumbers.ts';

export interface MemberCrossInput extends CrossInput {
  readonly dimension: string;
  /** By indicator: the dimensions its members are made of, in order. */
  readonly dimensionsOf: ReadonlyMap<string, readonly string[]>;
}

interface Placed {
  readonly figure: ConsolidatedFigure;
  readonly column: string;
  readonly rest: string | null;
}

/** A row for each indicator and for what else its members are divided by. */
export function crossByMember(input: MemberCrossInput): CrossTable {
  const placed = placedFigures(input);
  const columns = [...new Set(placed.map(({ column }) => column))];
  const rows = new Map<string, Placed[]>();
  for (const one of placed) {
    const key = lineKey(one.figure.line.indicator.code, one.rest);
    rows.set(key, [...(rows.get(key) ?? []), one]);
  }
  return {
    columns: columns.map((key) => ({ key, name: memberName(key) })),
    rows: [...rows.values()].flatMap((ofRow) => crossRow(ofRow, columns, input) ?? []),
  };
}

function placedFigures(input: MemberCrossInput): readonly Placed[] {
  const { lines, consolidation, dimension, dimensionsOf } = input;
  return lines.flatMap(({ key, member, printed, indicator }) => {
    const figure = consolidation.figures.get(key);
    const place = dimensionsOf.get(indicator.code)?.indexOf(dimension) ?? -1;
    const parts = member?.split(';') ?? [];
    const column = parts[place];
    if (!printed || !figure || column === undefined) return [];
    const rest = parts.filter((_, index) => index !== place).join(';');
    return [{ figure, column, rest: rest === '' ? null : rest }];
  });
}

function crossRow(
  placed: readonly Placed[],
  columns: readonly string[],
  shape: MemberCrossInput,
): CrossRow | null {
  const [first] = placed;
  if (!first) return null;
  const { line } = first.figure;
  const figures = new Map(placed.map(({ column, figure }) => [column, figure]));
  return {
    ...headOf(line, first.rest && memberName(first.rest), shape),
    cells: columns.map((column) => cellOf(figures.get(column), shape)),
    total: shownIn(line, rowTotal([...figures.values()]), shape),
  };
}

/** Only what adds up over members has a total, and only where every member has its number. */
function rowTotal(figures: readonly ConsolidatedFigure[]) {
  const isAdditive = figures.every(
    ({ line: { indicator } }) =>
      indicator.merge === 'sum' && indicator.nature !== 'span' && indicator.nature !== 'attribute',
  );
  const values = figures.flatMap(({ value }) => value ?? []);
  return isAdditive && values.length === figures.length ? sum(values) : null;
}

function cellOf(figure: ConsolidatedFigure | undefined, shape: MemberCrossInput): CrossCell {
  if (!figure) return notAsked;
  const { line, value, state } = figure;
  return { value: shownIn(line, value, shape), status: statusIn(state), asked: true };
}

function statusIn(state: FigureState): FigureStatus | null {
  switch (state) {
    case 'notApplicable':
      return 'NOT_APPLICABLE';
    case 'notAvailable':
      return 'NOT_AVAILABLE';
    case 'includedElsewhere':
      return 'INCLUDED_ELSEWHERE';
    case 'complete':
    case 'partial':
    case 'missing':
    case 'conflict':
    case 'undefined':
    case 'unmergeable':
      return null;
  }
}

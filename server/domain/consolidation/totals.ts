// A line and the members of its dimension. Typed totals stay as typed; totals that nobody types are derived.
import type { Decimal } from '../decimal.ts';
import type { Line } from '../indicator.ts';
import { lineKey } from '../indicator.ts';
import { coverageOf } from './answers.ts';
import { boundOfSum } from './bounds.ts';
import type { ConsolidatedFigure, Consolidation } from './consolidation.ts';
import { figureState, isSettled } from './figureState.ts';
import { merged, nothing, sum, unmerged } from './mergeNumbers.ts';

export interface MembersDifference {
  readonly ofMembers: Decimal;
  /** Total less its members. */
  readonly difference: Decimal;
}

/**
 * By indicator, the members that its total is the sum of. None for what may not be added, for a single member, and where
 * coarse and fine members stand side by side (`回隆` and `回隆;红梨`), since nobody says which of them contain each other.
 */
export function membersByCode({
  figures,
}: Consolidation): ReadonlyMap<string, readonly ConsolidatedFigure[]> {
  const members = new Map<string, ConsolidatedFigure[]>();
  for (const figure of figures.values()) {
    const { member, indicator } = figure.line;
    if (member === null || !isAdditive(figure.line)) continue;
    const ofCode = members.get(indicator.code);
    if (ofCode) ofCode.push(figure);
    else members.set(indicator.code, [figure]);
  }
  return new Map(
    [...members].filter(([, figuresOf]) => figuresOf.length > 1 && areEven(figuresOf)),
  );
}

function areEven(members: readonly ConsolidatedFigure[]): boolean {
  return new Set(members.map(({ line }) => line.member?.split(';').length)).size === 1;
}

function isAdditive({ indicator: { merge, nature } }: Line): boolean {
  return merge === 'sum' && nature !== 'span' && nature !== 'attribute';
}

/** By how much a typed total is not the sum of its members; `null` where they agree or something is still to come. */
export function membersDiffer(
  total: ConsolidatedFigure,
  members: readonly ConsolidatedFigure[],
): MembersDifference | null {
  if (total.line.member !== null || !total.value || total.derived) return null;
  const isComparable = [total, ...members].every(
    ({ state, bound }) => isSettled(state) && bound === 'exact',
  );
  if (members.length === 0 || !isComparable) return null;
  const ofMembers = sum(members.flatMap(({ value }) => value ?? []));
  const difference = total.value.minus(ofMembers);
  return difference.isZero() ? null : { ofMembers, difference };
}

/** Totals of indicators that are asked by member only. They are shown beside the lines and are none of them. */
export function deriveTotals(consolidation: Consolidation): readonly ConsolidatedFigure[] {
  const { figures, answers } = consolidation;
  return [...membersByCode(consolidation)]
    .filter(([code]) => !figures.has(lineKey(code, null)))
    .flatMap(([, members]) => derivedTotal(members, answers) ?? []);
}

/** The figure of a line, or of a total that nobody types. */
export function findFigure(consolidation: Consolidation, key: string): ConsolidatedFigure | null {
  const typed = consolidation.figures.get(key);
  return typed ?? deriveTotals(consolidation).find(({ line }) => line.key === key) ?? null;
}

function derivedTotal(
  members: readonly ConsolidatedFigure[],
  answers: Consolidation['answers'],
): ConsolidatedFigure | null {
  const [first] = members;
  const bound = boundOfSum(members.map((member) => member.bound));
  if (!first || !bound) return null;
  const needed = members.map(({ line }) => answers.get(line.key) ?? []);
  const coverage = coverageOf(needed);
  const conflict = members.flatMap((member) => member.conflict);
  const numbers = members.flatMap(({ value }) => value ?? []);
  const ofNumbers = numbers.length > 0 ? merged(sum(numbers)) : nothing;
  const total = conflict.length > 0 ? unmerged('conflict') : ofNumbers;
  return {
    line: totalLine(first.line, members, bound),
    value: total.value,
    state: figureState(total, coverage, needed),
    coverage,
    sources: members.flatMap(({ sources }) => sources),
    conflict,
    discrepancies: [],
    derived: true,
    provisional: members.some(({ provisional }) => provisional),
    bound,
    computedFrom: members.map(({ line }) => line),
  };
}

function totalLine(
  first: Line,
  members: readonly ConsolidatedFigure[],
  qualifier: Line['qualifier'],
): Line {
  return {
    ...first,
    key: lineKey(first.indicator.code, null),
    member: null,
    required: false,
    qualifier,
    printed: members.some(({ line }) => line.printed),
  };
}

// What a reader of a row must know besides its numbers. Data; the sentences are in `words/consolidation.ts`.
import type { Decimal } from '../decimal.ts';
import { roundTo } from '../decimal.ts';
import { numberOf } from '../figure.ts';
import type { ConsolidatedFigure, Reporter } from './consolidation.ts';
import { sum } from './mergeNumbers.ts';
import { shownText } from './shownNumber.ts';
import { membersDiffer } from './totals.ts';

/** A reporter with a value as shown. */
export interface ReporterValue {
  readonly reporter: Reporter;
  readonly value: string;
}

/** Numbers are as shown, in the unit of the row. */
export type ReportNote =
  | {
      readonly kind: 'Partial';
      readonly missing: readonly Reporter[];
      readonly awaited: readonly Reporter[];
    }
  | { readonly kind: 'Conflict'; readonly values: readonly ReporterValue[] }
  | { readonly kind: 'Undefined' }
  | { readonly kind: 'Unmergeable'; readonly values: readonly ReporterValue[] }
  | {
      readonly kind: 'MembersDiffer';
      readonly total: string;
      readonly ofMembers: string;
      readonly difference: string;
    }
  /** The members add up exactly and their shown values do not. */
  | {
      readonly kind: 'RoundedPartsDiffer';
      readonly total: string;
      readonly ofParts: string;
      readonly difference: string;
    }
  | {
      readonly kind: 'Discrepancy';
      readonly reporter: Reporter;
      readonly typed: string;
      readonly recomputed: string;
    };

export function* reportNotes(
  figure: ConsolidatedFigure,
  members: readonly ConsolidatedFigure[],
): Generator<ReportNote> {
  const { state, coverage, line, conflict, sources, discrepancies } = figure;
  const { decimals } = line.indicator;
  const { missing, awaited } = coverage;
  if (missing.length > 0 || awaited.length > 0) yield { kind: 'Partial', missing, awaited };
  if (state === 'conflict') yield { kind: 'Conflict', values: valuesOf(conflict, decimals) };
  if (state === 'undefined') yield { kind: 'Undefined' };
  if (state === 'unmergeable') yield { kind: 'Unmergeable', values: valuesOf(sources, decimals) };
  yield* memberNotes(figure, members);
  for (const { source, typed, recomputed } of discrepancies)
    yield {
      kind: 'Discrepancy',
      reporter: source.reporter,
      typed: shownText(typed, Math.max(decimals, typed.decimalPlaces())),
      recomputed: shownText(recomputed, decimals),
    };
}

function valuesOf(
  sources: ConsolidatedFigure['sources'],
  decimals: number,
): readonly ReporterValue[] {
  return sources.flatMap(({ reporter, figure }) => {
    const value = numberOf(figure);
    return value ? { reporter, value: shownText(value, decimals) } : [];
  });
}

function* memberNotes(
  total: ConsolidatedFigure,
  members: readonly ConsolidatedFigure[],
): Generator<ReportNote> {
  const { decimals } = total.line.indicator;
  const shown = (value: Decimal) => shownText(value, decimals);
  const differs = membersDiffer(total, members);
  if (differs && total.value)
    yield {
      kind: 'MembersDiffer',
      total: shown(total.value),
      ofMembers: shown(differs.ofMembers),
      difference: shown(differs.difference),
    };
  else yield* roundingNote(total, members);
}

function* roundingNote(
  { value, line: { member, indicator } }: ConsolidatedFigure,
  members: readonly ConsolidatedFigure[],
): Generator<ReportNote> {
  const parts = members.flatMap((one) => one.value ?? []);
  if (member !== null || !value || !value.eq(sum(parts))) return;
  const { decimals } = indicator;
  const total = roundTo(value, decimals);
  const ofParts = sum(parts.map((part) => roundTo(part, decimals)));
  if (total.eq(ofParts)) return;
  yield {
    kind: 'RoundedPartsDiffer',
    total: shownText(total, decimals),
    ofParts: shownText(ofParts, decimals),
    difference: shownText(total.minus(ofParts), decimals),
  };
}

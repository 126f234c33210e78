// What a reader of a row must know besides its numbers. Data; the sentences are in `words/consolidation.ts`.
import type { Decimal } from '../decimal.ts';
import { numberOf } from '../figure.ts';
import type { Rounding } from '../layout/layout.ts';
import { roundingDifference } from './balancing.ts';
import type { ConsolidatedFigure, Reporter } from './consolidation.ts';
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
  /** A part that took the difference of rounding, so that the shown parts add up. */
  | { readonly kind: 'Balanced'; readonly rounded: string; readonly shown: string }
  | {
      readonly kind: 'Discrepancy';
      readonly reporter: Reporter;
      readonly typed: string;
      readonly recomputed: string;
    };

export interface Rounded {
  readonly rounding: Rounding;
  /** What a balanced part is shown as. */
  readonly balanced: Decimal | undefined;
}

const asRounded: Rounded = { rounding: 'note', balanced: undefined };

export function* reportNotes(
  figure: ConsolidatedFigure,
  members: readonly ConsolidatedFigure[],
  { rounding, balanced }: Rounded = asRounded,
): Generator<ReportNote> {
  const { state, coverage, line, value, conflict, sources, discrepancies } = figure;
  const { decimals } = line.indicator;
  const { missing, awaited } = coverage;
  if (missing.length > 0 || awaited.length > 0) yield { kind: 'Partial', missing, awaited };
  if (state === 'conflict') yield { kind: 'Conflict', values: valuesOf(conflict, decimals) };
  if (state === 'undefined') yield { kind: 'Undefined' };
  if (state === 'unmergeable') yield { kind: 'Unmergeable', values: valuesOf(sources, decimals) };
  const differs = differenceNote(figure, members);
  if (differs) yield differs;
  else if (rounding === 'note') yield* roundingNote(figure, members);
  if (balanced && value)
    yield {
      kind: 'Balanced',
      rounded: shownText(value, decimals),
      shown: shownText(balanced, decimals),
    };
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

function differenceNote(
  total: ConsolidatedFigure,
  members: readonly ConsolidatedFigure[],
): ReportNote | null {
  const { decimals } = total.line.indicator;
  const differs = membersDiffer(total, members);
  if (!differs || !total.value) return null;
  return {
    kind: 'MembersDiffer',
    total: shownText(total.value, decimals),
    ofMembers: shownText(differs.ofMembers, decimals),
    difference: shownText(differs.difference, decimals),
  };
}

function* roundingNote(
  total: ConsolidatedFigure,
  members: readonly ConsolidatedFigure[],
): Generator<ReportNote> {
  const found = roundingDifference(total, members);
  if (!found) return;
  const { decimals } = total.line.indicator;
  yield {
    kind: 'RoundedPartsDiffer',
    total: shownText(found.total, decimals),
    ofParts: shownText(found.ofParts, decimals),
    difference: shownText(found.difference, decimals),
  };
}

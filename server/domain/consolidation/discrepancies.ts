// A rate that was typed beside its components is checked against them; it never enters the merged rate.
import type { Decimal } from '../decimal.ts';
import { roundTo } from '../decimal.ts';
import { numberOf } from '../figure.ts';
import { numbersByReporter } from './answers.ts';
import type { Discrepancy } from './consolidation.ts';
import type { AnsweredLine } from './mergeRate.ts';
import { quotient } from './mergeRate.ts';

/** Against the reporter's own components; where these are others' to report, against the rate of them all. */
export function discrepanciesOf(
  { line, answers }: AnsweredLine,
  [numerator, denominator]: readonly [AnsweredLine, AnsweredLine],
  ofAll: Decimal | null,
): readonly Discrepancy[] {
  const dividends = numbersByReporter(numerator.answers);
  const divisors = numbersByReporter(denominator.answers);
  const recomputedFor = (reporter: string): Decimal | null => {
    if (!dividends.has(reporter) || !divisors.has(reporter)) return ofAll;
    const above = dividends.get(reporter);
    const below = divisors.get(reporter);
    return above && below
      ? quotient(line, [numerator.line, above], [denominator.line, below])
      : null;
  };
  return answers.flatMap(({ reporter, sources }) => {
    const exact = recomputedFor(reporter.id);
    const recomputed = exact && roundTo(exact, line.indicator.decimals);
    return sources.flatMap((source) => {
      const typed = numberOf(source.figure);
      return typed && recomputed && !recomputed.eq(typed) ? [{ source, typed, recomputed }] : [];
    });
  });
}

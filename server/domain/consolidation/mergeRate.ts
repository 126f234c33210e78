// Rates and prices are recomputed from what they are made of: never averaged, never added.
import { Decimal } from '../decimal.ts';
import { numberOf } from '../figure.ts';
import type { Line } from '../indicator.ts';
import { convert } from '../unit.ts';
import { isAwaited, numbersByReporter } from './answers.ts';
import type { Answers } from './consolidation.ts';
import type { Merged } from './mergeNumbers.ts';
import { merged, mergeNumbers, nothing, sum, unmerged } from './mergeNumbers.ts';

/** A line together with what was answered on it. */
export interface AnsweredLine {
  readonly line: Line;
  readonly answers: Answers;
}

/**
 * The quotient of the merged components. A reporter who is asked for both and has given only one enters neither: a
 * numerator without its denominator would raise the rate of everyone.
 */
export function mergeRatio(rate: Line, numerator: AnsweredLine, denominator: AnsweredLine): Merged {
  const above = mergeComponent(numerator, denominator);
  const below = mergeComponent(denominator, numerator);
  const problem = above.problem ?? below.problem;
  if (problem) return unmerged(problem);
  if (!above.value || !below.value) return nothing;
  const value = quotient(rate, [numerator.line, above.value], [denominator.line, below.value]);
  return value ? merged(value) : unmerged('undefined');
}

function mergeComponent({ line, answers }: AnsweredLine, counterpart: AnsweredLine): Merged {
  const halves = new Map(counterpart.answers.map(({ reporter, figure }) => [reporter.id, figure]));
  const numbers = answers.flatMap(({ reporter, figure }) => {
    const isHalf =
      halves.has(reporter.id) &&
      (halves.get(reporter.id) === undefined || isAwaited(halves.get(reporter.id)));
    return (isHalf ? undefined : numberOf(figure)) ?? [];
  });
  return mergeNumbers(line.indicator.merge, numbers);
}

type Term = readonly [line: Line, value: Decimal];

/**
 * The rate in its own unit, unrounded; `null` over zero. Components of one kind meet in one unit first; of two kinds
 * they are divided as they are, since the unit of the rate is then made of theirs (万元 ÷ 万公斤 is 元/公斤).
 */
export function quotient(rate: Line, [above, dividend]: Term, [below, divisor]: Term) {
  if (divisor.isZero()) return null;
  const from = above.indicator.unit;
  const to = below.indicator.unit;
  const inOneUnit = from.kind === to.kind ? convert(dividend, from, to) : dividend;
  return inOneUnit.times(scaleOf(rate)).div(divisor);
}

/** What a quotient is multiplied by to be told in the unit of the rate. */
export function scaleOf({ indicator }: Line): Decimal {
  switch (indicator.unit.symbol) {
    case '%':
      return new Decimal(100);
    case '‰':
      return new Decimal(1000);
    default:
      return new Decimal(1);
  }
}

/** Each price counts by its quantity; one without a quantity counts nothing and is still to come. */
export function mergeWeighted(price: AnsweredLine, weight: AnsweredLine): Merged {
  const pairs = weighedPrices(price, weight);
  if (pairs.length === 0) return nothing;
  const weights = sum(pairs.map((pair) => pair.weight));
  if (weights.isZero()) return unmerged('undefined');
  return merged(sum(pairs.map((pair) => pair.price.times(pair.weight))).div(weights));
}

function weighedPrices(price: AnsweredLine, weight: AnsweredLine) {
  const weights = numbersByReporter(weight.answers);
  return price.answers.flatMap(({ reporter, figure }) => {
    const ofPrice = numberOf(figure);
    const ofWeight = weights.get(reporter.id);
    return ofPrice && ofWeight ? [{ price: ofPrice, weight: ofWeight }] : [];
  });
}

/** Reporters whose price has a status where its quantity should be. */
export function withoutWeight(price: AnsweredLine, weight: AnsweredLine): ReadonlySet<string> {
  const prices = numbersByReporter(price.answers);
  const statuses = weight.answers.filter(({ figure }) => figure?.kind === 'status');
  return new Set(statuses.flatMap(({ reporter: { id } }) => (prices.get(id) ? id : [])));
}

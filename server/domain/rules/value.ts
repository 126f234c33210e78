// The number that a bound term gives, in the bases of its kinds, or why there is none.
import { type Figure, type Figures, numberOf } from '../figure.ts';
import type { BoundFigure, BoundTerm } from './bound.ts';
import {
  absolute,
  compare,
  negative,
  noneAtAll,
  one,
  over,
  plus,
  type Rational,
  rational,
  rounded,
  times,
} from './rational.ts';
import type { MissingPolicy } from './rule.ts';

export interface RuleFigures {
  readonly figures: Figures;
  readonly previous: Figures;
  readonly plans: Figures;
}

/** Why there is no number. */
export type Gap = 'Missing' | 'DividedByZero' | 'TooManySteps';

/** One evaluation at work: what it reads from and how many steps it may still make. */
export interface Work extends RuleFigures {
  readonly missing: MissingPolicy;
  steps: number;
}

export const maximalSteps = 10_000;

type Value = Rational | Gap;

export function figureOf({ source, line }: BoundFigure, work: RuleFigures): Figure | undefined {
  switch (source) {
    case 'sheet':
      return work.figures.get(line.key);
    case 'previous':
      return work.previous.get(line.key);
    case 'plan':
      return work.plans.get(line.key);
  }
}

export function isGap(value: Rational | Gap): value is Gap {
  return typeof value === 'string';
}

function isNumber(value: Rational | Gap): value is Rational {
  return !isGap(value);
}

export function valueOf(term: BoundTerm, work: Work): Value {
  work.steps -= 1;
  if (work.steps < 0) return 'TooManySteps';
  switch (term.kind) {
    case 'Value':
      return term.value;
    case 'Figure': {
      const number = numberOf(figureOf(term, work));
      if (number !== undefined) return times(rational(number), term.scale);
      return work.missing === 'missing_as_zero' ? noneAtAll : 'Missing';
    }
    case 'Sum':
      return folded(term.parts, work, noneAtAll, (sum, { value, part }) =>
        plus(sum, part.negative ? negative(value) : value),
      );
    case 'Product':
      return folded(term.parts, work, one, (result, { value, part }) => {
        if (!part.inverse) return times(result, value);
        return value.numerator === 0n ? 'DividedByZero' : over(result, value);
      });
    case 'Call':
      return called(term, work);
  }
}

function folded<Part extends { readonly term: BoundTerm }>(
  parts: readonly Part[],
  work: Work,
  start: Rational,
  step: (sofar: Rational, next: { readonly value: Rational; readonly part: Part }) => Value,
): Value {
  let sofar: Rational = start;
  for (const part of parts) {
    const value = valueOf(part.term, work);
    const next = isGap(value) ? value : step(sofar, { value, part });
    if (isGap(next)) return next;
    sofar = next;
  }
  return sofar;
}

function called(call: BoundTerm & { kind: 'Call' }, work: Work): Value {
  if (call.name === 'COUNT') return countOf(call.arguments, work);
  const values = call.arguments.map((argument) => valueOf(argument, work));
  const gap = values.find(isGap);
  if (gap !== undefined) return gap;
  const [first = noneAtAll, ...others] = values.filter(isNumber);
  switch (call.name) {
    case 'SUM':
      return others.reduce(plus, first);
    case 'MIN':
      return others.reduce((least, value) => (compare(value, least) < 0 ? value : least), first);
    case 'MAX':
      return others.reduce((most, value) => (compare(value, most) > 0 ? value : most), first);
    case 'ABS':
      return absolute(first);
    case 'ROUND':
      return times(rounded(over(first, call.scale), call.decimals), call.scale);
  }
}

/** How many are reported. A missing one is part of the answer, not a gap, even where missing stands for zero. */
function countOf(figures: readonly BoundTerm[], work: Work): Value {
  work.steps -= figures.length;
  if (work.steps < 0) return 'TooManySteps';
  const reported = figures.filter(
    (term) => term.kind === 'Figure' && numberOf(figureOf(term, work)) !== undefined,
  );
  return { numerator: BigInt(reported.length), denominator: 1n };
}

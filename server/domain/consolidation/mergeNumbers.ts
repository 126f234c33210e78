// Several reporters' numbers for one line made into one, where that needs nothing but the numbers themselves.
import type { Decimal } from '../decimal.ts';
import { zero } from '../decimal.ts';
import type { Merge } from '../indicator.ts';

/** Why there are numbers and yet no value; see `FigureState`. */
export type MergeProblem = 'conflict' | 'undefined' | 'unmergeable';

export interface Merged {
  readonly value: Decimal | null;
  readonly problem: MergeProblem | null;
}

export const nothing: Merged = { value: null, problem: null };

export function merged(value: Decimal): Merged {
  return { value, problem: null };
}

export function unmerged(problem: MergeProblem): Merged {
  return { value: null, problem };
}

/**
 * `ratio` and `weighted` come here only where their components are not asked for: the same rate from everyone is the
 * rate of all of them together, different ones say nothing about it.
 */
export function mergeNumbers(merge: Merge, numbers: readonly Decimal[]): Merged {
  const [first, ...others] = numbers;
  if (!first) return nothing;
  const agree = others.every((other) => other.eq(first));
  switch (merge) {
    case 'sum':
      return merged(sum(numbers));
    case 'latest':
      return agree ? merged(first) : unmerged('conflict');
    case 'weighted':
    case 'ratio':
      return agree ? merged(first) : unmerged('unmergeable');
    case 'max':
      return merged(others.reduce((most, other) => (other.gt(most) ? other : most), first));
    case 'min':
      return merged(others.reduce((least, other) => (other.lt(least) ? other : least), first));
    case 'none':
      return others.length === 0 ? merged(first) : unmerged('unmergeable');
  }
}

export function sum(numbers: readonly Decimal[]): Decimal {
  return numbers.reduce((total, number) => total.plus(number), zero);
}

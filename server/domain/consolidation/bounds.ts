// How 余 (at least) and 以内 (at most) carry over to what is computed from them.
import type { Qualifier } from '../indicator.ts';

/** Of a sum. `null` where lower and upper bounds meet: nothing can be said of it. */
export function boundOfSum(terms: readonly Qualifier[]): Qualifier | null {
  const bounds = new Set(terms.filter((one) => one !== 'exact'));
  const [bound] = bounds;
  return bounds.size > 1 ? null : (bound ?? 'exact');
}

/** A larger denominator makes a smaller quotient. */
export function boundOfQuotient(numerator: Qualifier, denominator: Qualifier): Qualifier | null {
  return boundOfSum([numerator, opposite[denominator]]);
}

const opposite = { exact: 'exact', atLeast: 'atMost', atMost: 'atLeast' } as const;

// How often each of many may do something: a burst, and then so many a second.
//
// Counted in this process alone. Of n processes behind one address each allows as much, so together they allow n times it;
// what must hold over all of them (guesses at passwords) is counted in the database.

export interface BucketSize {
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  tokens: number;
  /** Milliseconds. */
  at: number;
}

/** More keys than people: beyond it the longest unused are forgotten, which only ever gives them a full bucket. */
const mostKeys = 20_000;

export interface TokenBuckets {
  /** Takes one; 0, or the seconds to wait for the next. */
  readonly take: (key: string) => number;
}

export function tokenBuckets(
  { burst, perSecond }: BucketSize,
  clock: () => number = () => performance.now(),
): TokenBuckets {
  const buckets = new Map<string, Bucket>();
  return {
    take: (key) => {
      const at = clock();
      const known = buckets.get(key);
      const refilled = known ? known.tokens + ((at - known.at) / 1000) * perSecond : burst;
      const tokens = Math.min(burst, refilled);
      const isAllowed = tokens >= 1;
      buckets.delete(key);
      buckets.set(key, { tokens: isAllowed ? tokens - 1 : tokens, at });
      if (buckets.size > mostKeys) forgetOldest(buckets);
      return isAllowed ? 0 : Math.max(1, Math.ceil((1 - tokens) / perSecond));
    },
  };
}

function forgetOldest(buckets: Map<string, Bucket>): void {
  for (const key of buckets.keys()) {
    buckets.delete(key);
    return;
  }
}

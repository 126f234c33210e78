// The moves of one period, for one who follows. Only the newest is kept: who reads slowly misses places in between, which
// nobody needs.
import type { PeriodMove } from './usecases/followPeriod.ts';

export interface MoveStream {
  readonly moves: AsyncIterable<PeriodMove>;
  /** An older place than the one told last is no move. */
  readonly moved: (asOf: string) => void;
  readonly end: () => void;
  readonly whenEnded: (then: () => void) => void;
}

const done = { done: true, value: undefined } as const;

export function moveStream(period: string): MoveStream {
  const ending = new AbortController();
  const { signal } = ending;
  const state = { newest: -1n, told: -1n, wake: () => {} };
  signal.addEventListener('abort', () => state.wake(), { once: true });

  const next = async (): Promise<IteratorResult<PeriodMove>> => {
    while (!signal.aborted) {
      if (state.newest > state.told) {
        state.told = state.newest;
        return { done: false, value: { period, asOf: String(state.told) } };
      }
      await new Promise<void>((resolve) => {
        state.wake = resolve;
      });
    }
    return done;
  };
  const finish = (): Promise<IteratorResult<PeriodMove>> => {
    ending.abort();
    return Promise.resolve(done);
  };
  const iterator = { next, return: finish };

  return {
    moves: { [Symbol.asyncIterator]: () => iterator },
    moved: (asOf) => {
      const place = BigInt(asOf);
      if (place > state.newest) state.newest = place;
      state.wake();
    },
    end: () => ending.abort(),
    whenEnded: (then) => signal.addEventListener('abort', then, { once: true }),
  };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenBuckets } from '../../server/edge/tokenBuckets.ts';

describe('a bucket', () => {
  it('gives its burst, then says how long to wait, then so many a second', () => {
    let at = 0;
    const { take } = tokenBuckets({ burst: 3, perSecond: 0.5 }, () => at);
    expect([take('a'), take('a'), take('a'), take('a')]).toEqual([0, 0, 0, 2]);
    expect(take('b')).toBe(0);
    at = 2_000;
    expect([take('a'), take('a')]).toEqual([0, 2]);
  });

  it('allows in any time at most the burst and what has come since', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 300 }), (pauses) => {
        let at = 0;
        const { take } = tokenBuckets({ burst: 5, perSecond: 4 }, () => at);
        let allowed = 0;
        for (const pause of pauses) {
          at += pause;
          if (take('a') === 0) allowed += 1;
        }
        expect(allowed).toBeLessThanOrEqual(5 + (at / 1000) * 4);
      }),
    );
  });

  it('is kept for the keys used last, however many come', () => {
    const { take } = tokenBuckets({ burst: 1, perSecond: 0.001 }, () => 0);
    take('first');
    for (let n = 0; n < 20_000; n += 1) take(`key ${n}`);
    expect(take('key 19999')).toBeGreaterThan(0);
    expect(take('first')).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import type { SlotEvent } from '#domain/consolidation/counting.ts';
import { countedVersion, slotState, versionState } from '#domain/consolidation/counting.ts';

const kinds = {
  S: 'Submitted',
  A: 'Accepted',
  R: 'Returned',
  W: 'Withdrawn',
  O: 'Reopened',
} as const;

/** `S1 A1 S2`: version 1 submitted and accepted, version 2 submitted. */
function history(text: string): readonly SlotEvent[] {
  return text.split(' ').flatMap((word, at) => {
    const kind = kinds[word.charAt(0) as keyof typeof kinds];
    return word === '' ? [] : { seq: BigInt(at + 1), kind, n: Number(word.slice(1)) };
  });
}

describe('countedVersion', () => {
  it.each([
    ['', null, null, 'empty'],
    ['S1', null, 1, 'submitted'],
    ['S1 A1', 1, null, 'accepted'],
    ['S1 R1', null, null, 'returned'],
    ['S1 W1', null, null, 'withdrawn'],
    ['S1 A1 S2', 1, 2, 'submitted'],
    ['S1 A1 S2 R2', 1, null, 'returned'],
    ['S1 A1 S2 W2', 1, null, 'withdrawn'],
    ['S1 A1 S2 A2', 2, null, 'accepted'],
    ['S1 A1 O1', null, null, 'reopened'],
    ['S1 A1 S2 O1', null, 2, 'submitted'],
    ['S1 A1 S2 A2 O2', null, null, 'reopened'],
    ['S1 A1 S2 A2 O2 S3', null, 3, 'submitted'],
    ['S1 A1 S2 A2 O2 S3 A3', 3, null, 'accepted'],
    ['S1 R1 S2 A2', 2, null, 'accepted'],
    ['S1 S2 A2', 2, null, 'accepted'],
  ])('after "%s" counts %s, with %s pending, and is %s', (text, counted, pending, state) => {
    expect(countedVersion(history(text))).toEqual({ counted, pending });
    expect(slotState(history(text))).toBe(state);
  });

  it('tells the past at a sequence, whatever came later and in whatever order it is read', () => {
    const events = history('S1 A1 S2 A2 O2').toReversed();

    expect([1n, 2n, 3n, 4n, 5n].map((at) => countedVersion(events, at).counted)).toEqual([
      null,
      1,
      1,
      2,
      null,
    ]);
    expect(slotState(events, 3n)).toBe('submitted');
  });

  it('tells where each version stands', () => {
    const events = history('S1 R1 S2');
    expect([1, 2, 3].map((n) => versionState(events, n))).toEqual([
      'returned',
      'submitted',
      'empty',
    ]);
  });
});

// The fold equals a model made by hand, and only what counts can change it.
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { consolidate } from '#domain/consolidation/consolidate.ts';
import type { Fold } from './arbitraries.ts';
import {
  countedAt,
  cut,
  history,
  inputOf,
  reporters,
  sheet,
  sheets,
  versionsOf,
} from './arbitraries.ts';
import { fingerprint } from './builders.ts';
import { law } from './law.ts';
import { modelOf, standing } from './model.ts';
import {
  asMerge,
  averaged,
  blankAsZero,
  countingRepeats,
  firstOnly,
  newest,
  roundedFirst,
} from './sabotage.ts';

const histories = fc.array(history, { minLength: reporters.length, maxLength: reporters.length });

/** I12 */
const equalsTheModel = (fold: Fold) =>
  fc.property(histories, fc.nat({ max: 12 }), (all, steps) => {
    const merged = fold(inputOf(countedAt(all, steps)));
    const model = modelOf(all.map((filed) => standing(filed, steps)));
    for (const [key, value] of Object.entries(model))
      expect([key, cut(merged, key)]).toEqual([key, value]);
  });

/** I14: in any order, any of them again. */
const ignoresOrderAndRepeats = (fold: Fold) =>
  fc.property(
    sheets.chain((filled) => {
      const versions = versionsOf(filled);
      const again = fc.subarray([...versions]).map((some) => versions.concat(some));
      const shuffled = again.chain((some) =>
        fc.shuffledSubarray(some, { minLength: some.length, maxLength: some.length }),
      );
      return fc.record({ versions: fc.constant(versions), shuffled });
    }),
    ({ versions, shuffled }) => {
      expect(fingerprint(fold(inputOf(shuffled)))).toBe(fingerprint(fold(inputOf(versions))));
    },
  );

/** I14: a version that was returned, withdrawn or is still pending. */
const ignoresUncounted = (count: typeof countedAt) =>
  fc.property(
    histories,
    sheet,
    fc.constantFrom('returned', 'withdrawn', 'pending'),
    fc.nat({ max: reporters.length - 1 }),
    (all, added, fate, whose) => {
      const later = all.map((filed, at) =>
        at === whose ? [...filed, { sheet: added, fate } as const] : filed,
      );
      const after = consolidate(inputOf(count(later, 99)));
      expect(fingerprint(after)).toBe(fingerprint(consolidate(inputOf(count(all, 99)))));
    },
  );

law('I12: a figure is the exact fold of the versions that count', equalsTheModel, {
  holdsFor: consolidate,
  failsFor: {
    'averaging percentages': averaged,
    'a blank taken as zero': blankAsZero,
    'rounding before adding': roundedFirst,
    'adding stocks': asMerge('latest', 'sum'),
    'an unweighted price': asMerge('weighted', 'max'),
    'largest for smallest': asMerge('min', 'max'),
  },
});

law('I14: order and repeats change nothing', ignoresOrderAndRepeats, {
  holdsFor: consolidate,
  failsFor: { 'taking the first only': firstOnly, 'counting repeats': countingRepeats },
});

law('I14: what does not count changes nothing', ignoresUncounted, {
  holdsFor: countedAt,
  failsFor: { 'counting the newest version': newest },
});

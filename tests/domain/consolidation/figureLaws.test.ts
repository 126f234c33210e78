// What may never happen to a figure on its way into a report.
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { consolidate } from '#domain/consolidation/consolidate.ts';
import { shownText } from '#domain/consolidation/shownNumber.ts';
import { Decimal, zero } from '#domain/decimal.ts';
import type { Fold } from './arbitraries.ts';
import {
  inputOf,
  positiveSheet,
  reporters,
  sheet,
  sheets,
  versionOf,
  versionsOf,
} from './arbitraries.ts';
import { figureIn, fingerprint } from './builders.ts';
import { law } from './law.ts';
import { tenths } from './model.ts';
import { asMerge, averaged, blankAsZero, everyoneAnswers, roundedFirst } from './sabotage.ts';

/** I16 */
const ignoresEmptySubmissions = (fold: Fold) =>
  fc.property(fc.array(sheet, { maxLength: reporters.length - 1 }), (filled) => {
    const versions = versionsOf(filled);
    const empty = versionOf(reporters[filled.length] ?? 'stranger', {});
    expect(fingerprint(fold(inputOf([...versions, empty])))).toBe(
      fingerprint(fold(inputOf(versions))),
    );
  });

const missingIsNotZero = (fold: Fold) =>
  fc.property(fc.array(positiveSheet, { maxLength: reporters.length - 1 }), (filled) => {
    for (const { value, state } of fold(inputOf(versionsOf(filled))).figures.values())
      if (filled.length === 0) expect([value, state]).toEqual([null, 'missing']);
      else expect([value?.isZero() ?? false, state === 'complete']).toEqual([false, false]);
  });

/** I17: figures above zero, so that no sum is one of its terms. */
const neverAddsWhatIsNotAdditive = (fold: Fold) =>
  fc.property(fc.array(positiveSheet, { minLength: 2, maxLength: reporters.length }), (filled) => {
    const { figures } = fold(inputOf(versionsOf(filled)));
    for (const key of ['RATE', 'LATEST', 'NONE', 'PRICE']) {
      const typed = filled.map((one) => new Decimal(`${String(one[key])}e-2`));
      const added = typed.reduce((a, b) => a.plus(b), zero);
      const value = figures.get(key)?.value;
      const reported = key === 'RATE' ? ratesOf(filled) : typed;
      if (!value) continue;
      if (key !== 'RATE') expect(value.eq(added)).toBe(false);
      expect(value.gte(Decimal.min(...reported)) && value.lte(Decimal.max(...reported))).toBe(true);
    }
  });

function ratesOf(filled: readonly Readonly<Record<string, unknown>>[]): readonly Decimal[] {
  return filled.map(({ ABOVE, BELOW }) => new Decimal(String(ABOVE)).times(100).div(String(BELOW)));
}

/** I17: many small districts and a large one weigh as they are. */
const neverAveragesPercentages = (fold: Fold) =>
  fc.property(positiveSheet, positiveSheet, (one, other) => {
    const rates = ratesOf([one, other]);
    fc.pre(one['BELOW'] !== other['BELOW'] && !rates[0]?.eq(rates[1] ?? zero));
    const value = figureIn(fold(inputOf(versionsOf([one, other]))), 'RATE').value;
    expect(value?.eq(rates.reduce((a, b) => a.plus(b), zero).div(2))).toBe(false);
  });

/** I18: what is shown is the exact sum rounded once, here to tenths. */
const roundsOnceAtDisplay = (fold: Fold) =>
  fc.property(sheets, (filled) => {
    const given = filled.map((one) => one['SUM']).filter((cell) => typeof cell === 'bigint');
    fc.pre(given.length > 0);
    const value = figureIn(fold(inputOf(versionsOf(filled))), 'SUM').value ?? zero;
    expect(shownText(value, 1)).toBe(tenths(given.reduce((a, b) => a + b)));
  });

law('I16: an empty submission changes nothing', ignoresEmptySubmissions, {
  holdsFor: consolidate,
  failsFor: { 'a blank taken as zero': blankAsZero },
});

law('I16: missing is not zero', missingIsNotZero, {
  holdsFor: consolidate,
  failsFor: { 'zeros for whoever is missing': everyoneAnswers },
});

law('I17: what is not additive is never added', neverAddsWhatIsNotAdditive, {
  holdsFor: consolidate,
  failsFor: {
    'adding rates': asMerge('ratio', 'sum'),
    'adding stocks': asMerge('latest', 'sum'),
    'adding prices': asMerge('weighted', 'sum'),
    'adding what is not merged': asMerge('none', 'sum'),
  },
});

law('I17: percentages are never averaged', neverAveragesPercentages, {
  holdsFor: consolidate,
  failsFor: { 'averaging percentages': averaged },
});

law('I18: rounding happens once, at display', roundsOnceAtDisplay, {
  holdsFor: consolidate,
  failsFor: { 'rounding before adding': roundedFirst },
});

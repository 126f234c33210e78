// Laws of reading: it undoes printing, it ends for whatever stands in a cell, and it is quick about it.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, roundTo } from '#domain/decimal.ts';
import { figureText, numberFigure } from '#domain/figure.ts';
import type { Line } from '#domain/indicator.ts';
import { printCell } from '#domain/reading/printCell.ts';
import { readCell } from '#domain/reading/readCell.ts';
import type { Reading } from '#domain/reading/reading.ts';
import { isAskCode, isReadingCode } from '#domain/reading/readingCode.ts';
import { isDiscrete } from '#domain/unit.ts';
import { line, unitsForTests } from '../../support/lines.ts';
import { readAs } from '../../support/readings.ts';
import { textsOf } from '../../support/texts.ts';

const lines: fc.Arbitrary<Line> = fc
  .record({
    unit: fc.constantFrom(...unitsForTests.keys()),
    decimals: fc.integer({ min: 0, max: 6 }),
    signed: fc.boolean(),
  })
  .map((shape) => line(shape));

/** A line and a decimal that it can hold, of any magnitude below 10^15. */
const held = fc
  .tuple(lines, fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), fc.nat(15), fc.nat(), fc.boolean())
  .map(([asked, digits, shorter, fraction, isNegative]) => {
    const { unit, signed, decimals } = asked.indicator;
    const places = isDiscrete(unit) ? 0 : decimals;
    const whole = new Decimal((digits / 10n ** BigInt(shorter)).toString());
    const size = whole.plus(new Decimal(fraction % 10 ** places).div(10 ** places));
    const limit = unit.kind === 'percent' && !signed ? 100 : '1e15';
    const value = roundTo(size.modulo(limit), places);
    return { asked, value: signed && isNegative ? value.negated() : value };
  });

const formats = fc.oneof(
  fc.constantFrom('General', '@', '0.00', '0%', 'yyyy-mm-dd', '0!.0,"万"', '0"亿"'),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

describe('reading', () => {
  it('undoes printing for every decimal that a line can hold', () => {
    fc.assert(
      fc.property(held, ({ asked, value }) => {
        const printed = printCell(numberFigure(value), asked);
        const reading = readCell(printed, asked, unitsForTests);
        // Only what a double cannot hold goes out as text, and is asked about when it comes back.
        expect(reading.kind).toBe(typeof printed.value === 'number' ? 'Accepted' : 'Asked');
        expect(valueOf(reading)).toEqual(figureText(numberFigure(value)).value);
      }),
      { numRuns: 20_000 },
    );
  });

  it('gives what it asked about once that stands in the cell', () => {
    fc.assert(
      fc.property(lines, textsOf(40), (asked, texts) => {
        const unstable = texts.filter((text) => {
          const reading = readCell({ value: text, numberFormat: '@' }, asked, unitsForTests);
          if (reading.kind !== 'Asked') return false;
          const again = readCell(printCell(reading.figure, asked), asked, unitsForTests);
          return valueOf(again) !== valueOf(reading);
        });
        expect(unstable).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('ends with a known outcome for 120,000 texts of any kind', () => {
    fc.assert(
      fc.property(lines, textsOf(40), (asked, texts) => {
        const faults = texts.filter(
          (value) => !isKnown(readCell({ value, numberFormat: '@' }, asked, unitsForTests), asked),
        );
        expect(faults).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('ends with a known outcome for any value and any format', () => {
    const values = fc.oneof(fc.jsonValue(), fc.double(), fc.anything());
    fc.assert(
      fc.property(lines, values, formats, (asked, value, numberFormat) => {
        const reading = readCell({ value, numberFormat }, asked, unitsForTests);
        expect(isKnown(reading, asked)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });

  it('takes a number for the 15 digits that Excel shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (hundredths) => {
        const third = hundredths / 3 / 100;
        const exact = new Decimal(hundredths).div(100).toFixed();
        expect(readAs(third + third * 2, line(), '0.00')).toBe(exact);
      }),
    );
  });
});

describe('the time of reading', () => {
  const worst = [
    ' ',
    '1',
    ',',
    '.',
    '-',
    '~',
    '一',
    '万',
    '(',
    '+',
    "'",
    '1,',
    '1.',
    '1 ',
    '约',
    'e',
  ];

  it('stays below a millisecond for the longest texts', () => {
    const texts = worst.flatMap((piece) => {
      const long = piece.repeat(252).slice(0, 252);
      return [long, `1${long}x`, `1${long}1x`, `(${long}`, `${long}1`];
    });
    const rounds = 20;
    const start = performance.now();
    for (let round = 0; round < rounds; round += 1) for (const text of texts) readAs(text, line());
    expect((performance.now() - start) / (rounds * texts.length)).toBeLessThan(1);
  });

  it('grows no faster than the text', () => {
    const start = performance.now();
    for (const piece of [...worst, ' x']) readAs(piece.repeat(1_000_000), line());
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

function valueOf(reading: Reading): string | null {
  return reading.kind === 'Accepted' || reading.kind === 'Asked'
    ? figureText(reading.figure).value
    : null;
}

/** Codes are known and each stands once; a figure is canonical and what the line can hold. */
function isKnown(reading: Reading, { indicator }: Line): boolean {
  if (reading.kind === 'Missing') return true;
  if (reading.kind === 'Rejected') return isReadingCode(reading.code) && !isAskCode(reading.code);
  const value = valueOf(reading);
  const isCanonical = value === null || /^(?:0|-?(?!0(?!\.))\d{1,15}(?:\.\d*[1-9])?)$/.test(value);
  const places = value?.split('.')[1]?.length ?? 0;
  const isHeld = places <= indicator.decimals && (indicator.signed || !value?.startsWith('-'));
  const codes = reading.kind === 'Asked' ? reading.codes : [];
  const areKnown = codes.every((code) => isAskCode(code)) && new Set(codes).size === codes.length;
  return isCanonical && isHeld && areKnown && (reading.kind === 'Accepted' || codes.length > 0);
}

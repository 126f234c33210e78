// Laws of the comparison with last year: it ends for any two figures, says one thing at most, and says nothing of usual growth.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '#domain/decimal.ts';
import type { Line, Nature, Qualifier } from '#domain/indicator.ts';
import { lastYearRemark } from '#domain/lastYear/againstLastYear.ts';
import { line, unitsForTests } from '../../support/lines.ts';

const units = unitsForTests;

const lines: fc.Arbitrary<Line> = fc
  .record({
    unit: fc.constantFrom(...unitsForTests.keys()),
    decimals: fc.integer({ min: 0, max: 4 }),
    signed: fc.boolean(),
    nature: fc.constantFrom<Nature>('flow', 'stock', 'toDate', 'campaign', 'span', 'attribute'),
    qualifier: fc.constantFrom<Qualifier>('exact', 'atLeast', 'atMost'),
  })
  .map(({ nature, qualifier, ...shape }) => {
    const plain = line(shape);
    return { ...plain, qualifier, indicator: { ...plain.indicator, nature } };
  });

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat(15))
  .map(([digits, places]) => new Decimal(digits.toString()).div(new Decimal(10).pow(places)));

describe('the comparison with last year', () => {
  it('ends for any two figures of any line', () => {
    fc.assert(
      fc.property(lines, decimals, decimals, (asked, now, before) => {
        const remark = lastYearRemark(asked, [now, before], { units });
        expect(remark === undefined || remark.code.length > 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('warns of no flow that grew by less than half or shrank by less than a third', () => {
    const growth = fc.integer({ min: 67, max: 150 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), growth, (before, percent) => {
        const now = new Decimal(before).times(percent).div(100).toDecimalPlaces(2);
        const remark = lastYearRemark(line(), [now, new Decimal(before)], { units });
        expect(remark?.code ?? '').not.toMatch(/SCALE|GROWTH/);
      }),
    );
  });

  it('suspects every tenfold, and every tenth of a figure that is not small', () => {
    const grown = fc.integer({ min: 80, max: 125 });
    const before = fc.integer({ min: 100, max: 10 ** 9 });
    const exponents = fc.constantFrom(-4, -3, -2, -1, 1, 2, 3, 4);
    fc.assert(
      fc.property(before, grown, exponents, lines, (base, percent, exponent, asked) => {
        fc.pre(asked.indicator.unit.kind !== 'date');
        const now = new Decimal(base).times(percent).div(100).times(new Decimal(10).pow(exponent));
        const remark = lastYearRemark(asked, [now, new Decimal(base)], { units });
        expect(remark?.code).toBe('SUSPECTED_SCALE');
      }),
    );
  });
});

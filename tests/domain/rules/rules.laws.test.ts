import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '#domain/decimal.ts';
import { line } from '../../support/lines.ts';
import { checkOn, money, type Sheet } from './ruleSheet.ts';

const cents = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });

function sumSheet(parts: readonly bigint[], total: bigint): Sheet {
  return [
    [line({ code: 'T' }), money(total)],
    ...parts.map((part, n) => [line({ code: 'T', member: `m${n}` }), money(part)] as const),
  ];
}

describe('a sum', () => {
  const sums = fc.record({
    parts: fc.array(cents, { minLength: 2, maxLength: 12 }),
    off: fc.bigInt({ min: -9n, max: 9n }),
  });

  it('holds within what rounding can do, to the cent', () => {
    fc.assert(
      fc.property(sums, ({ parts, off }) => {
        const total = parts.reduce((sum, part) => sum + part, off);
        const size = off < 0n ? -off : off;
        const verdict = 2n * size <= BigInt(parts.length + 1) ? 'holds' : 'fails';
        const result = checkOn(sumSheet(parts, total), 'T == SUM(T[*])');
        expect(result?.verdict).toBe(verdict);
        expect(result?.compared?.difference.eq(money(size))).toBe(true);
      }),
    );
  });

  it('is the same in any order of its parts and of the sheet', () => {
    fc.assert(
      fc.property(sums, fc.infiniteStream(fc.nat()), ({ parts, off }, dice) => {
        const sheet = sumSheet(
          parts,
          parts.reduce((sum, part) => sum + part, off),
        );
        const shuffled = sheet
          .map((row) => ({ row, key: dice.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
        const keys = shuffled.flatMap(([{ key, member }]) => (member === null ? [] : [key]));
        const plain = checkOn(sheet, 'T == SUM(T[*])');
        const other = checkOn(shuffled, `T == ${keys.join(' + ')}`);
        expect([other?.verdict, other?.compared]).toEqual([plain?.verdict, plain?.compared]);
      }),
    );
  });
});

describe('units', () => {
  const expressions = [
    'A == B + C ± 5 元',
    'A ~= B ± 3%',
    'A <= B < C',
    '0.5 <= A / B <= 2',
    'MIN(A, B) <= C <= MAX(A, B) ± 1%',
    'ABS(A - B) <= 12 万元',
    'A / AREA <= 300 元/亩',
    'A > 0 -> B == C',
  ];

  it('make no difference: a sheet in 亿元 is judged like the same sheet in 万元', () => {
    const amounts = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.integer({ min: 1, max: 90 }));
    fc.assert(
      fc.property(fc.constantFrom(...expressions), amounts, (expression, [a, b, c, area]) => {
        const land = [line({ code: 'AREA', unit: '亩' }), `${area}`] as const;
        const inUnit = (unit: string, shift: number): Sheet => [
          land,
          ...[a, b, c].map(
            (value, n) =>
              [
                line({ code: 'ABC'.charAt(n), unit, decimals: 2 + shift }),
                new Decimal(value).div(10 ** shift).toFixed(),
              ] as const,
          ),
        ];
        const small = checkOn(inUnit('万元', 0), expression);
        const large = checkOn(inUnit('亿元', 4), expression);
        expect([large?.verdict, large?.gap]).toEqual([small?.verdict, small?.gap]);
      }),
    );
  });

  it('convert exactly, 亩 to 平方米 and back', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (mu) => {
        const sheet: Sheet = [
          [line({ code: 'MU', unit: '亩' }), `${mu}`],
          [line({ code: 'SQUARE', unit: '平方米' }), '3'],
        ];
        const result = checkOn(sheet, `15 * MU == ${10_000 * mu} 平方米`);
        expect(result?.verdict).toBe('holds');
        expect(checkOn(sheet, 'MU / SQUARE * SQUARE == MU')?.verdict).toBe('holds');
      }),
    );
  });
});

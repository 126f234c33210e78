import { describe, expect, it } from 'vitest';
import { Decimal, printDecimal } from '#domain/decimal.ts';
import { numberFigure } from '#domain/figure.ts';
import { checkRule } from '#domain/rules/checkRule.ts';
import { line, unitsForTests } from '../../support/lines.ts';
import { check } from './checkFixture.ts';
import { ruleSaying } from './ruleSheet.ts';

describe('what is told', () => {
  it('is both sides in the unit of the left one, and every figure', () => {
    const result = check('T ~= X + Y - PREV(X) ± 200 元', { T: '1.5', X: '1', Y: '0.01' });
    const { left, right, difference, tolerance, unit, comparator } = result?.compared ?? {};
    const numbers = [left, right, difference, tolerance].map((each) => each && printDecimal(each));
    expect([...numbers, unit, comparator]).toEqual(['1.5', '91', '89.5', '0.02', '万元', '~=']);
    expect(result?.operands).toEqual([
      { line: 'T', value: '1.5', unit: '万元' },
      { line: 'X', value: '1', unit: '万元' },
      { line: 'Y', value: '0.01', unit: '亿元' },
      { line: 'X', value: '10', unit: '万元', source: 'previous' },
    ]);
  });

  it.each([
    ['X / MU <= 400 元/亩', { X: '90', MU: '2000' }, '450 元/亩'],
    ['400 元/亩 >= X / MU', { X: '90', MU: '2000' }, '400 元/亩'],
    ['X / MU < X / SQUARE', { X: '2', MU: '15', SQUARE: '10000' }, '0.133333333333333 万元/亩'],
    ['X / Y > 1', { X: '1', Y: '1' }, '0.0001 null'],
    ['3 * N > 5 * M', { N: '1', M: '2' }, '3 个'],
    ['N / M > 2', { N: '1', M: '2' }, '0.5 null'],
    ['0.05 > X', { X: '1' }, '0.05 万元'],
  ])('is the left side of %s over %j as %s', (expression, given, left) => {
    const compared = check(expression, given)?.compared;
    expect(`${compared && printDecimal(compared.left)} ${compared?.unit}`).toBe(left);
  });

  it.each([
    ['X == Z', { X: '1', Z: '2' }, 'X'],
    ['K <= M <= N', { K: '1', M: '3', N: '2' }, 'M'],
    ['N > 0 -> NOTNULL(M) and M <= 12', { N: '1', M: '13' }, 'M'],
    ['X <-> N', { X: '1' }, 'N'],
    ['PREV(X) <= X', { X: '9' }, 'X'],
  ])('points for %s over %j to %s first', (expression, given, first) => {
    expect(check(expression, given)).toMatchObject({ verdict: 'fails', line: first });
  });
});

describe('a rule that cannot be judged', () => {
  it('says nothing about lines it does not know', () => {
    expect(check('X <= ELSEWHERE', { X: '1' })).toBeUndefined();
  });

  it('stops after ten thousand steps', () => {
    const many = Array.from({ length: 10_001 }, (_, n) => line({ code: 'MANY', member: `${n}` }));
    const one = numberFigure(new Decimal(1));
    const rule = ruleSaying('SUM(MANY[*]) > 0');
    const none = new Map();
    const sum = (lines: typeof many) =>
      checkRule(rule, {
        lines,
        units: unitsForTests,
        figures: new Map(lines.map(({ key }) => [key, one])),
        previous: none,
        plans: none,
      });
    expect(sum(many)).toMatchObject({ verdict: 'cannotTell', gap: 'TooManySteps' });
    expect(sum(many.slice(0, 9_000))).toMatchObject({ verdict: 'holds' });
  });
});

import { describe, expect, it } from 'vitest';
import { atomsOf } from '#domain/rules/expression.ts';
import { maximalLength, parseExpression } from '#domain/rules/parse.ts';
import { maximalDepth } from '#domain/rules/shape.ts';

function problemOf(text: string): string {
  const parsed = parseExpression(text);
  return parsed.ok ? 'none' : `${parsed.error.kind} ${parsed.error.at}`;
}

describe('an expression', () => {
  it.each([
    'A == B',
    'AGR.GRAIN.AREA == AGR.GRAIN.AREA[小春] + AGR.GRAIN.AREA[大春] ± 0.02',
    'AGR.FRUIT.AREA[回隆;晚秋红心桃] > 0',
    '粮食.面积[小春] > 0',
    'A ~= B * C ± 0.5%',
    'A ~= B ± 12 万元',
    '60 公斤/亩 <= A / B <= 400 公斤/亩',
    '60公斤/亩<=A/B',
    '5 % <= A',
    'A - -5 >= -B',
    'A<-5',
    'A > 0->B<=12',
    'A > 0 -> B > 0 -> C > 0',
    'A <-> B',
    'A>=1and B>=1 or not (C>=1)',
    'not not (A > 0)',
    'ISNULL(A) and NOTNULL( B )',
    '0.5 <= A / PREV(A) <= 2',
    'SUM (A[*]) == PLAN(B[x]) + MIN(A, B) - MAX(A, ABS(B), ROUND(C), ROUND(C, 12))',
    'COUNT(A[*], B) >= 2',
    '\tA\n==\r\n B ',
    '((((A)))) == (((B)))',
    'and_more == notion',
  ])('%j is one', (text) => {
    expect(problemOf(text)).toBe('none');
  });

  it.each([
    ['', 'Syntax 0'],
    ['   ', 'Syntax 3'],
    ['A', 'ConditionExpected 0'],
    ['A + B', 'ConditionExpected 0'],
    ['A == ', 'Syntax 5'],
    ['== A', 'Syntax 0'],
    ['A = B', 'Syntax 2'],
    ['A === B', 'Syntax 4'],
    ['A <> B', 'Syntax 3'],
    ['A == B C', 'Syntax 7'],
    ['A == B, C == D', 'Syntax 6'],
    ['A == (B', 'Syntax 7'],
    ['A == B)', 'Syntax 6'],
    ['A == ()', 'Syntax 6'],
    ['A == SUM()', 'Syntax 9'],
    ['A == SUM(B,)', 'Syntax 11'],
    ['A == SUM(B C)', 'Syntax 11'],
    ['A == --B', 'Syntax 6'],
    ['A == 5(B)', 'Syntax 6'],
    ['A == B[小春', 'Syntax 6'],
    ['A == B[]', 'Syntax 6'],
    ['A == 1.2.3', 'Syntax 8'],
    ['A == .5', 'Syntax 5'],
    ['A == 1,000', 'Syntax 6'],
    ['A == "1"', 'Syntax 5'],
    ['A == B ? C : D', 'Syntax 7'],
    ['A == B; C', 'Syntax 6'],
    ['A == B % C', 'Syntax 7'],
    ['A && B', 'Syntax 2'],
    ['!A', 'Syntax 0'],
    ['A == １２', 'Syntax 5'],
    ['A == \u{e000}', 'Syntax 5'],
    ['A == \ud800', 'Syntax 5'],
    ['A == B ±', 'Syntax 8'],
    ['A == B ± x', 'Syntax 8'],
    ['A == B ± 1 ± 2', 'Syntax 8'],
    ['A == B ± -1', 'Syntax 8'],
    ['not A == B', 'NumberExpected 4'],
    ['A <-> B <-> C', 'NumberExpected 0'],
    ['A == (B == C)', 'NumberExpected 6'],
    ['(A > 0) + 1 == 2', 'NumberExpected 1'],
    ['A == ISNULL(B)', 'NumberExpected 5'],
    ['SUM(A) and B > 0', 'ConditionExpected 0'],
    ['A == constructor(B)', 'UnknownFunction 5'],
    ['A == sum(B)', 'UnknownFunction 5'],
    ['A == ABS(B, C)', 'WrongArguments 5'],
    ['A == ROUND(B, C)', 'WrongArguments 5'],
    ['A == ROUND(B, 13)', 'WrongArguments 5'],
    ['A == ROUND(B, 1, 2)', 'WrongArguments 5'],
    ['A == COUNT(B + C)', 'ReferenceExpected 5'],
    ['A == PREV(B + C)', 'ReferenceExpected 5'],
    ['A == PREV(B, C)', 'ReferenceExpected 5'],
    ['A + B <-> C', 'ReferenceExpected 0'],
    ['ISNULL(5)', 'ReferenceExpected 0'],
    ['A ~= B', 'ToleranceMissing 2'],
    ['A ~= B -> C == D ± 1', 'ToleranceMissing 2'],
  ])('%j is none: %s', (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });

  it('is bounded in length', () => {
    const fits = `A == B${' '.repeat(maximalLength - 6)}`;
    expect(problemOf(fits)).toBe('none');
    expect(problemOf(`${fits} `)).toBe(`TooLong ${maximalLength}`);
  });

  it('is bounded in depth', () => {
    const nested = (depth: number) => `A == ${'('.repeat(depth)}B${')'.repeat(depth)}`;
    expect(problemOf(nested(maximalDepth))).toBe('none');
    expect(problemOf(nested(maximalDepth + 1))).toBe(`TooDeep ${5 + maximalDepth}`);
    const chain = (length: number) => Array.from({ length }, () => 'A > 0').join(' -> ');
    expect(problemOf(chain(maximalDepth))).toBe('none');
    expect(problemOf(chain(maximalDepth + 1))).toMatch(/^TooDeep/);
  });

  it('may be a long sum: that is not a deep one', () => {
    expect(problemOf(`A == ${'B+'.repeat(490)}B`)).toBe('none');
  });
});

/** The skeleton of a condition, to see what binds stronger. */
function shapeOf(text: string): string {
  const parsed = parseExpression(text);
  if (!parsed.ok) return parsed.error.kind;
  const { condition } = parsed.value;
  switch (condition.kind) {
    case 'Implies':
      return `${condition.given.kind} -> ${condition.follows.kind}`;
    case 'All':
    case 'Any':
      return `${condition.kind}(${condition.parts.map(({ kind }) => kind).join(' ')})`;
    case 'Not':
    case 'Comparison':
    case 'Pair':
    case 'Presence':
      return condition.kind;
  }
}

describe('what binds stronger', () => {
  it.each([
    ['A > 0 -> B > 0 -> C > 0', 'Comparison -> Implies'],
    ['A > 0 or B > 0 -> C > 0', 'Any -> Comparison'],
    ['A > 0 -> B > 0 and C > 0', 'Comparison -> All'],
    ['A > 0 and B > 0 or C > 0', 'Any(All Comparison)'],
    ['A > 0 and (B > 0 or C > 0)', 'All(Comparison Any)'],
    ['A > 0 and B > 0 and C > 0', 'All(Comparison Comparison Comparison)'],
    ['A > 0 -> A <-> B', 'Comparison -> Pair'],
    ['A <-> B and C <-> D', 'All(Pair Pair)'],
    ['1 <= A <= 12', 'Comparison'],
  ])('%j is %s', (text, shape) => {
    expect(shapeOf(text)).toBe(shape);
  });

  it('keeps the places of the atoms in reading order', () => {
    const parsed = parseExpression('A > 0 -> NOTNULL(B) and (A <-> B or 1 <= B <= 12)');
    const kinds = parsed.ok ? atomsOf(parsed.value.condition).map(({ kind }) => kind) : [];
    expect(kinds).toEqual(['Comparison', 'Presence', 'Pair', 'Comparison']);
  });
});

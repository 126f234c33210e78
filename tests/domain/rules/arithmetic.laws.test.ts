import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleProblems } from '#domain/rules/ruleProblems.ts';
import { line, unitsForTests } from '../../support/lines.ts';
import { checkOn, money } from './ruleSheet.ts';

const cents = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });

type Node = number | readonly [Node, '+' | '-' | '*' | '/', Node];

const trees = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.integer({ min: 1, max: 9 }),
    fc.tuple(tie('node'), fc.constantFrom('+', '-', '*', '/'), tie('node')),
  ),
})).node;

const strength = { '+': 1, '-': 1, '*': 2, '/': 2 };

/** Written with no more brackets than school arithmetic needs. */
function written(node: Node, least = 0): string {
  if (typeof node === 'number') return `${node}`;
  const [left, operator, right] = node;
  const own = strength[operator];
  const text = `${written(left, own)} ${operator} ${written(right, own + 1)}`;
  return own < least ? `(${text})` : text;
}

function computed(node: Node): number {
  if (typeof node === 'number') return node;
  const [left, right] = [computed(node[0]), computed(node[2])];
  switch (node[1]) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? Number.NaN : left / right;
  }
}

describe('arithmetic', () => {
  it('is that of school', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const expected = computed(tree);
        fc.pre(Number.isFinite(expected) && Math.abs(expected) < 1e9);
        const result = checkOn([], `${written(tree)} >= 0`);
        if (result?.gap === 'DividedByZero' || result === undefined) return;
        expect(Number(result.compared?.left)).toBeCloseTo(expected, 5);
      }),
      { numRuns: 500 },
    );
  });

  it('does not lose a digit of long figures', () => {
    fc.assert(
      fc.property(cents, cents, cents, (a, b, c) => {
        const sheet = [a, b, c].map(
          (value, n) => [line({ code: 'ABC'.charAt(n) }), money(value)] as const,
        );
        const result = checkOn(sheet, 'A * B - C * B == B * (A - C)');
        expect(result?.verdict).toBe('holds');
        expect(result?.compared?.difference.isZero()).toBe(true);
      }),
    );
  });
});

const words = [
  'A',
  'B',
  'A[x]',
  'A[*]',
  'SUM(',
  'PREV(',
  'ROUND(',
  'COUNT(',
  'ISNULL(',
  '(',
  ')',
  ',',
  '[',
  ']',
  '+',
  '-',
  '*',
  '/',
  '==',
  '~=',
  '<=',
  '<',
  '>',
  '!=',
  '->',
  '<->',
  'and',
  'or',
  'not',
  '0',
  '1.5',
  '60 元/亩',
  '5%',
  '± 1',
  '± 2%',
  '万元',
  '.',
  '=',
  '\u{e000}',
  '\ud800',
  '"',
  ' ',
];

describe('any text', () => {
  const soup = fc.array(fc.constantFrom(...words), { maxLength: 24 }).map((all) => all.join(' '));
  const glued = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((all) => all.join(''));
  const binary = fc.string({ unit: 'binary', maxLength: 60 });
  const lines = [line({ code: 'A' }), line({ code: 'A', member: 'x' }), line({ code: 'B' })];

  it('is judged or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.oneof(soup, glued, binary), (text) => {
        const problems = ruleProblems({ expression: text }, lines, unitsForTests);
        for (const { at } of problems) expect(at).toBeLessThanOrEqual(text.length);
        const sheet = lines.map((each) => [each, '3'] as const);
        expect(checkOn(sheet, text) === undefined).toBe(problems.length > 0);
      }),
      { numRuns: 20_000 },
    );
  });
});

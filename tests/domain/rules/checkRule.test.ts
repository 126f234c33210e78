import { describe, expect, it } from 'vitest';
import type { MissingPolicy } from '#domain/rules/rule.ts';
import { check, type Given } from './checkFixture.ts';

describe('a verdict', () => {
  it.each<[string, Given, string]>([
    ['X == Z', { X: '0.3', Z: '0.3' }, 'holds'],
    ['X == Z', { X: '0.3', Z: '0.31' }, 'fails'],
    ['X != Z', { X: '0.3', Z: '0.31' }, 'holds'],
    ['X < Z', { X: '5', Z: '5' }, 'fails'],
    ['X <= Z', { X: '5', Z: '5' }, 'holds'],
    ['X > Z', { X: '5', Z: '5' }, 'fails'],
    ['X >= Z', { X: '5', Z: '5' }, 'holds'],
    ['X == Y', { X: '12000', Y: '1.2' }, 'holds'],
    ['X + Y == Y', { X: '0', Y: '1.2' }, 'holds'],
    ['SQUARE == MU', { SQUARE: '10000', MU: '15' }, 'holds'],
    ['3 * SQUARE == MU', { SQUARE: '2000', MU: '9' }, 'holds'],
    ['X / Z == 1 / 3', { X: '1', Z: '3' }, 'holds'],
    ['X - Z - Z == 1 万元', { X: '5', Z: '2' }, 'holds'],
    ['X - (Z - Z) == 5', { X: '5', Z: '2' }, 'holds'],
    ['X / Z / Z == 4 / X', { X: '4', Z: '2' }, 'holds'],
    ['N / M / K == 2', { N: '12', M: '3', K: '2' }, 'holds'],
    ['N / (M / K) == 8', { N: '12', M: '3', K: '2' }, 'holds'],
    ['N + M * K == 18', { N: '12', M: '3', K: '2' }, 'holds'],
    ['-N < -M', { N: '12', M: '3' }, 'holds'],
    ['1 <= N <= 12', { N: '12' }, 'holds'],
    ['1 <= N <= 12', { N: '13' }, 'fails'],
    ['1 <= N <= 12', { N: '0' }, 'fails'],
    ['K <= M <= N', { N: '3', M: '3', K: '2' }, 'holds'],
    ['K <= M <= N', { N: '2', M: '3', K: '2' }, 'fails'],
    ['X ~= Z ± 5%', { X: '105', Z: '100' }, 'holds'],
    ['X ~= Z ± 5%', { X: '105.01', Z: '100' }, 'fails'],
    ['Z ~= X ± 5%', { X: '105.01', Z: '100' }, 'holds'],
    ['X == Z ± 0.02', { X: '1.02', Z: '1' }, 'holds'],
    ['X == Z ± 0.02', { X: '1.03', Z: '1' }, 'fails'],
    ['X <= Z ± 0.02', { X: '1.02', Z: '1' }, 'holds'],
    ['X >= Z ± 0.02', { X: '0.97', Z: '1' }, 'fails'],
    ['X != Z ± 0.02', { X: '1.01', Z: '1' }, 'fails'],
    ['X == Z ± 200 元', { X: '1.02', Z: '1' }, 'holds'],
    ['X == Z ± 199 元', { X: '1.02', Z: '1' }, 'fails'],
    ['Y == X ± 1', { X: '10000', Y: '2' }, 'holds'],
    ['N > 0 -> M == K ± 1', { N: '1', M: '4', K: '5' }, 'holds'],
    ['N > 0 -> M == 9 ± 1', { N: '-0.5', M: '4' }, 'holds'],
    ['N > 0 -> M > 0', { N: '0', M: '0' }, 'holds'],
    ['N > 0 -> M > 0', { N: '1', M: '0' }, 'fails'],
    ['N > 0 or M > 0', { N: '0', M: '1' }, 'holds'],
    ['N > 0 and M > 0', { N: '0', M: '1' }, 'fails'],
    ['not (N > 0)', { N: '0' }, 'holds'],
    ['RATE == 100 * N / M ± 0.005', { RATE: '33.33', N: '1', M: '3' }, 'holds'],
    ['N / M > 0', { N: '1', M: '0' }, 'cannotTell DividedByZero'],
    ['0.5 <= X / PREV(X) <= 2', { X: '20' }, 'holds'],
    ['0.5 <= X / PREV(X) <= 2', { X: '20.01' }, 'fails'],
    ['X >= PLAN(X)', { X: '19.99' }, 'fails'],
    ['SUM(T[*]) == 3 万元', { T: '9', 'T[a]': '1', 'T[b]': '2' }, 'holds'],
    ['SUM(X, Z, 1 元) == 30001 元', { X: '1', Z: '2' }, 'holds'],
    ['MIN(T[*]) == 1', { 'T[a]': '1', 'T[b]': '2' }, 'holds'],
    ['MAX(T[*], X) == 3', { 'T[a]': '1', 'T[b]': '2', X: '3' }, 'holds'],
    ['ABS(N - M) == 2', { N: '3', M: '5' }, 'holds'],
    ['ROUND(N / M, 2) == 0.67', { N: '2', M: '3' }, 'holds'],
    ['ROUND(-N / M) == -3', { N: '5', M: '2' }, 'holds'],
    ['ROUND(X, 1) == 1.3', { X: '1.25' }, 'holds'],
    ['COUNT(T[*], X) == 1', { 'T[a]': '1', 'T[b]': '暂无' }, 'holds'],
  ])('on %s with %j: %s', (expression, given, expected) => {
    const result = check(expression, given);
    const gap = result?.gap ? ` ${result.gap}` : '';
    expect(result ? result.verdict + gap : 'undefined').toBe(expected);
  });
});

describe('the tolerance nobody stated', () => {
  it.each<[string, Given, string]>([
    // Three figures of two decimals: 3 · ½ · 0.01.
    ['T == T[a] + T[b]', { T: '3.01', 'T[a]': '1', 'T[b]': '2' }, 'holds'],
    ['T == T[a] + T[b]', { T: '3.02', 'T[a]': '1', 'T[b]': '2' }, 'fails'],
    ['SUM(T[*]) == T', { T: '3.01', 'T[a]': '1', 'T[b]': '2' }, 'holds'],
    ['T - T[a] == T[b]', { T: '3.01', 'T[a]': '1', 'T[b]': '2' }, 'holds'],
    // A figure in 亿元 was rounded more coarsely: ½ · 100 万元.
    ['Y == X + Z', { Y: '1', X: '9000', Z: '1050.01' }, 'holds'],
    ['Y == X + Z', { Y: '1', X: '9000', Z: '1050.02' }, 'fails'],
    ['N == M + K', { N: '6', M: '2', K: '3' }, 'fails'],
    ['X == Z', { X: '1', Z: '1.01' }, 'fails'],
    ['T == T[a] + 1 * T[b]', { T: '3.01', 'T[a]': '1', 'T[b]': '2' }, 'fails'],
    ['T <= T[a] + T[b]', { T: '3.01', 'T[a]': '1', 'T[b]': '2' }, 'fails'],
  ])('makes %s over %j a case of %s', (expression, given, verdict) => {
    expect(check(expression, given)?.verdict).toBe(verdict);
  });
});

describe('what is missing', () => {
  it.each<[string, Given, MissingPolicy, string]>([
    ['X == Z', { X: '0' }, 'skip_if_any_missing', 'cannotTell'],
    ['X == Z', { X: '0' }, 'all_required', 'cannotTell'],
    ['X == Z', { X: '0' }, 'missing_as_zero', 'holds'],
    ['X == Z', { X: '0', Z: '不适用' }, 'skip_if_any_missing', 'cannotTell'],
    ['X == Z', { X: '0', Z: '暂无' }, 'missing_as_zero', 'holds'],
    ['SUM(T[*]) > 0', { 'T[a]': '1' }, 'skip_if_any_missing', 'cannotTell'],
    ['SUM(T[*]) > 0', { 'T[a]': '1' }, 'missing_as_zero', 'holds'],
    ['N > 0 -> M > 0', { N: '0' }, 'skip_if_any_missing', 'holds'],
    ['N > 0 -> M > 0', { N: '1' }, 'skip_if_any_missing', 'cannotTell'],
    ['N > 0 and M > 0', { M: '0' }, 'skip_if_any_missing', 'fails'],
    ['N > 0 or M > 0', { M: '0' }, 'skip_if_any_missing', 'cannotTell'],
    ['not (N > 0)', {}, 'skip_if_any_missing', 'cannotTell'],
    ['1 <= N <= M', { N: '0' }, 'skip_if_any_missing', 'fails'],
    ['ISNULL(N)', {}, 'all_required', 'holds'],
    ['ISNULL(N)', { N: '0' }, 'all_required', 'fails'],
    ['ISNULL(N)', { N: '不适用' }, 'all_required', 'holds'],
    ['NOTNULL(N)', { N: '暂无' }, 'all_required', 'cannotTell'],
    ['X <-> N', {}, 'all_required', 'holds'],
    ['X <-> N', { X: '0', N: '0' }, 'all_required', 'holds'],
    ['X <-> N', { X: '1' }, 'missing_as_zero', 'fails'],
    ['X <-> N', { N: '1' }, 'skip_if_any_missing', 'fails'],
    ['X <-> N', { X: '1', N: '不适用' }, 'skip_if_any_missing', 'fails'],
    ['X <-> N', { X: '不适用' }, 'skip_if_any_missing', 'holds'],
    ['X <-> N', { X: '1', N: '暂无' }, 'skip_if_any_missing', 'cannotTell'],
    ['X <-> N', { X: '含于他项', N: '1' }, 'skip_if_any_missing', 'cannotTell'],
    ['COUNT(T[*]) == 0', {}, 'missing_as_zero', 'holds'],
    ['N == PREV(M)', { N: '1' }, 'skip_if_any_missing', 'cannotTell'],
  ])('in %s over %j with %s: %s', (expression, given, missing, verdict) => {
    expect(check(expression, given, missing)?.verdict).toBe(verdict);
  });
});

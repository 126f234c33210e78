import { describe, expect, it } from 'vitest';
import { ruleProblems } from '#domain/rules/ruleProblems.ts';
import { line, unitsForTests } from '../../support/lines.ts';

const lines = [
  line({ code: 'MONEY', unit: '万元' }),
  line({ code: 'BILLIONS', unit: '亿元' }),
  line({ code: 'AREA', unit: '亩' }),
  line({ code: 'AREA', member: '小春', unit: '亩' }),
  line({ code: 'AREA', member: '大春', unit: '亩' }),
  line({ code: 'FLOOR', unit: '平方米' }),
  line({ code: 'PRICE', unit: '元/公斤' }),
  line({ code: 'WEIGHT', unit: '吨' }),
  line({ code: 'ROAD', unit: '公里' }),
  line({ code: 'RATE', unit: '%' }),
  line({ code: 'PEOPLE', unit: '人', decimals: 0 }),
  line({ code: 'TIMES', unit: '人次', decimals: 0 }),
  line({ code: 'MONTH', unit: '月', decimals: 0 }),
];

function problemsOf(expression: string): string {
  const problems = ruleProblems({ expression }, lines, unitsForTests);
  return problems.map(({ kind, at }) => `${kind} ${at}`).join(', ') || 'none';
}

describe('a rule', () => {
  it.each([
    'MONEY == BILLIONS',
    'MONEY + BILLIONS <= 3 * MONEY',
    'AREA == SUM(AREA[*])',
    'AREA == FLOOR',
    'MONEY ~= PRICE * WEIGHT ± 5%',
    'PRICE ~= MONEY / WEIGHT ± 5%',
    '15 <= PRICE <= 45',
    '5 <= AREA + AREA[小春]',
    'MONEY / AREA <= 8000 元/亩',
    'MONEY / PEOPLE <= 3 万元/人',
    'MONEY / PEOPLE <= 3 万元',
    'MONEY / ROAD <= 500 万元/公里',
    'MONEY / BILLIONS <= 1',
    'MONEY / AREA >= 0',
    'MAX(MONEY - BILLIONS, 0) <= 5 万元',
    'RATE == 100 * PEOPLE / TIMES ± 0.05',
    'PEOPLE + TIMES <= MONTH',
    'ROUND(MONEY / AREA, 2) > 0',
    'AREA == FLOOR ± 50 平方米',
    'AREA == FLOOR ± 1',
    'MONEY / AREA == 5 元/亩 ± 1',
    'COUNT(AREA[*]) == 2',
    'PREV(MONEY) <= PLAN(BILLIONS)',
    '1 <= 2',
  ])('%j can be saved', (expression) => {
    expect(problemsOf(expression)).toBe('none');
  });

  it.each([
    ['MONEY + AREA > 0', 'UnitsDiffer 8'],
    ['MONEY == AREA', 'UnitsDiffer 9'],
    ['MONEY <= MONEY <= AREA', 'UnitsDiffer 18'],
    ['MONEY ~= PRICE * AREA ± 5%', 'UnitsDiffer 9'],
    ['MONEY == PRICE', 'UnitsDiffer 9'],
    ['SUM(MONEY, ROAD) > 0', 'UnitsDiffer 11'],
    ['MAX(MONEY, PEOPLE) > 0', 'UnitsDiffer 11'],
    ['MONEY / AREA <= 8 元/公斤', 'UnitsDiffer 16'],
    ['MONEY / AREA <= 8000', 'UnitMissing 16'],
    ['MONEY * MONEY <= 8', 'UnitMissing 17'],
    ['MONEY + 5 > 0', 'UnitMissing 8'],
    ['5 <= MONEY + BILLIONS', 'UnitMissing 0'],
    ['MONEY == 5 块钱', 'UnknownUnit 9'],
    ['MONEY / AREA <= 5 元/顷', 'UnknownUnit 16'],
    ['AREA == FLOOR ± 5 元', 'UnitsDiffer 14'],
    ['AREA == FLOOR ± 5 块钱', 'UnknownUnit 14'],
    ['MONEY * ROAD == ROAD * MONEY ± 1', 'UnitMissing 29'],
    ['NOWHERE > 0', 'UnknownLine 0'],
    ['AREA[晚秋] > 0', 'UnknownLine 0'],
    ['SUM(MONEY[*]) > 0', 'UnknownLine 4'],
    ['NOWHERE <-> ELSEWHERE', 'UnknownLine 0, UnknownLine 12'],
    ['ISNULL(NOWHERE)', 'UnknownLine 7'],
    ['AREA[*] > 0', 'ManyLines 0'],
    ['ABS(AREA[*]) > 0', 'ManyLines 4'],
    ['AREA[*] <-> MONEY', 'ManyLines 0'],
    ['MONEY >', 'Syntax 7'],
  ])('%j cannot be saved: %s', (expression, problems) => {
    expect(problemsOf(expression)).toBe(problems);
  });

  it('names the units that do not meet', () => {
    const [problem] = ruleProblems({ expression: 'MONEY == PRICE * AREA' }, lines, unitsForTests);
    expect(problem).toMatchObject({ left: '万元', right: 'amount·weight^-1·area' });
  });
});

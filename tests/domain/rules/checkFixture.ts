// A small sheet with figures of last year and a plan, judged by one rule.
import { Decimal } from '#domain/decimal.ts';
import type { Figure } from '#domain/figure.ts';
import { numberFigure, statusFigure } from '#domain/figure.ts';
import { checkRule } from '#domain/rules/checkRule.ts';
import type { MissingPolicy } from '#domain/rules/rule.ts';
import { line, unitsForTests } from '../../support/lines.ts';
import { ruleSaying } from './ruleSheet.ts';

const fixtureLines = [
  line({ code: 'X', unit: '万元' }),
  line({ code: 'Y', unit: '亿元' }),
  line({ code: 'Z', unit: '万元' }),
  line({ code: 'MU', unit: '亩' }),
  line({ code: 'SQUARE', unit: '平方米', decimals: 0 }),
  line({ code: 'N', unit: '个', decimals: 0 }),
  line({ code: 'M', unit: '个', decimals: 0 }),
  line({ code: 'K', unit: '个', decimals: 0 }),
  line({ code: 'RATE', unit: '%' }),
  line({ code: 'T', unit: '万元' }),
  line({ code: 'T', member: 'a', unit: '万元' }),
  line({ code: 'T', member: 'b', unit: '万元' }),
];

export type Given = Readonly<Record<string, string>>;

function figure(text: string): Figure {
  if (text === '不适用') return statusFigure('NOT_APPLICABLE');
  if (text === '暂无') return statusFigure('NOT_AVAILABLE');
  if (text === '含于他项') return statusFigure('INCLUDED_ELSEWHERE');
  return numberFigure(new Decimal(text));
}

function figures(given: Given) {
  return new Map(Object.entries(given).map(([key, text]) => [key, figure(text)]));
}

export function check(
  expression: string,
  given: Given,
  missing: MissingPolicy = 'skip_if_any_missing',
) {
  return checkRule(ruleSaying(expression, missing), {
    lines: fixtureLines,
    units: unitsForTests,
    figures: figures(given),
    previous: figures({ X: '10', N: '4' }),
    plans: figures({ X: '20' }),
  });
}

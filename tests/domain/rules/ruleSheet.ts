// A sheet of a few lines, and what one rule says about it.
import { Decimal } from '#domain/decimal.ts';
import { numberFigure } from '#domain/figure.ts';
import type { Line } from '#domain/indicator.ts';
import { checkRule } from '#domain/rules/checkRule.ts';
import type { MissingPolicy, Rule } from '#domain/rules/rule.ts';
import { unitsForTests } from '../../support/lines.ts';

export function ruleSaying(
  expression: string,
  missing: MissingPolicy = 'skip_if_any_missing',
): Rule {
  const title = { 'zh-CN': '', 'en-US': '' };
  return { code: 'R', severity: 'error', scope: 'within_form', expression, missing, title };
}

export type Sheet = readonly (readonly [line: Line, value: string])[];

export function checkOn(sheet: Sheet, expression: string) {
  return checkRule(ruleSaying(expression), {
    lines: sheet.map(([each]) => each),
    units: unitsForTests,
    figures: new Map(sheet.map(([{ key }, value]) => [key, numberFigure(new Decimal(value))])),
    previous: new Map(),
    plans: new Map(),
  });
}

/** Cents as a decimal, without any arithmetic of the product. */
export function money(amount: bigint): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

// Rules as findings. It asks nothing about forms: with the lines and figures of several it checks across them.
import { printDecimal } from '../decimal.ts';
import type { Finding } from '../finding.ts';
import type { Explanations } from '../form.ts';
import { checkRule, type RuleContext, type RuleResult } from '../rules/checkRule.ts';
import type { Rule } from '../rules/rule.ts';

/** In the order of the rules. A rule that cannot tell says nothing, unless it needs a figure that nobody else asks for. */
export function* brokenRules(
  rules: readonly Rule[],
  context: RuleContext,
  explanations: Explanations,
): Generator<Finding> {
  for (const rule of rules) {
    const result = checkRule(rule, context);
    if (result === undefined) continue;
    if (result.verdict === 'fails') yield findingOf(rule, result, explanations);
    const blank = unaskedBlank(rule, result, context);
    if (blank === undefined) continue;
    yield findingOf(rule, { ...result, line: blank, part: null, compared: null }, explanations);
  }
}

/**
 * `all_required` means that who gives one of its figures gives them all. A required line that is blank has its own finding
 * and a status is an answer; what is left is a blank that is optional by itself.
 */
function unaskedBlank(
  { missing }: Rule,
  { verdict, gap, operands }: RuleResult,
  { figures, lines }: RuleContext,
): string | undefined {
  if (missing !== 'all_required' || verdict !== 'cannotTell' || gap !== 'Missing') return undefined;
  const own = operands.filter(({ source }) => source === undefined);
  const blanks = own.filter(({ line }) => !figures.has(line));
  const isBegun = own.some(({ value }) => value !== null);
  const required = new Set(lines.filter((line) => line.required).map(({ key }) => key));
  const isOptional = blanks.every(({ line }) => !required.has(line));
  return isBegun && isOptional ? blanks[0]?.line : undefined;
}

function findingOf(rule: Rule, result: RuleResult, explanations: Explanations): Finding {
  const { compared, operands, part, line } = result;
  const explanation = rule.severity === 'warning' ? explanations.get(rule.code)?.trim() : undefined;
  return {
    code: rule.code,
    severity: rule.severity,
    line,
    operands,
    detail: {
      kind: 'Rule',
      expression: rule.expression,
      title: rule.title,
      left: compared && printDecimal(compared.left),
      right: compared && printDecimal(compared.right),
      difference: compared && printDecimal(compared.difference),
      unit: compared && compared.unit,
      comparison: compared && compared.comparator,
      tolerance: compared && printDecimal(compared.tolerance),
      part,
      link: compared && compared.link,
      explanation: explanation || null,
    },
  };
}

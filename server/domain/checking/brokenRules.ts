// Rules as findings. It asks nothing about forms: with the lines and figures of several it checks across them.
import { printDecimal } from '../decimal.ts';
import type { Finding, Operand } from '../finding.ts';
import type { Explanations } from '../form.ts';
import { judgeRule, type RuleContext, type RuleResult, ruleResult } from '../rules/checkRule.ts';
import type { Rule } from '../rules/rule.ts';

/** In the order of the rules. A blank that is required has a finding of its own, and no rule repeats it. */
export function* brokenRules(
  rules: readonly Rule[],
  context: RuleContext,
  explanations: Explanations,
): Generator<Finding> {
  const required = new Set(context.lines.filter((line) => line.required).map(({ key }) => key));
  const isBlank = ({ line, source }: Pick<Operand, 'line' | 'source'>) =>
    source === undefined && !context.figures.has(line);
  for (const rule of rules) {
    const judged = judgeRule(rule, context);
    if (judged === undefined || judged.evaluation.verdict === 'holds') continue;
    const result = ruleResult(judged, context);
    const blanks = result.operands.filter(isBlank).map(({ line }) => line);
    const asked = blanks.filter((line) => required.has(line));
    if (result.verdict === 'fails' && !fallsFor(asked, result)) {
      yield findingOf(rule, result, explanations);
    }
    const [blank] = asked.length > 0 || !lacksOthers(rule, result) ? [] : blanks;
    if (blank === undefined) continue;
    yield findingOf(rule, { ...result, line: blank, part: null, compared: null }, explanations);
  }
}

/** Whether a rule fails for nothing but one of these blanks. */
function fallsFor(blanks: readonly string[], { compared, figures }: RuleResult): boolean {
  return compared === null && figures.some(({ line }) => blanks.includes(line.key));
}

/** Under `all_required` who gives one of the figures gives them all. */
function lacksOthers({ missing }: Rule, { verdict, gap, operands }: RuleResult): boolean {
  const isBegun = operands.some(({ value, source }) => value !== null && source === undefined);
  return missing === 'all_required' && verdict === 'cannotTell' && gap === 'Missing' && isBegun;
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

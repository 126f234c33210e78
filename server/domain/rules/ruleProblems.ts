// All that can be said against a rule before it is saved.
import type { Line } from '../indicator.ts';
import type { Units } from '../unit.ts';
import { bindExpression } from './bind.ts';
import { parseExpression } from './parse.ts';
import type { RuleProblem } from './problem.ts';
import type { Rule } from './rule.ts';

/** `lines` are all that the rule may speak of: a form's, or the office's. No problem means that it can be evaluated. */
export function ruleProblems(
  { expression }: Pick<Rule, 'expression'>,
  lines: readonly Line[],
  units: Units,
): readonly RuleProblem[] {
  const parsed = parseExpression(expression);
  if (!parsed.ok) return [parsed.error];
  const bound = bindExpression(parsed.value, lines, units);
  return bound.ok ? [] : bound.error;
}

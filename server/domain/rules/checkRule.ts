// One rule over figures. Parsing and binding are remembered per rule, lines and units: a sheet is checked at every keystroke.
import { printDecimal } from '../decimal.ts';
import { numberOf } from '../figure.ts';
import type { Operand } from '../finding.ts';
import type { Line } from '../indicator.ts';
import type { Units } from '../unit.ts';
import { bindExpression } from './bind.ts';
import type { BoundExpression, BoundFigure } from './bound.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { parseExpression } from './parse.ts';
import type { Rule } from './rule.ts';
import { figureOf, type RuleFigures } from './value.ts';

export interface RuleContext extends RuleFigures {
  readonly lines: readonly Line[];
  readonly units: Units;
}

export interface RuleResult extends Evaluation {
  /** Every figure that takes part, in the order of the expression. */
  readonly operands: readonly Operand[];
  /** The line to look at first. */
  readonly line: string;
}

/** `undefined` for a rule that speaks of other lines, or that was never fit to be saved. */
export function checkRule(rule: Rule, context: RuleContext): RuleResult | undefined {
  const judged = judgeRule(rule, context);
  return judged && ruleResult(judged, context);
}

export interface JudgedRule {
  readonly bound: BoundExpression;
  readonly evaluation: Evaluation;
}

/** The verdict alone: most rules hold, and nobody asks these for their operands. */
export function judgeRule(rule: Rule, context: RuleContext): JudgedRule | undefined {
  const bound = boundRule(rule, context);
  return bound ? { bound, evaluation: evaluate(bound, context, rule.missing) } : undefined;
}

export function ruleResult({ bound, evaluation }: JudgedRule, context: RuleContext): RuleResult {
  const operands = bound.figures.map((figure) => operandOf(figure, context));
  return { ...evaluation, operands, line: firstLine(evaluation.figures, bound.figures, context) };
}

interface Remembered {
  readonly units: Units;
  readonly bound: WeakMap<Rule, BoundExpression | null>;
}

const remembered = new WeakMap<readonly Line[], Remembered>();

function boundRule(rule: Rule, { lines, units }: RuleContext): BoundExpression | null {
  const known = remembered.get(lines);
  const isCurrent = known?.units === units;
  const bound = isCurrent ? known.bound : new WeakMap<Rule, BoundExpression | null>();
  if (!isCurrent) remembered.set(lines, { units, bound });
  const found = bound.get(rule);
  if (found !== undefined) return found;
  const made = bind(rule, lines, units);
  bound.set(rule, made);
  return made;
}

function bind({ expression }: Rule, lines: readonly Line[], units: Units): BoundExpression | null {
  const parsed = parseExpression(expression);
  const bound = parsed.ok ? bindExpression(parsed.value, lines, units) : parsed;
  return bound.ok ? bound.value : null;
}

function operandOf(figure: BoundFigure, context: RuleContext): Operand {
  const { source, line } = figure;
  const number = numberOf(figureOf(figure, context));
  const operand = {
    line: line.key,
    value: number === undefined ? null : printDecimal(number),
    unit: line.indicator.unit.symbol,
  };
  return source === 'sheet' ? operand : { ...operand, source };
}

/** What has no number is looked at first, then what stands first in what decided. */
function firstLine(
  decided: readonly BoundFigure[],
  all: readonly BoundFigure[],
  context: RuleContext,
) {
  const own = [...decided, ...all].filter(({ source }) => source === 'sheet');
  const blank = own
    .slice(0, decided.length)
    .find((figure) => numberOf(figureOf(figure, context)) === undefined);
  return (blank ?? own[0] ?? all[0])?.line.key ?? '';
}

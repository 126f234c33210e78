// The figure that an equality asks for in one of its cells. Sums, products and quotients have at most one: they are linear
// in each of their figures, or in its reciprocal.
import { Decimal, roundTo } from '../decimal.ts';
import { numberOf } from '../figure.ts';
import type { Rule } from '../rules/rule.ts';
import type { Standing } from './standing.ts';
import { judge, withChanges } from './trial.ts';

export interface ImpliedValue {
  /** Rounded to the decimals of the line; the rule holds with it. */
  readonly value: Decimal;
  /** How far the figure may lie from it. */
  readonly slack: Decimal;
}

/** `null` where the rule is no equality, cannot be told, or asks for nothing that the line can hold. */
export function impliedValue(standing: Standing, rule: Rule, key: string): ImpliedValue | null {
  const line = standing.lines.get(key);
  const start = numberOf(standing.figures.get(key)) ?? new Decimal(1);
  const other = start.isZero() ? new Decimal(1) : start.times(2);
  const [at, beyond] = [start, other].map((x) => gapAt(standing, rule, key, x));
  if (line === undefined || !at || !beyond) return null;
  const rise = beyond.gap.minus(at.gap);
  if (rise.isZero()) return null;
  const linear = start.minus(at.gap.times(other.minus(start)).div(rise));
  const reciprocal = reciprocalRoot([start, at.gap], [other, beyond.gap]);
  for (const root of [linear, reciprocal]) {
    if (root === null || root.abs().gte('1e15')) continue;
    const value = roundTo(root, line.indicator.decimals);
    const found = gapAt(standing, rule, key, value);
    if (found?.holds !== true) continue;
    const steepness = rise.div(other.minus(start)).abs();
    return { value, slack: found.tolerance.div(steepness) };
  }
  return null;
}

type Point = readonly [x: Decimal, gap: Decimal];

/** Where a line through both points over 1/x meets zero. */
function reciprocalRoot([a, gapA]: Point, [b, gapB]: Point): Decimal | null {
  if (a.isZero() || b.isZero()) return null;
  const [u, v] = [new Decimal(1).div(a), new Decimal(1).div(b)];
  const root = u.minus(gapA.times(v.minus(u)).div(gapB.minus(gapA)));
  return root.isZero() ? null : new Decimal(1).div(root);
}

interface Gap {
  readonly holds: boolean;
  /** Left minus right. */
  readonly gap: Decimal;
  readonly tolerance: Decimal;
}

function gapAt(standing: Standing, rule: Rule, line: string, to: Decimal): Gap | null {
  const result = withChanges(standing, [{ line, to }], () => judge(standing, rule));
  const compared = result?.compared;
  if (!compared || (compared.comparator !== '==' && compared.comparator !== '~=')) return null;
  return {
    holds: result.verdict === 'holds',
    gap: compared.left.minus(compared.right),
    tolerance: compared.tolerance,
  };
}

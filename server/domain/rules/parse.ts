// From the text of a rule to its tree:
//
//   AGR.GRAIN.AREA[小春]        a line; [*] stands for all members; PREV(x) and PLAN(x) are last year's figure and the plan
//   12, 0.5, 60 公斤/亩         a number, with a unit where the figures it meets have one; a bare number that is compared
//                              directly with lines of one unit takes that unit: 15 <= AGR.TOBACCO.PRICE <= 45
//   + - * /  ( )               arithmetic; units convert by themselves, so that 亩 and 万亩 meet without a factor
//   SUM MIN MAX COUNT ABS      of terms, separated by commas; the first four take x[*]; COUNT counts what is reported
//   ROUND(x, 2)                half away from zero, in the unit of x
//   == != <= < >= > ~=         comparison, also chained: 1 <= x <= 12
//   x <-> y                    both lines reported, or neither
//   not (…) and or ->          in falling strength; a -> b -> c is a -> (b -> c)
//   ISNULL(x) NOTNULL(x)       whether a figure is reported
//   … ± 0.02, … ± 0.5%         at the end: how far apart the sides may lie, absolute (in the unit of the left side or in the
//                              one written) or as a share of the right side; it does not loosen what stands before ->
//
// A percentage is the plain number people write (98.32), and so are counts, persons, months and years.

import { ok, type Result, refuse } from '../result.ts';
import { conditionOf } from './conditions.ts';
import {
  type Atom,
  atomsOf,
  type Comparison,
  type Condition,
  type Expression,
} from './expression.ts';
import { parseTokens } from './grammar.ts';
import type { RuleProblem } from './problem.ts';
import { shapeProblem } from './shape.ts';
import { readTokens, readTolerance } from './tokens.ts';

export const maximalLength = 1000;

export function parseExpression(text: string): Result<Expression, RuleProblem> {
  if (text.length > maximalLength) {
    return refuse({ kind: 'TooLong', at: maximalLength, limit: maximalLength });
  }
  const mark = text.indexOf('±');
  const tolerance = mark < 0 ? null : readTolerance(text, mark);
  if (tolerance !== null && !('text' in tolerance)) return refuse(tolerance);
  const read = parseCondition(mark < 0 ? text : text.slice(0, mark));
  if (!read.ok) return read;
  const condition = read.value;
  const near = atomsOf(condition).find(
    (atom) => isNearness(atom) && (tolerance === null || atom.exact),
  );
  if (near !== undefined) return refuse({ kind: 'ToleranceMissing', at: text.indexOf('~=') });
  return ok({ condition, tolerance });
}

function isNearness(atom: Atom): atom is Comparison {
  return atom.kind === 'Comparison' && atom.links.some(({ comparator }) => comparator === '~=');
}

function parseCondition(text: string): Result<Condition, RuleProblem> {
  const tokens = readTokens(text);
  if ('kind' in tokens) return refuse(tokens);
  const problem = shapeProblem(tokens, text);
  return problem === null ? conditionOf(parseTokens(tokens, text)) : refuse(problem);
}

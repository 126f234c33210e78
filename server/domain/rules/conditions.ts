// The conditions of an expression: what is true or false.

import { ok, type Result, refuse } from '../result.ts';
import { type Comparator, type Condition, comparators, type Term } from './expression.ts';
import type { Tree } from './grammar.ts';
import type { RuleProblem } from './problem.ts';
import { maximalDepth } from './shape.ts';
import { functionNamed, positionOf, type Report, referenceOf, spineOf, termOf } from './terms.ts';

/** The first problem is told: those after it are often its echo. */
export function conditionOf(tree: Tree): Result<Condition, RuleProblem> {
  const problems: RuleProblem[] = [];
  const report: Report = (problem) => {
    problems.push(problem);
    return null;
  };
  const condition = readCondition(tree, { report, depth: 1, exact: false });
  const [problem] = problems;
  if (problem !== undefined) return refuse(problem);
  return condition ? ok(condition) : refuse({ kind: 'ConditionExpected', at: positionOf(tree) });
}

interface Place {
  readonly report: Report;
  readonly depth: number;
  /** Before `->`, where the tolerance does not reach. */
  readonly exact: boolean;
}

function readCondition(tree: Tree, place: Place): Condition | null {
  const at = positionOf(tree);
  if (place.depth > maximalDepth) {
    return place.report({ kind: 'TooDeep', at, limit: maximalDepth });
  }
  const inner = { ...place, depth: place.depth + 1 };
  switch (tree.type) {
    case 'Unary': {
      if (tree.operator !== 'not') return place.report({ kind: 'ConditionExpected', at });
      const condition = readCondition(tree.argument, inner);
      return condition && { kind: 'Not', condition };
    }
    case 'Binary':
      return readBinary(tree, inner);
    case 'Call':
      return readPresence(tree, place.report);
    case 'Named':
      return place.report({ kind: 'ConditionExpected', at });
  }
}

function readBinary(tree: Tree & { type: 'Binary' }, place: Place): Condition | null {
  const { operator } = tree;
  if (isComparator(operator)) return readComparison(tree, place);
  switch (operator) {
    case 'and':
    case 'or': {
      const parts = spineOf(tree, [operator]).map(({ operand }) => readCondition(operand, place));
      const read = parts.filter((part) => part !== null);
      if (read.length < parts.length) return null;
      return { kind: operator === 'and' ? 'All' : 'Any', parts: read };
    }
    case '->': {
      const given = readCondition(tree.left, { ...place, exact: true });
      const follows = readCondition(tree.right, place);
      return given && follows && { kind: 'Implies', given, follows };
    }
    case '<->': {
      const left = referenceOf([tree.left], place.report, positionOf(tree.left));
      const right = referenceOf([tree.right], place.report, positionOf(tree.right));
      return left && right && { kind: 'Pair', left, right };
    }
    default:
      return place.report({ kind: 'ConditionExpected', at: positionOf(tree) });
  }
}

function readComparison(tree: Tree, { report, exact }: Place): Condition | null {
  const links: { comparator: Comparator; term: Term }[] = [];
  let first: Term | null = null;
  for (const { operator, operand } of spineOf(tree, comparators)) {
    const term = termOf(operand, report);
    if (term === null) return null;
    if (operator !== null && isComparator(operator)) links.push({ comparator: operator, term });
    else first = term;
  }
  return first && { kind: 'Comparison', first, links, exact };
}

function isComparator(operator: string): operator is Comparator {
  return comparators.some((comparator) => comparator === operator);
}

function readPresence(tree: Tree & { type: 'Call' }, report: Report): Condition | null {
  const name = functionNamed(tree);
  if (name !== 'ISNULL' && name !== 'NOTNULL') {
    return report({ kind: 'ConditionExpected', at: tree.token.at });
  }
  const reference = referenceOf(tree.arguments, report, tree.token.at);
  return reference && { kind: 'Presence', wanted: name === 'NOTNULL', reference };
}

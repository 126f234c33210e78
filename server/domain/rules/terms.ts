// The terms of an expression: what gives a number.
import { type FunctionName, functionNames, type Reference, type Term } from './expression.ts';
import type { Tree } from './grammar.ts';
import type { RuleProblem } from './problem.ts';
import { maximalDepth } from './shape.ts';

/** Takes note of a problem; gives `null`, so that the reader can return it at once. */
export type Report = (problem: RuleProblem) => null;

/** Where the leftmost thing of a tree begins. */
export function positionOf(tree: Tree): number {
  switch (tree.type) {
    case 'Named':
    case 'Call':
      return tree.token.at;
    case 'Unary':
      return positionOf(tree.argument);
    case 'Binary':
      return positionOf(tree.left);
  }
}

export function termOf(tree: Tree, report: Report, depth = 1): Term | null {
  if (depth > maximalDepth) {
    return report({ kind: 'TooDeep', at: positionOf(tree), limit: maximalDepth });
  }
  switch (tree.type) {
    case 'Named':
      return tree.token.kind === 'Leaf' ? tree.token.leaf : null;
    case 'Unary': {
      if (tree.operator !== '-') return report({ kind: 'NumberExpected', at: positionOf(tree) });
      const term = termOf(tree.argument, report, depth + 1);
      return term && { kind: 'Sum', parts: [{ negative: true, term }] };
    }
    case 'Binary':
      return arithmeticOf(tree, report, depth);
    case 'Call':
      return callOf(tree, report, depth);
  }
}

/** `a - b + c` is one sum of three parts, not a sum in a sum: a long sum is not a deep one. */
function arithmeticOf(tree: Tree & { type: 'Binary' }, report: Report, depth: number): Term | null {
  const isSum = tree.operator === '+' || tree.operator === '-';
  const isProduct = tree.operator === '*' || tree.operator === '/';
  if (!isSum && !isProduct) return report({ kind: 'NumberExpected', at: positionOf(tree) });
  const operators = isSum ? ['+', '-'] : ['*', '/'];
  const parts: { term: Term; isInverse: boolean }[] = [];
  for (const { operator, operand } of spineOf(tree, operators)) {
    const term = termOf(operand, report, depth + 1);
    if (term === null) return null;
    parts.push({ term, isInverse: operator === '-' || operator === '/' });
  }
  return isSum
    ? { kind: 'Sum', parts: parts.map(({ term, isInverse }) => ({ term, negative: isInverse })) }
    : {
        kind: 'Product',
        parts: parts.map(({ term, isInverse }) => ({ term, inverse: isInverse })),
      };
}

/** The operands of a run of operators, from left to right, each with the operator before it. */
export function spineOf(
  tree: Tree,
  operators: readonly string[],
): readonly { readonly operator: string | null; readonly operand: Tree }[] {
  const spine: { operator: string | null; operand: Tree }[] = [];
  let rest = tree;
  while (rest.type === 'Binary' && operators.includes(rest.operator)) {
    spine.unshift({ operator: rest.operator, operand: rest.right });
    rest = rest.left;
  }
  return [{ operator: null, operand: rest }, ...spine];
}

export function functionNamed(tree: Tree & { type: 'Call' }): string {
  return tree.token.kind === 'Function' ? tree.token.name : '';
}

function callOf(tree: Tree & { type: 'Call' }, report: Report, depth: number): Term | null {
  const name = functionNamed(tree);
  const at = tree.token.at;
  if (name === 'PREV' || name === 'PLAN') {
    const reference = referenceOf(tree.arguments, report, at);
    return reference && { ...reference, source: name === 'PREV' ? 'previous' : 'plan' };
  }
  if (name === 'ISNULL' || name === 'NOTNULL') return report({ kind: 'NumberExpected', at });
  if (!isFunctionName(name)) return report({ kind: 'UnknownFunction', at, name });
  const given = name === 'ROUND' ? tree.arguments.slice(0, 1) : tree.arguments;
  const decimals = name === 'ROUND' ? decimalsOf(tree.arguments) : 0;
  if (decimals === null || given.length === 0 || (name === 'ABS' && given.length > 1)) {
    return report({ kind: 'WrongArguments', at, name });
  }
  const terms = given.map((argument) => termOf(argument, report, depth + 1));
  const read = terms.filter((term) => term !== null);
  if (read.length < terms.length) return null;
  if (name === 'COUNT' && read.some(({ kind }) => kind !== 'Reference')) {
    return report({ kind: 'ReferenceExpected', at });
  }
  return { kind: 'Call', name, arguments: read, decimals };
}

function isFunctionName(name: string): name is FunctionName {
  return functionNames.some((known) => known === name);
}

/** The second argument of `ROUND`: a whole number up to 12 that is written out, or left away for 0. */
function decimalsOf([, second, ...rest]: readonly Tree[]): number | null {
  if (second === undefined) return 0;
  if (rest.length > 0 || second.type !== 'Named' || second.token.kind !== 'Leaf') return null;
  const { leaf } = second.token;
  const isWritten =
    leaf.kind === 'Number' && leaf.unit === null && /^(?:\d|1[0-2])$/.test(leaf.text);
  return isWritten ? Number(leaf.text) : null;
}

/** The one line that a function or `<->` speaks of. */
export function referenceOf(trees: readonly Tree[], report: Report, at: number): Reference | null {
  const [tree, ...rest] = trees;
  const term = tree === undefined || rest.length > 0 ? null : termOf(tree, report);
  if (term?.kind !== 'Reference') return report({ kind: 'ReferenceExpected', at });
  return term;
}

// The only place that knows jsep. Its operator table is global: it is set here, once, to this language and nothing else.
// Lines, numbers and functions are hidden from it behind one private-use character each: codes, members, units and digits
// never reach it, and what it names can be looked up with its position.
import jsep from 'jsep';
import { comparators } from './expression.ts';
import type { Token } from './tokens.ts';

jsep.removeAllUnaryOps();
jsep.removeAllBinaryOps();
jsep.removeAllLiterals();
jsep.addBinaryOp('->', 1, true);
jsep.addBinaryOp('or', 2);
jsep.addBinaryOp('and', 3);
jsep.addBinaryOp('<->', 4);
for (const comparator of comparators) jsep.addBinaryOp(comparator, 5);
jsep.addBinaryOp('+', 6);
jsep.addBinaryOp('-', 6);
jsep.addBinaryOp('*', 7);
jsep.addBinaryOp('/', 7);
jsep.addUnaryOp('-');
jsep.addUnaryOp('not');

/** The kinds of node that can come of well-shaped tokens. */
export type Tree =
  | { readonly type: 'Named'; readonly token: Token }
  | { readonly type: 'Unary'; readonly operator: string; readonly argument: Tree }
  | {
      readonly type: 'Binary';
      readonly operator: string;
      readonly left: Tree;
      readonly right: Tree;
    }
  | { readonly type: 'Call'; readonly token: Token; readonly arguments: readonly Tree[] };

const firstPlaceholder = 0xe000;

/** The tokens must have the right shape (`shape.ts`): then nothing in here throws. */
export function parseTokens(tokens: readonly Token[], text: string): Tree {
  const masked = tokens.map((token, index) =>
    token.kind === 'Leaf' || token.kind === 'Function'
      ? String.fromCharCode(firstPlaceholder + index)
      : text.slice(token.at, token.at + token.length),
  );
  return treeOf(jsep(masked.join(' ')) as jsep.CoreExpression, tokens);
}

function treeOf(node: jsep.CoreExpression, tokens: readonly Token[]): Tree {
  const within = (inner: jsep.Expression) => treeOf(inner as jsep.CoreExpression, tokens);
  if (node.type === 'Identifier') return { type: 'Named', token: tokenNamed(node, tokens) };
  if (node.type === 'UnaryExpression') {
    return { type: 'Unary', operator: node.operator, argument: within(node.argument) };
  }
  if (node.type === 'BinaryExpression') {
    const { operator, left, right } = node;
    return { type: 'Binary', operator, left: within(left), right: within(right) };
  }
  if (node.type === 'CallExpression') {
    const token = tokenNamed(node.callee as jsep.Identifier, tokens);
    return { type: 'Call', token, arguments: node.arguments.map(within) };
  }
  throw new Error(`jsep made a ${node.type} of well-shaped tokens`);
}

function tokenNamed({ name }: jsep.Identifier, tokens: readonly Token[]): Token {
  const token = tokens[name.charCodeAt(0) - firstPlaceholder];
  if (token === undefined) throw new Error(`No token stands behind ${name}`);
  return token;
}

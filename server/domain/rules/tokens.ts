// Cuts the text of an expression into tokens. A line with its member and a number with its unit are one token each.
import type { NumberTerm, Reference, Tolerance } from './expression.ts';
import type { RuleProblem } from './problem.ts';

export type Leaf = NumberTerm | Reference;

export type Token = { readonly at: number; readonly length: number } & (
  | { readonly kind: 'Space' }
  | { readonly kind: 'Open' | 'Close' | 'Comma' | 'Minus' | 'Not' }
  /** Any other operator, and `and`, `or`: stands between two operands. */
  | { readonly kind: 'Between' }
  /** The name of a function, its bracket to follow. */
  | { readonly kind: 'Function'; readonly name: string }
  | { readonly kind: 'Leaf'; readonly leaf: Leaf }
);

const space = /[ \t\r\n]+/y;
const operator = /<->|->|[=!~<>]=|[<>+\-*/(),]/y;
const number = /\d+(?:\.\d+)?/y;
// A slash belongs to the unit only where it touches both sides: `60 公斤/亩`, but `60 公斤 / X`.
const unit = /[ \t]*([%‰]|[\p{L}㎡]+(?:\/[\p{L}㎡]+)?)/uy;
const word = /[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}\p{N}_]+)*/uy;
const member = /\[([^[\]]{1,100})\]/y;
const callBracket = /[ \t\r\n]*\(/y;
const functionName = /^[A-Za-z]+$/;

const operatorKinds: Readonly<Record<string, 'Open' | 'Close' | 'Comma' | 'Minus' | 'Not'>> = {
  '(': 'Open',
  ')': 'Close',
  ',': 'Comma',
  '-': 'Minus',
  not: 'Not',
};
const joiningWords = new Set(['and', 'or', 'not']);

export function readTokens(text: string): readonly Token[] | RuleProblem {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token =
      readSpace(text, at) ?? readOperator(text, at) ?? readNumber(text, at) ?? readWord(text, at);
    if (token === null) return { kind: 'Syntax', at, found: text.slice(at, at + 1) };
    tokens.push(token);
    at += token.length;
  }
  return tokens;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readSpace(text: string, at: number): Token | null {
  const found = matchAt(space, text, at);
  return found && { kind: 'Space', at, length: found[0].length };
}

function readOperator(text: string, at: number): Token | null {
  const found = matchAt(operator, text, at)?.[0];
  return found === undefined
    ? null
    : { kind: operatorKinds[found] ?? 'Between', at, length: found.length };
}

function readNumber(text: string, at: number): Token | null {
  const digits = matchAt(number, text, at)?.[0];
  if (digits === undefined) return null;
  const [all = '', symbol] = matchAt(unit, text, at + digits.length) ?? [];
  const isUnit = symbol !== undefined && !joiningWords.has(symbol);
  return {
    kind: 'Leaf',
    leaf: { kind: 'Number', text: digits, unit: isUnit ? symbol : null, at },
    at,
    length: digits.length + (isUnit ? all.length : 0),
  };
}

function readWord(text: string, at: number): Token | null {
  const code = matchAt(word, text, at)?.[0];
  if (code === undefined) return null;
  const { length } = code;
  if (joiningWords.has(code)) return { kind: operatorKinds[code] ?? 'Between', at, length };
  if (functionName.test(code) && matchAt(callBracket, text, at + length)) {
    return { kind: 'Function', name: code, at, length };
  }
  const [bracket = '', name = null] = matchAt(member, text, at + length) ?? [];
  return {
    kind: 'Leaf',
    leaf: { kind: 'Reference', source: 'sheet', code, member: name, at },
    at,
    length: length + bracket.length,
  };
}

const toleranceText = /^[ \t]*(\d+(?:\.\d+)?)[ \t]*([%‰]|[\p{L}㎡]+(?:\/[\p{L}㎡]+)?)?\s*$/u;

/** What stands behind `±`, which is at `at`. */
export function readTolerance(text: string, at: number): Tolerance | RuleProblem {
  const rest = text.slice(at + 1);
  const [, digits, symbol = null] = toleranceText.exec(rest) ?? [];
  if (digits === undefined) return { kind: 'Syntax', at: at + 1, found: rest.trim().slice(0, 20) };
  return symbol === '%'
    ? { kind: 'Relative', text: digits, unit: null, at }
    : { kind: 'Absolute', text: digits, unit: symbol, at };
}

// Operands and operators must alternate and brackets must close. Checked before parsing: the parser forgives stray commas
// and missing operators, and throws at the rest.
import type { RuleProblem } from './problem.ts';
import type { Token } from './tokens.ts';

/** Bounds brackets, and with them how deep the parser may call itself. */
export const maximalDepth = 32;

interface Shape {
  /** The open brackets; true where one belongs to a function, since only there a comma may stand. */
  readonly brackets: boolean[];
  previous: Token['kind'] | null;
}

export function shapeProblem(tokens: readonly Token[], text: string): RuleProblem | null {
  const shape: Shape = { brackets: [], previous: null };
  for (const token of tokens) {
    if (token.kind === 'Space') continue;
    if (!fits(token, shape))
      return { kind: 'Syntax', at: token.at, found: text.slice(token.at, token.at + token.length) };
    if (token.kind === 'Open') shape.brackets.push(shape.previous === 'Function');
    if (token.kind === 'Close') shape.brackets.pop();
    if (shape.brackets.length > maximalDepth)
      return { kind: 'TooDeep', at: token.at, limit: maximalDepth };
    // What stands after an operand is an operator, whichever it is: `a - -5`.
    const isBetween = token.kind === 'Minus' && endsOperand(shape.previous);
    shape.previous = isBetween ? 'Between' : token.kind;
  }
  const isWhole = shape.brackets.length === 0 && endsOperand(shape.previous);
  return isWhole ? null : { kind: 'Syntax', at: text.length, found: '' };
}

function endsOperand(kind: Token['kind'] | null): boolean {
  return kind === 'Leaf' || kind === 'Close';
}

function fits(token: Token, { brackets, previous }: Shape): boolean {
  const isAfterOperand = endsOperand(previous);
  switch (token.kind) {
    case 'Space':
      return true;
    case 'Leaf':
    case 'Function':
    case 'Not':
    case 'Open':
      return !isAfterOperand;
    case 'Between':
      return isAfterOperand;
    // Between two operands, or a sign; but no sign before a sign.
    case 'Minus':
      return previous !== 'Minus';
    case 'Comma':
      return isAfterOperand && brackets.at(-1) === true;
    case 'Close':
      return isAfterOperand && brackets.length > 0;
  }
}

// A formula's text becomes an expression, by precedence climbing. Enough for the sheets of a preview:
// what is not understood gives undefined, and the cell shows #NAME?.
import { COLUMN_LIMIT, ROW_LIMIT } from '../workbook/address.ts';
import type { ErrorCode } from '../workbook/cellValue.ts';
import type { Corner, Expression, Operator } from './expression.ts';
import { readReference, sheetNameOf, type Token, tokenize } from './tokens.ts';

const PRECEDENCE: Readonly<Record<Operator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

interface Reader {
  readonly tokens: readonly Token[];
  position: number;
}

/** `formula` comes with its `=`. */
export function parseFormula(formula: string): Expression | undefined {
  const tokens = tokenize(formula.slice(1))?.filter(({ kind }) => kind !== 'space');
  if (!tokens) return undefined;
  const reader: Reader = { tokens, position: 0 };
  const expression = parseBinary(reader, 1);
  return reader.position === tokens.length ? expression : undefined;
}

function parseBinary(reader: Reader, lowest: number): Expression | undefined {
  let left = parseUnary(reader);
  for (;;) {
    const operator = reader.tokens[reader.position]?.text as Operator | undefined;
    const precedence = operator === undefined ? undefined : PRECEDENCE[operator];
    if (!left || operator === undefined || precedence === undefined) return left;
    if (precedence < lowest) return left;
    reader.position += 1;
    const right = parseBinary(reader, precedence + 1);
    if (!right) return undefined;
    left = { kind: 'Binary', operator, left, right };
  }
}

function parseUnary(reader: Reader): Expression | undefined {
  if (accept(reader, '-')) {
    const operand = parseUnary(reader);
    return operand && { kind: 'Negated', operand };
  }
  if (accept(reader, '+')) return parseUnary(reader);
  let operand = parsePrimary(reader);
  while (operand && accept(reader, '%')) operand = { kind: 'Percent', operand };
  return operand;
}

function parsePrimary(reader: Reader): Expression | undefined {
  const token = reader.tokens[reader.position];
  reader.position += 1;
  switch (token?.kind) {
    case 'number':
      return { kind: 'Constant', value: Number(token.text) };
    case 'text':
      return { kind: 'Constant', value: token.text.slice(1, -1).replaceAll('""', '"') };
    case 'error':
      return { kind: 'Error', error: token.text as ErrorCode };
    case 'reference':
      return referenceOf(token.text);
    case 'word':
      return parseWord(reader, token.text);
    case 'symbol':
      return token.text === '(' ? parseParenthesized(reader) : undefined;
    case 'space':
    case undefined:
      return undefined;
  }
}

function parseParenthesized(reader: Reader): Expression | undefined {
  const inner = parseBinary(reader, 1);
  return accept(reader, ')') ? inner : undefined;
}

function parseWord(reader: Reader, word: string): Expression | undefined {
  const name = word.toUpperCase();
  if (accept(reader, '(')) {
    const args = parseArguments(reader);
    return args && { kind: 'Call', name, args };
  }
  if (name === 'TRUE' || name === 'FALSE') return { kind: 'Constant', value: name === 'TRUE' };
  return { kind: 'Name', name: word };
}

function parseArguments(reader: Reader): readonly Expression[] | undefined {
  const args: Expression[] = [];
  if (accept(reader, ')')) return args;
  for (;;) {
    const arg = parseBinary(reader, 1);
    if (!arg) return undefined;
    args.push(arg);
    if (accept(reader, ')')) return args;
    if (!accept(reader, ',')) return undefined;
  }
}

function accept(reader: Reader, symbol: string): boolean {
  const token = reader.tokens[reader.position];
  if (token?.kind !== 'symbol' || token.text !== symbol) return false;
  reader.position += 1;
  return true;
}

function referenceOf(text: string): Expression | undefined {
  const { prefix, shape, corners } = readReference(text);
  const [first, second = first] = corners;
  if (!first || !second) return undefined;
  const last: Corner = {
    ...second,
    ...(shape === 'columns' && { row: ROW_LIMIT - 1 }),
    ...(shape === 'rows' && { column: COLUMN_LIMIT - 1 }),
  };
  const fixed = {
    ...(shape === 'columns' && { isRowFixed: true }),
    ...(shape === 'rows' && { isColumnFixed: true }),
  };
  const from = { ...first, ...fixed };
  return { kind: 'Reference', sheetName: sheetNameOf(prefix), from, to: { ...last, ...fixed } };
}

// Works out an expression. Where the cells are is the caller's business.
import { type CellValue, cellError, isCellError } from '../workbook/cellValue.ts';
import { compare } from './compare.ts';
import type { Corner, Expression, Operator, Reference } from './expression.ts';
import { FUNCTIONS } from './functions.ts';
import { LIBRARY_FUNCTIONS } from './libraryFunctions.ts';
import { isBlock, type Operand, single, toBoolean, toNumber, toText } from './operand.ts';

export interface Scope {
  /** How far the formula stands from the cell it was written for. */
  readonly movedRows: number;
  readonly movedColumns: number;
  readonly cellsOf: (reference: Reference) => Operand;
  readonly named: (name: string) => Operand;
}

export function evaluate(expression: Expression, scope: Scope): CellValue {
  const operand = operandOf(expression, scope);
  const value = single(operand);
  return isBlock(operand) && value === '' ? 0 : value;
}

function operandOf(expression: Expression, scope: Scope): Operand {
  switch (expression.kind) {
    case 'Constant':
      return expression.value;
    case 'Error':
      return cellError(expression.error);
    case 'Reference':
      return scope.cellsOf(moved(expression, scope));
    case 'Name':
      return scope.named(expression.name);
    case 'Call':
      return call(expression.name, expression.args, scope);
    case 'Negated':
      return arithmetic('*', -1, operandOf(expression.operand, scope));
    case 'Percent':
      return arithmetic('/', operandOf(expression.operand, scope), 100);
    case 'Binary':
      return binary(
        expression.operator,
        operandOf(expression.left, scope),
        operandOf(expression.right, scope),
      );
  }
}

function moved(reference: Reference, { movedRows, movedColumns }: Scope): Reference {
  if (movedRows === 0 && movedColumns === 0) return reference;
  const move = (corner: Corner): Corner => ({
    ...corner,
    row: corner.isRowFixed ? corner.row : corner.row + movedRows,
    column: corner.isColumnFixed ? corner.column : corner.column + movedColumns,
  });
  return { ...reference, from: move(reference.from), to: move(reference.to) };
}

/** IF and IFERROR look at one branch only, so that an error in the other does not matter. */
function call(name: string, args: readonly Expression[], scope: Scope): Operand {
  const branch = (index: number, otherwise: CellValue) => {
    const arg = args[index];
    return arg ? operandOf(arg, scope) : otherwise;
  };
  if (name === 'IF') {
    const condition = toBoolean(branch(0, false));
    if (isCellError(condition)) return condition;
    return condition ? branch(1, true) : branch(2, false);
  }
  if (name === 'IFERROR' || name === 'IFNA') {
    const value = branch(0, '');
    const known = single(value);
    const isCaught = isCellError(known) && (name === 'IFERROR' || known.error === '#N/A');
    return isCaught ? branch(1, '') : value;
  }
  const apply = FUNCTIONS.get(name) ?? LIBRARY_FUNCTIONS.get(name);
  return apply ? apply(args.map((arg) => operandOf(arg, scope))) : cellError('#NAME?');
}

function binary(operator: Operator, left: Operand, right: Operand): CellValue {
  switch (operator) {
    case '+':
    case '-':
    case '*':
    case '/':
    case '^':
      return arithmetic(operator, left, right);
    case '&': {
      const one = toText(left);
      const other = toText(right);
      if (isCellError(one)) return one;
      return isCellError(other) ? other : one + other;
    }
    case '=':
    case '<>':
    case '<':
    case '>':
    case '<=':
    case '>=':
      return compare(operator, single(left), single(right));
  }
}

function arithmetic(
  operator: '+' | '-' | '*' | '/' | '^',
  left: Operand,
  right: Operand,
): CellValue {
  const one = toNumber(left);
  const other = toNumber(right);
  if (isCellError(one)) return one;
  if (isCellError(other)) return other;
  switch (operator) {
    case '+':
      return settle(one + other, Math.max(Math.abs(one), Math.abs(other)));
    case '-':
      return settle(one - other, Math.max(Math.abs(one), Math.abs(other)));
    case '*':
      return one * other;
    case '/':
      return other === 0 ? cellError('#DIV/0!') : one / other;
    case '^':
      return one ** other;
  }
}

/** Excel takes a difference that is only binary noise for zero: 0.3-0.1-0.2. */
function settle(result: number, scale: number): number {
  return Math.abs(result) < scale * 1e-15 ? 0 : result;
}

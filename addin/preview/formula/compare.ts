// How values compare in formulas.
import { type CellValue, isCellError } from '../workbook/cellValue.ts';
import type { Operator } from './expression.ts';

/** Numbers come before texts before truths; texts compare without case; empty equals 0 and "". */
export function compare(operator: Comparing, left: CellValue, right: CellValue): CellValue {
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  const one = left === '' && typeof right !== 'string' ? emptyLike(right) : left;
  const other = right === '' && typeof left !== 'string' ? emptyLike(left) : right;
  const order = orderOf(one, other);
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '>=':
      return order >= 0;
  }
}

export type Comparing = Exclude<Operator, '+' | '-' | '*' | '/' | '^' | '&'>;
type Plain = Exclude<CellValue, { readonly error: unknown }>;

function emptyLike(value: Plain): Plain {
  return typeof value === 'number' ? 0 : false;
}

const RANKS = { number: 0, string: 1, boolean: 2 } as const;

function orderOf(one: Plain, other: Plain): number {
  const ranks = RANKS[typeof one as keyof typeof RANKS] - RANKS[typeof other as keyof typeof RANKS];
  if (ranks !== 0) return ranks;
  if (typeof one === 'string')
    return one.localeCompare(String(other), 'zh', { sensitivity: 'accent' });
  return Number(one) - Number(other);
}

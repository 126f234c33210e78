// Comparisons of rules, as formulas compare: validation and conditional formats share them.
import { type Comparing, compare } from '../formula/compare.ts';
import type { CellValue } from './cellValue.ts';
import type { Comparison } from './validation.ts';

/** `worth` works an operand out where it is a formula. */
export function compares(
  value: CellValue,
  { operator, formula1, formula2 }: Comparison,
  worth: (operand: string | number | undefined) => CellValue,
): boolean {
  const is = (comparing: Comparing, operand: string | number | undefined) =>
    compare(comparing, value, worth(operand)) === true;
  switch (operator) {
    case 'Between':
      return is('>=', formula1) && is('<=', formula2);
    case 'NotBetween':
      return is('<', formula1) || is('>', formula2);
    case 'EqualTo':
      return is('=', formula1);
    case 'NotEqualTo':
      return is('<>', formula1);
    case 'GreaterThan':
      return is('>', formula1);
    case 'LessThan':
      return is('<', formula1);
    case 'GreaterThanOrEqualTo':
      return is('>=', formula1);
    case 'LessThanOrEqualTo':
      return is('<=', formula1);
  }
}

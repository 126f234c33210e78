// Data validation: rules on cells that typing respects, and that pasting and the API do not.
import type { Anchored } from './area.ts';

export const VALIDATION_OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;

export interface Comparison {
  readonly operator: (typeof VALIDATION_OPERATORS)[number];
  /** Constants or formulas with their `=`. */
  readonly formula1: string | number;
  readonly formula2?: string | number | undefined;
}

export type ValidationRule =
  | { readonly kind: 'wholeNumber' | 'decimal' | 'textLength'; readonly comparison: Comparison }
  | { readonly kind: 'list'; readonly source: string; readonly inCellDropDown: boolean }
  | { readonly kind: 'custom'; readonly formula: string };

export interface ValidationPrompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}

export interface ValidationAlert {
  readonly showAlert: boolean;
  readonly style: 'Stop' | 'Warning' | 'Information';
  readonly title: string;
  readonly message: string;
}

export interface Validation extends Anchored {
  rule: ValidationRule | undefined;
  prompt: ValidationPrompt | undefined;
  alert: ValidationAlert | undefined;
  ignoreBlanks: boolean;
}

/** The rule with every formula in it rewritten; constants stay. */
export function mapFormulas(
  rule: ValidationRule,
  rewrite: (formula: string) => string,
): ValidationRule {
  const map = (text: string) => (text.startsWith('=') ? rewrite(text) : text);
  const mapOperand = (operand: string | number) =>
    typeof operand === 'string' ? map(operand) : operand;
  switch (rule.kind) {
    case 'list':
      return { ...rule, source: map(rule.source) };
    case 'custom':
      return { ...rule, formula: map(rule.formula) };
    case 'wholeNumber':
    case 'decimal':
    case 'textLength': {
      const { operator, formula1, formula2 } = rule.comparison;
      const second = formula2 === undefined ? {} : { formula2: mapOperand(formula2) };
      return { ...rule, comparison: { operator, formula1: mapOperand(formula1), ...second } };
    }
  }
}

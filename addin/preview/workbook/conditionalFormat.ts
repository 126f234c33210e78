// A rule that changes how cells look. The list of a sheet is in order of priority.
import type { Anchored } from './area.ts';
import type { Style } from './style.ts';
import type { Comparison } from './validation.ts';

export type ConditionalLook = Partial<
  Pick<Style, 'fill' | 'fontColor' | 'bold' | 'italic' | 'strikethrough' | 'underline'>
>;

export const TEXT_OPERATORS = ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const;
export const PRESETS = [
  'Blanks',
  'NonBlanks',
  'Errors',
  'NonErrors',
  'DuplicateValues',
  'UniqueValues',
  'AboveAverage',
  'BelowAverage',
] as const;
export const RANKINGS = ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'] as const;
export const LIMIT_TYPES = [
  'Automatic',
  'LowestValue',
  'HighestValue',
  'Number',
  'Percent',
  'Percentile',
] as const;

/** An end of a scale or of a bar. */
export interface ScaleLimit {
  readonly type: (typeof LIMIT_TYPES)[number];
  readonly value?: number | undefined;
}

export interface ScaleStop extends ScaleLimit {
  readonly color: string;
}

export type ConditionalRule =
  /** With its `=`, written for the first cell of the first area. */
  | { readonly kind: 'custom'; readonly formula: string }
  | { readonly kind: 'cellValue'; readonly comparison: Comparison }
  | {
      readonly kind: 'text';
      readonly operator: (typeof TEXT_OPERATORS)[number];
      readonly text: string;
    }
  | { readonly kind: 'preset'; readonly criterion: (typeof PRESETS)[number] }
  | {
      readonly kind: 'ranking';
      readonly type: (typeof RANKINGS)[number];
      readonly rank: number;
    }
  | {
      readonly kind: 'dataBar';
      readonly color: string;
      readonly lower: ScaleLimit;
      readonly upper: ScaleLimit;
      readonly isBarOnly: boolean;
    }
  | { readonly kind: 'colorScale'; readonly stops: readonly ScaleStop[] };

export interface ConditionalFormat extends Anchored {
  readonly id: string;
  condition: ConditionalRule;
  look: ConditionalLook;
  stopIfTrue: boolean;
}

/** The rule with every formula in it rewritten. */
export function mapConditionFormulas(
  condition: ConditionalRule,
  rewrite: (formula: string) => string,
): ConditionalRule {
  if (condition.kind === 'custom') return { ...condition, formula: rewrite(condition.formula) };
  if (condition.kind !== 'cellValue') return condition;
  const map = (operand: string | number) =>
    typeof operand === 'string' && operand.startsWith('=') ? rewrite(operand) : operand;
  const { operator, formula1, formula2 } = condition.comparison;
  const second = formula2 === undefined ? {} : { formula2: map(formula2) };
  return { ...condition, comparison: { operator, formula1: map(formula1), ...second } };
}

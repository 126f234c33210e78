// What an expression says, as a tree. Terms give numbers, conditions give true or false; the types keep them apart.

/** `at` is where in the text a thing begins, counted in UTF-16 units from 0. */
export interface NumberTerm {
  readonly kind: 'Number';
  /** Plain decimal text as written. */
  readonly text: string;
  /** As written after the number, `公斤/亩`; `null` for a bare number. */
  readonly unit: string | null;
  readonly at: number;
}

/** Which column of the sheet is meant: this period's figure, last year's (`PREV`), the plan (`PLAN`). */
export type Source = 'sheet' | 'previous' | 'plan';

export interface Reference {
  readonly kind: 'Reference';
  readonly source: Source;
  readonly code: string;
  /** `'*'` stands for all members of the indicator, the total line left out. */
  readonly member: string | null;
  readonly at: number;
}

/** `a + b − c`. A leading minus is a sum of one part. */
export interface Sum {
  readonly kind: 'Sum';
  readonly parts: readonly { readonly negative: boolean; readonly term: Term }[];
}

/** `a × b ÷ c`. */
export interface Product {
  readonly kind: 'Product';
  readonly parts: readonly { readonly inverse: boolean; readonly term: Term }[];
}

export const functionNames = ['SUM', 'MIN', 'MAX', 'ABS', 'COUNT', 'ROUND'] as const;
export type FunctionName = (typeof functionNames)[number];

export interface Call {
  readonly kind: 'Call';
  readonly name: FunctionName;
  readonly arguments: readonly Term[];
  /** Decimals that `ROUND` keeps, in the unit its argument is shown in; 0 for the others. */
  readonly decimals: number;
}

export type Term = NumberTerm | Reference | Sum | Product | Call;

export const comparators = ['==', '!=', '~=', '<=', '<', '>=', '>'] as const;
export type Comparator = (typeof comparators)[number];

/** `first op term op term …`: a chain holds where each link holds. */
export interface Comparison {
  readonly kind: 'Comparison';
  readonly first: Term;
  readonly links: readonly { readonly comparator: Comparator; readonly term: Term }[];
  /** The rule's tolerance does not loosen what stands before `->`. */
  readonly exact: boolean;
}

/** `a <-> b`: both reported, or neither. */
export interface Pair {
  readonly kind: 'Pair';
  readonly left: Reference;
  readonly right: Reference;
}

/** `ISNULL(x)`, `NOTNULL(x)`. */
export interface Presence {
  readonly kind: 'Presence';
  readonly wanted: boolean;
  readonly reference: Reference;
}

/** What is true or false by itself. */
export type Atom = Comparison | Pair | Presence;

export type Condition =
  | Atom
  | { readonly kind: 'All'; readonly parts: readonly Condition[] }
  | { readonly kind: 'Any'; readonly parts: readonly Condition[] }
  | { readonly kind: 'Not'; readonly condition: Condition }
  | { readonly kind: 'Implies'; readonly given: Condition; readonly follows: Condition };

/** `± 0.02` is absolute, in the written unit or else the one of the left side; `± 0.5%` is relative to the right side. */
export interface Tolerance {
  readonly kind: 'Absolute' | 'Relative';
  readonly text: string;
  readonly unit: string | null;
  readonly at: number;
}

export interface Expression {
  readonly condition: Condition;
  readonly tolerance: Tolerance | null;
}

/** The atoms of a condition in reading order. A finding names the one that failed by its place here. */
export function atomsOf(condition: Condition): readonly Atom[] {
  switch (condition.kind) {
    case 'Comparison':
    case 'Pair':
    case 'Presence':
      return [condition];
    case 'All':
    case 'Any':
      return condition.parts.flatMap(atomsOf);
    case 'Not':
      return atomsOf(condition.condition);
    case 'Implies':
      return [...atomsOf(condition.given), ...atomsOf(condition.follows)];
  }
}

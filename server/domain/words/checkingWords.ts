// What the sentences about a checked sheet are made of, whatever the language. Numbers and names come in as they are shown.
import type { FigureCode } from '../checking/figureLimits.ts';
import type { Comparator } from '../rules/expression.ts';

export interface SaidOfFigure {
  readonly name: string;
  /** With its unit. */
  readonly value: string;
  readonly unit: string;
  readonly decimals: number;
  readonly isShare: boolean;
}

/** One side of a comparison: how it comes about, and what it comes to. */
export interface Side {
  /** `小春 1.20 + 大春 2.35`, or for a single line its name. */
  readonly calculation: string;
  readonly isSingle: boolean;
  readonly value: string;
}

export interface CheckingWords {
  readonly required: (name: string) => string;
  readonly limits: Readonly<Record<FigureCode, (said: SaidOfFigure) => string>>;
  readonly previous: (name: string) => string;
  readonly plan: (name: string) => string;
  readonly least: (terms: readonly string[]) => string;
  readonly most: (terms: readonly string[]) => string;
  readonly rounded: (term: string) => string;
  readonly reportedAmong: (terms: readonly string[]) => string;
  readonly notGiven: string;
  readonly list: (parts: readonly string[]) => string;
  readonly given: (facts: readonly string[], what: string) => string;
  readonly titled: (title: string, what: string) => string;
  readonly total: (parts: Side, total: Side, unit: string, difference: string) => string;
  readonly unequal: (left: Side, right: Side, unit: string, difference: string) => string;
  readonly range: (side: Side, unit: string, low: string, high: string) => string;
  readonly bound: (side: Side, unit: string, comparator: Comparator, bound: string) => string;
  readonly compared: (left: Side, right: Side, unit: string, comparator: Comparator) => string;
  readonly onlyOne: (given: string, missing: string) => string;
  readonly unexpected: (given: string) => string;
  readonly blank: (name: string) => string;
  readonly cannotJudge: (names: readonly string[]) => string;
}

// An expression whose lines and units are known: all numbers in the bases of their kinds, nothing left to look up.
import type { Line } from '../indicator.ts';
import type { Comparator, FunctionName, Source } from './expression.ts';
import type { Rational } from './rational.ts';

export interface BoundFigure {
  readonly kind: 'Figure';
  readonly source: Source;
  readonly line: Line;
  /** One of the line's unit, in the base of its kind. */
  readonly scale: Rational;
}

export type BoundTerm =
  | { readonly kind: 'Value'; readonly value: Rational }
  | BoundFigure
  | {
      readonly kind: 'Sum';
      readonly parts: readonly { readonly negative: boolean; readonly term: BoundTerm }[];
    }
  | {
      readonly kind: 'Product';
      readonly parts: readonly { readonly inverse: boolean; readonly term: BoundTerm }[];
    }
  | {
      readonly kind: 'Call';
      readonly name: FunctionName;
      readonly arguments: readonly BoundTerm[];
      readonly decimals: number;
      /** The unit that `ROUND` rounds in. */
      readonly scale: Rational;
    };

export interface BoundLink {
  readonly comparator: Comparator;
  /** The figures of both sides. */
  readonly figures: readonly BoundFigure[];
  readonly left: BoundTerm;
  readonly right: BoundTerm;
  /** In bases, or a share of the right side. */
  readonly tolerance: { readonly kind: 'Absolute' | 'Relative'; readonly value: Rational };
  /** The unit both sides are shown in. */
  readonly shown: { readonly symbol: string | null; readonly scale: Rational };
}

/** `part` is the atom's place in reading order. */
export type BoundAtom =
  | { readonly kind: 'Comparison'; readonly part: number; readonly links: readonly BoundLink[] }
  | {
      readonly kind: 'Pair';
      readonly part: number;
      readonly left: BoundFigure;
      readonly right: BoundFigure;
    }
  | {
      readonly kind: 'Presence';
      readonly part: number;
      readonly wanted: boolean;
      readonly figure: BoundFigure;
    };

export type BoundCondition =
  | BoundAtom
  | { readonly kind: 'All'; readonly parts: readonly BoundCondition[] }
  | { readonly kind: 'Any'; readonly parts: readonly BoundCondition[] }
  | { readonly kind: 'Not'; readonly condition: BoundCondition }
  | { readonly kind: 'Implies'; readonly given: BoundCondition; readonly follows: BoundCondition };

export interface BoundExpression {
  readonly condition: BoundCondition;
  /** Every figure once, in the order of the expression. */
  readonly figures: readonly BoundFigure[];
}

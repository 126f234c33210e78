// Why a rule cannot be saved.

export type RuleProblem =
  | { readonly kind: 'TooLong'; readonly at: number; readonly limit: number }
  | { readonly kind: 'TooDeep'; readonly at: number; readonly limit: number }
  /** Something that the language does not have stands here, or something is missing. */
  | { readonly kind: 'Syntax'; readonly at: number; readonly found: string }
  | { readonly kind: 'UnknownFunction'; readonly at: number; readonly name: string }
  | { readonly kind: 'WrongArguments'; readonly at: number; readonly name: string }
  /** Here stands a number. */
  | { readonly kind: 'ConditionExpected'; readonly at: number }
  /** Here stands a condition: `not A == B` is `(not A) == B` and needs brackets. */
  | { readonly kind: 'NumberExpected'; readonly at: number }
  /** `ISNULL`, `NOTNULL`, `PREV`, `PLAN` and `<->` speak of single lines. */
  | { readonly kind: 'ReferenceExpected'; readonly at: number }
  /** `x[*]` stands for many lines: only `SUM MIN MAX COUNT` take it. */
  | { readonly kind: 'ManyLines'; readonly at: number; readonly line: string }
  /** `~=` does not say how near. */
  | { readonly kind: 'ToleranceMissing'; readonly at: number }
  | { readonly kind: 'UnknownLine'; readonly at: number; readonly line: string }
  | { readonly kind: 'UnknownUnit'; readonly at: number; readonly unit: string }
  /** A bare number meets a computed figure that has a unit. */
  | { readonly kind: 'UnitMissing'; readonly at: number; readonly unit: string }
  | {
      readonly kind: 'UnitsDiffer';
      readonly at: number;
      readonly left: string;
      readonly right: string;
    };

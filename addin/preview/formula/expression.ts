// What a formula says, once parsed.
import type { ErrorCode } from '../workbook/cellValue.ts';

export type Operator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

/** One corner of a reference. A corner that is not fixed moves with the formula. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

export interface Reference {
  readonly kind: 'Reference';
  readonly sheetName: string | undefined;
  readonly from: Corner;
  readonly to: Corner;
}

export type Expression =
  | { readonly kind: 'Constant'; readonly value: number | string | boolean }
  | { readonly kind: 'Error'; readonly error: ErrorCode }
  | Reference
  | { readonly kind: 'Name'; readonly name: string }
  | { readonly kind: 'Call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'Negated' | 'Percent'; readonly operand: Expression }
  | {
      readonly kind: 'Binary';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    };

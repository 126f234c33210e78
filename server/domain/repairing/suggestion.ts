// What a wrong figure probably should be. A suggestion changes nothing by itself.

import type { Rule } from '../rules/rule.ts';

/** The rule that asks for a figure: its title tells what is wrong otherwise. */
export type AskingRule = Pick<Rule, 'code' | 'title'>;

/** How the figure may have come about. Factors are plain decimal text and say how many times too large it stands. */
export type RepairReason =
  /** A digit too many or too few; `unit` where that is what the figure would be in this unit. */
  | { readonly kind: 'ScaleTen'; readonly factor: string; readonly unit: string | null }
  | { readonly kind: 'OtherUnit'; readonly factor: string; readonly unit: string }
  /** A share of one where a percentage is asked. */
  | { readonly kind: 'Fraction' }
  | { readonly kind: 'SignTurned' }
  /** No more than that the rule asks for it. */
  /** `isWorkedOut`: the rule works this very figure out of the others, as a total out of its parts. */
  | { readonly kind: 'Implied'; readonly rule: AskingRule; readonly isWorkedOut: boolean }
  /** `rule` asks for it and one slip of the hand explains it; `null` where only last year's figure speaks. */
  | { readonly kind: DigitSlip; readonly rule: AskingRule | null }
  /** The figures of two neighbouring rows stand in each other's place. */
  | { readonly kind: 'Swapped' }
  /** The figures of several rows stand one row too high or too low. */
  | { readonly kind: 'Shifted'; readonly direction: 'up' | 'down' }
  /** Each cell for a reason of its own, in the order of the cells. */
  | { readonly kind: 'Several'; readonly reasons: readonly RepairReason[] };

export type DigitSlip = 'Transposed' | 'DigitDropped' | 'DigitAdded' | 'DigitMistyped';

export interface CellChange {
  readonly line: string;
  /** The number that stands there; `null` where none does. */
  readonly from: string | null;
  /** `null`: its figure is lost and has to be typed anew. */
  readonly to: string | null;
}

export interface Suggestion {
  readonly cells: readonly CellChange[];
  readonly reason: RepairReason;
  /** What disappears with it: rules by their code, remarks on one line as `SUSPECTED_SCALE:ECO.FAI`. */
  readonly satisfies: readonly string[];
  /** Between 0 and 1, against the other suggestions and against the figures being right as they stand. */
  readonly confidence: number;
}

interface Remark {
  readonly code: string;
  readonly line: string;
  readonly detail: { readonly kind: string };
}

/** Whether a finding is one of those that the suggestion makes disappear. */
export function isSettledBy({ code, line, detail }: Remark, { satisfies }: Suggestion): boolean {
  return satisfies.includes(detail.kind === 'Rule' ? code : `${code}:${line}`);
}

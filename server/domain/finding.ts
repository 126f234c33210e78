// A remark on one line, made by reading its cell or by a rule. Plain text and numbers as text: it travels as it is.
import type { LastYearDetail } from './lastYear/lastYearDetail.ts';
import type { Severity } from './rules/rule.ts';

/** One figure that took part, with its unit, as the person wrote it. `value` is `null` where it is missing. */
export interface Operand {
  readonly line: string;
  readonly value: string | null;
  readonly unit: string;
  /** Absent for this period's own figure. */
  readonly source?: 'previous' | 'plan';
}

export interface Finding {
  /** `REQUIRED_MISSING`, a reading code (several joined by `+`), a `FigureCode`, or the code of a rule. */
  readonly code: string;
  readonly severity: Severity;
  /** The line to look at first. */
  readonly line: string;
  /** Every figure involved, in the order of the expression; the line's own for a reading. */
  readonly operands: readonly Operand[];
  readonly detail: FindingDetail;
}

export type FindingDetail =
  | { readonly kind: 'Required' }
  /** A figure that its line cannot hold; the operand says which. */
  | { readonly kind: 'Figure' }
  | {
      readonly kind: 'Reading';
      /** What stands in the cell, shortened to 255 characters. */
      readonly raw: string;
      /** The figure it would be read as once confirmed; `null` where no reading is offered. */
      readonly reading: string | null;
    }
  | {
      readonly kind: 'Rule';
      readonly expression: string;
      readonly title: { readonly 'zh-CN': string; readonly 'en-US': string };
      /** Both sides and what lies between them, in `unit`; `null` where the rule compares nothing. */
      readonly left: string | null;
      readonly right: string | null;
      readonly difference: string | null;
      readonly unit: string | null;
      readonly comparison: string | null;
      /** How far the sides may lie apart. */
      readonly tolerance: string | null;
      /** Which atom of the expression failed, counted in reading order; `null` where figures are missing to judge it. */
      readonly part: number | null;
      /** Which link of that atom, if it is a chain: 1 for the second of `1 <= x <= 12`. */
      readonly link: number | null;
      /** 情况说明 given with a warning. */
      readonly explanation: string | null;
    }
  | LastYearDetail;

/** 情况说明 as given; `null` where there is none, or none can be given. */
export function explanationOf({ detail }: Pick<Finding, 'detail'>): string | null {
  return 'explanation' in detail ? detail.explanation : null;
}

/** Errors block; so does a warning that nobody explained. */
export function blocksSubmission(findings: readonly Finding[]): boolean {
  return findings.some(
    (finding) =>
      finding.severity === 'error' ||
      (finding.severity === 'warning' && explanationOf(finding) === null),
  );
}

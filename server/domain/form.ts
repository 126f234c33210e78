// A form asks an ordered set of lines; a sheet is one form, of one period, as one reporter fills it.
import type { Figures } from './figure.ts';
import type { Line } from './indicator.ts';
import type { Rule } from './rules/rule.ts';
import type { Units } from './unit.ts';

export interface Form {
  readonly code: string;
  readonly version: number;
  readonly title: string;
  readonly lines: readonly Line[];
}

/** All that judging a sheet needs, besides the figures themselves. Pane and server build the same one. */
export interface SheetContext {
  readonly form: Form;
  readonly units: Units;
  readonly rules: readonly Rule[];
  /** The reporter's own counted figures of the same period last year. */
  readonly previous: Figures;
  readonly plans: Figures;
}

/** Explanations (情况说明) by rule code; only warnings take them. */
export type Explanations = ReadonlyMap<string, string>;

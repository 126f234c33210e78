// What the sentences about a reading are made of, whatever the language.
import type { AskCode, RejectCode } from '../reading/readingCode.ts';

export interface SaidOfCell {
  /** What stands in the cell, visible and short. */
  readonly raw: string;
  readonly isText: boolean;
  /** The reading offered, with its unit; empty where there is none. */
  readonly reading: string;
  /** What the number would be as a share of one, told in the unit of the line: 5% for 0.05. */
  readonly asShare: string;
  readonly unit: string;
  /** The unit without its power of ten: 元 for 万元. */
  readonly baseUnit: string;
  readonly decimals: number;
  readonly signed: boolean;
  /** A share of a whole, which ends at 100 %. */
  readonly isShare: boolean;
}

export type Sentence = (said: SaidOfCell) => string;

export interface ReadingWords {
  /** What was done to come to the reading; empty where there is nothing to tell. */
  readonly steps: Readonly<Record<AskCode, Sentence>>;
  /** Whether the reading is right, after the steps that led to it. */
  readonly ask: (said: SaidOfCell, steps: readonly string[]) => string;
  /** Added where the number may have been a share of one. */
  readonly ifShare: Sentence;
  readonly rejects: Readonly<Record<RejectCode, Sentence>>;
  readonly amount: (value: string, unit: string) => string;
}

// What the sentences about suggestions are made of, whatever the language. Numbers come in as they are shown, with units.
import type { DigitSlip } from '../repairing/suggestion.ts';

export interface SaidOfCell {
  readonly name: string;
  /** `null` where no number stands, or none is left. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface Because {
  readonly why: string;
  readonly otherwise: string;
}

export interface RepairingWords {
  readonly slips: Readonly<Record<DigitSlip, string>>;
  readonly fraction: string;
  readonly signTurned: string;
  /** Above 0: so many digits too many. */
  readonly digits: (count: number) => string;
  readonly otherUnit: (unit: string) => string;
  readonly timesLastYear: (factor: string, why: string) => string;
  /** `otherwise` is the title of a rule: it tells what is wrong otherwise. Empty where there is none, as is `why`. */
  readonly cell: (said: SaidOfCell, because: Because, isLikely: boolean) => string;
  readonly swapped: (said: readonly SaidOfCell[], isLikely: boolean) => string;
  readonly shifted: (
    said: readonly SaidOfCell[],
    direction: 'up' | 'down',
    isLikely: boolean,
  ) => string;
  readonly throughout: (said: readonly SaidOfCell[], why: string, isLikely: boolean) => string;
  readonly several: (sentences: readonly string[]) => string;
}

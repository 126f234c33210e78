import type { FigureStatus } from '#domain/figure.ts';
import type { Finding } from '#domain/finding.ts';
import type { Suggestion } from '#domain/repairing/suggestion.ts';

/** What a person can do about a finding from the pane. */
export interface FindingActions {
  readonly goTo: (line: string) => void;
  /** 是: writes the offered readings into their cells and keeps what was confirmed; can be undone, all at once. */
  readonly confirm: (findings: readonly Finding[]) => void;
  /** Writes the suggested figures into their cells; can be undone. */
  readonly repair: (suggestion: Suggestion) => void;
  /** Puts a status, or nothing, where no number stands. */
  readonly giveStatus: (line: string, status: FigureStatus | null) => void;
  /** Unhides the row of a line. */
  readonly showRow: (line: string) => void;
  readonly explain: (rule: string, text: string) => void;
}

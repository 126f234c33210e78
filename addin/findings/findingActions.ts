import type { Finding } from '#domain/finding.ts';
import type { Suggestion } from '#domain/repairing/suggestion.ts';

/** What a person can do about a finding from the pane. */
export interface FindingActions {
  readonly goTo: (line: string) => void;
  /** Writes the offered reading into its cell. */
  readonly confirm: (finding: Finding) => void;
  /** Writes the suggested figures into their cells; can be undone. */
  readonly repair: (suggestion: Suggestion) => void;
  readonly explain: (rule: string, text: string) => void;
}

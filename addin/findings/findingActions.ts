import type { Finding } from '#domain/finding.ts';

/** What a person can do about a finding from the pane. */
export interface FindingActions {
  readonly goTo: (line: string) => void;
  /** Writes the offered reading into its cell. */
  readonly confirm: (finding: Finding) => void;
  readonly explain: (rule: string, text: string) => void;
}

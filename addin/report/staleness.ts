// How far pulled tables lie behind the data. Sequences count everything that happens in an office, so a higher one alone
// says nothing about this period.
import type { Coverage } from '../api/api.ts';
import type { PulledTables } from '../excel/pulledReport.ts';

export interface Staleness {
  /** Versions that came in since. */
  readonly submissions: number;
  /** How many more submissions are accepted than the tables say; less than none where some were reopened. */
  readonly accepted: number;
}

/** `null` where the tables are as new as the data. */
export function stalenessOf(
  pulled: PulledTables,
  coverage: Pick<Coverage, 'asOf' | 'accepted'>,
  slots: readonly { readonly current: { readonly receivedAt: string } | null }[],
): Staleness | null {
  if (BigInt(coverage.asOf) <= BigInt(pulled.asOf)) return null;
  const takenAt = Date.parse(pulled.takenAt);
  const submissions = slots.filter(
    ({ current }) => current !== null && Date.parse(current.receivedAt) > takenAt,
  ).length;
  const accepted = coverage.accepted - pulled.accepted;
  return submissions === 0 && accepted === 0 ? null : { submissions, accepted };
}

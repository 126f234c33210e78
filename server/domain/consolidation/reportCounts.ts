import type { Slot } from '../submitting/slot.ts';
import type { CountedVersion, Reporter } from './consolidation.ts';

export interface ReportCounts {
  readonly expected: number;
  readonly submitted: number;
  readonly accepted: number;
  /** Whose sheets are not in the figures; once for each sheet. */
  readonly missing: readonly Reporter[];
}

/** How many sheets there are, and how many of them the figures are made of. */
export function reportCounts(
  slots: readonly Slot[],
  versions: readonly CountedVersion[],
): ReportCounts {
  const isIn = new Set(versions.map(({ form, reporter }) => JSON.stringify([form, reporter.id])));
  return {
    expected: slots.length,
    submitted: slots.filter(({ current }) => current !== null).length,
    accepted: slots.filter(({ state }) => state === 'accepted').length,
    missing: slots.flatMap(({ form, reporter }) =>
      isIn.has(JSON.stringify([form.code, reporter.id])) ? [] : [reporter],
    ),
  };
}

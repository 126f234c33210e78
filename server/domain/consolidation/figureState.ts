// In which state a consolidated figure is: one answer, the gravest first.
import type { Answers, Coverage, FigureState } from './consolidation.ts';
import type { Merged } from './mergeNumbers.ts';

/** `needed` are the answers the figure is made from: its own, or those of its components. */
export function figureState(
  { value, problem }: Merged,
  coverage: Coverage,
  needed: readonly Answers[],
): FigureState {
  if (problem) return problem;
  if (coverage.reported === 0) return 'missing';
  if (coverage.missing.length > 0) return 'partial';
  if (value) return coverage.awaited.length > 0 ? 'partial' : 'complete';
  if (coverage.awaited.length > 0) return 'notAvailable';
  const isElsewhere = needed
    .flat()
    .some(({ figure }) => figure?.kind === 'status' && figure.status === 'INCLUDED_ELSEWHERE');
  return isElsewhere ? 'includedElsewhere' : 'notApplicable';
}

/** Whether nothing is still to come: a status is as good as a number here. */
export function isSettled(state: FigureState): boolean {
  return state === 'complete' || state === 'includedElsewhere' || state === 'notApplicable';
}

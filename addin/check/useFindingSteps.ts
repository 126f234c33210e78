import { useState } from 'react';
import type { Finding } from '#domain/finding.ts';
import type { FindingActions } from '../findings/findingActions.ts';
import { findingKey } from '../findings/findingKind.ts';
import { groupFindings } from '../findings/groupFindings.ts';

export interface FindingStepping {
  /** As they are listed: group by group, worst first. */
  readonly ordered: readonly Finding[];
  /** The key of the finding the person stands on. */
  readonly current: string | null;
  readonly at: number | null;
  readonly previous: () => void;
  readonly next: () => void;
}

export function useFindingSteps(
  findings: readonly Finding[],
  { goTo }: Pick<FindingActions, 'goTo'>,
): FindingStepping {
  const [current, setCurrent] = useState<string | null>(null);
  const ordered = groupFindings(findings).flatMap((group) => group.findings);
  const index = ordered.findIndex((finding) => findingKey(finding) === current);
  const at = index === -1 ? null : index;
  const step = (target: number) => {
    const finding = ordered.at(target % ordered.length);
    if (!finding) return;
    setCurrent(findingKey(finding));
    goTo(finding.line);
  };
  return {
    ordered,
    current,
    at,
    previous: () => {
      step(at === null ? -1 : at - 1);
    },
    next: () => {
      step(at === null ? 0 : at + 1);
    },
  };
}

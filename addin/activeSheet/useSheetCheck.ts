import { useQueryClient } from '@tanstack/react-query';
import { startTransition, useActionState, useMemo, useState } from 'react';
import { useApi } from '../api/ApiContext.ts';
import { useWorkbook } from '../excel/WorkbookContext.ts';
import { cachedSheetOf } from './cachedSheetOf.ts';
import type { CheckOutcome } from './checkActiveSheet.ts';
import { explanationStore } from './explanationStore.ts';
import { firingStore } from './firingStore.ts';
import type { JudgedSheet, JudgePorts } from './judgeSheet.ts';
import { useCheckAgain } from './useCheckAgain.ts';

export interface SheetCheck {
  readonly outcome: CheckOutcome | null;
  /** The sheet as it was last judged; `null` before the first check and where it cannot be read. */
  readonly judged: JudgedSheet | null;
  readonly isChecking: boolean;
  readonly check: () => void;
  readonly marks: boolean;
  readonly setMarks: (marks: boolean) => void;
  readonly explain: (rule: string, text: string) => void;
  readonly judgePorts: JudgePorts;
}

/** The last check and ways to run another. Checks queue rather than overtake each other. */
export function useSheetCheck(): SheetCheck {
  const workbook = useWorkbook();
  const [explanations] = useState(() => explanationStore(sessionStorage));
  const [firings] = useState(() => firingStore(sessionStorage));
  const [marks, setMarks] = useState(true);
  const api = useApi();
  const queries = useQueryClient();
  const judgePorts: JudgePorts = useMemo(
    () => ({
      workbook,
      sheetOf: cachedSheetOf(api, queries),
      explanationsOf: explanations.of,
      noteFirings: firings.note,
    }),
    [workbook, api, queries, explanations, firings],
  );
  const [outcome, run, isChecking] = useActionState<CheckOutcome | null>(async () => {
    // The rules of the domain are fetched with the first check: the first view does without them.
    const { checkActiveSheet } = await import('./checkActiveSheet.ts');
    return checkActiveSheet({ ...judgePorts, workbook, marks });
  }, null);
  const check = () => {
    startTransition(run);
  };
  const judged = outcome?.kind === 'Checked' ? outcome.judged : null;
  useCheckAgain(judged?.identity ?? null, check);

  return {
    outcome,
    judged,
    isChecking,
    check,
    marks,
    judgePorts,
    setMarks: (wanted) => {
      setMarks(wanted);
      void (wanted ? workbook.markFindings(judged?.findings ?? []) : workbook.clearMarks());
    },
    explain: (rule, text) => {
      if (judged) explanations.explain(judged.identity, rule, text);
      check();
    },
  };
}

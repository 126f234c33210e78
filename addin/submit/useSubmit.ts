import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { JudgedSheet, SheetProblem } from '../activeSheet/judgeSheet.ts';
import type { SheetCheck } from '../activeSheet/useSheetCheck.ts';
import { useApi } from '../api/ApiContext.ts';
import { useWorkbook } from '../excel/WorkbookContext.ts';
import type { SubmitStage } from './submitPorts.ts';
import type { SubmitOutcome } from './submitSheet.ts';

export type SubmitState =
  | { readonly kind: 'Idle' }
  | { readonly kind: 'Preparing' }
  | SubmitStage
  | { readonly kind: 'Unjudged'; readonly problem: SheetProblem }
  | { readonly kind: 'Over'; readonly outcome: ShownOutcome; readonly judged: JudgedSheet };

/** What blocks a sheet is told where the button is. */
export type ShownOutcome = Exclude<SubmitOutcome, { readonly kind: 'Blocked' }>;

export interface Submitting {
  readonly state: SubmitState;
  readonly submit: () => void;
  /** Back to what would be sent next. */
  readonly close: () => void;
}

/** `null` where the network went before the pane had fetched them. */
async function loadSteps() {
  const [judging, submitting] = await Promise.allSettled([
    import('../activeSheet/judgeSheet.ts'),
    import('./submitSheet.ts'),
  ]);
  return judging.status === 'fulfilled' && submitting.status === 'fulfilled'
    ? { ...judging.value, ...submitting.value }
    : null;
}

export function useSubmit({ judgePorts, check }: SheetCheck): Submitting {
  const workbook = useWorkbook();
  const api = useApi();
  const queries = useQueryClient();
  const [state, setState] = useState<SubmitState>({ kind: 'Idle' });
  const isRunning = useRef(false);

  const run = async () => {
    setState({ kind: 'Preparing' });
    const steps = await loadSteps();
    if (!steps) {
      const problem = { kind: 'Offline' } as const;
      setState({ kind: 'Unjudged', problem: { kind: 'Api', problem } });
      return;
    }
    const { judgeSheet, submitSheet } = steps;
    const judging = await judgeSheet(judgePorts);
    if (!judging.ok) {
      setState({ kind: 'Unjudged', problem: judging.error });
      return;
    }
    const outcome = await submitSheet(judging.value, {
      workbook,
      api,
      newKey: () => crypto.randomUUID(),
      now: () => new Date().toISOString(),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      onStage: setState,
    });
    setState(
      outcome.kind === 'Blocked'
        ? { kind: 'Idle' }
        : { kind: 'Over', outcome, judged: judging.value },
    );
    await queries.invalidateQueries();
    check();
  };

  return {
    state,
    submit: () => {
      if (isRunning.current) return;
      isRunning.current = true;
      void run().finally(() => {
        isRunning.current = false;
      });
    },
    close: () => {
      setState({ kind: 'Idle' });
      check();
    },
  };
}

import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Result } from '#domain/result.ts';
import { useApi } from '../api/ApiContext.ts';
import type { ReportAddress } from '../api/api.ts';
import type { BringProblem } from '../bringIn/bringIn.ts';
import type { Arrangement, PullProgress, UndoOutcome } from '../excel/pulledReport.ts';
import { useWorkbook } from '../excel/WorkbookContext.ts';
import type { WorkbookProblem } from '../excel/workbook.ts';
import { useLocale, useMessages } from '../messages.ts';
import { type Pulled, pullReport } from './pullReport.ts';
import { pulledTablesKey } from './usePulledTables.ts';

export type PullState =
  | { readonly kind: 'Idle' }
  | { readonly kind: 'Pulling'; readonly progress: PullProgress | null }
  | { readonly kind: 'Pulled'; readonly result: Result<Pulled, BringProblem> }
  | { readonly kind: 'Undoing' }
  | { readonly kind: 'Undone'; readonly result: Result<UndoOutcome | null, WorkbookProblem> };

export interface Pulling {
  readonly state: PullState;
  readonly pull: (asked: ReportAddress, arrangement: Arrangement) => void;
  /** What was written so far is put back. */
  readonly cancel: () => void;
  readonly undo: () => void;
}

/** One pull or undo at a time; the last one's outcome stays until the next. */
export function usePull(): Pulling {
  const workbook = useWorkbook();
  const api = useApi();
  const queries = useQueryClient();
  const locale = useLocale();
  const messages = useMessages();
  const [state, setState] = useState<PullState>({ kind: 'Idle' });
  const running = useRef<AbortController | null>(null);

  const pull = async (
    asked: ReportAddress,
    arrangement: Arrangement,
    { signal }: AbortController,
  ) => {
    setState({ kind: 'Pulling', progress: null });
    const onProgress = (progress: PullProgress) => {
      setState({ kind: 'Pulling', progress });
    };
    const how = { locale, arrangement, signal, onProgress };
    const result = await pullReport(asked, { workbook, api, messages, ...how });
    setState({ kind: 'Pulled', result });
  };
  const undo = async () => {
    setState({ kind: 'Undoing' });
    setState({ kind: 'Undone', result: await workbook.undoPull() });
  };
  const alone = (step: (controller: AbortController) => Promise<void>) => {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    void step(controller).finally(() => {
      running.current = null;
      void queries.invalidateQueries({ queryKey: ['coverage'] });
      void queries.invalidateQueries({ queryKey: pulledTablesKey });
    });
  };
  return {
    state,
    pull: (asked, arrangement) => {
      alone((controller) => pull(asked, arrangement, controller));
    },
    cancel: () => running.current?.abort(),
    undo: () => {
      alone(undo);
    },
  };
}

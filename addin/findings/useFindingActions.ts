import { useState } from 'react';
import type { Finding } from '#domain/finding.ts';
import type { RawCell } from '#domain/reading/rawCell.ts';
import type { Suggestion } from '#domain/repairing/suggestion.ts';
import type { Result } from '#domain/result.ts';
import type { SheetCheck } from '../activeSheet/useSheetCheck.ts';
import { useWorkbook } from '../excel/WorkbookContext.ts';
import type { WorkbookProblem } from '../excel/workbook.ts';
import { useMessages } from '../messages.ts';
import { describeWorkbookProblem } from '../words/describeProblem.ts';
import { confirmReading } from './confirmReading.ts';
import type { FindingActions } from './findingActions.ts';

/** The actions, and the sentence about the last one that Excel did not carry out. */
export function useFindingActions({ judged, check, explain }: SheetCheck): {
  readonly actions: FindingActions;
  readonly problem: string | null;
  /** Takes the last repair back; `null` where there is none to take back. */
  readonly undo: (() => void) | null;
} {
  const workbook = useWorkbook();
  const messages = useMessages();
  const [problem, setProblem] = useState<string | null>(null);
  const [before, setBefore] = useState<ReadonlyMap<string, RawCell> | null>(null);
  const form = judged?.sheet.context.form;
  const lines = form?.lines ?? [];
  const told = (result: Result<unknown, WorkbookProblem>) => {
    setProblem(result.ok ? null : describeWorkbookProblem(result.error, messages, form));
  };
  const goTo = async (line: string) => {
    told(await workbook.goToLine(line));
  };
  const confirm = async (finding: Finding) => {
    told(await confirmReading(finding, lines, workbook));
    check();
  };
  const repair = async ({ cells }: Suggestion) => {
    const figures = new Map(
      cells.map(({ line, to }) => [line, { value: to, status: null }] as const),
    );
    const written = await workbook.writeFigures(figures, lines);
    told(written);
    if (written.ok) setBefore(written.value);
    check();
  };
  const undo = async (cells: ReadonlyMap<string, RawCell>) => {
    told(await workbook.restoreCells(cells));
    setBefore(null);
    check();
  };
  return {
    problem,
    undo:
      before &&
      (() => {
        void undo(before);
      }),
    actions: {
      explain,
      repair: (suggestion) => {
        void repair(suggestion);
      },
      goTo: (line) => {
        void goTo(line);
      },
      confirm: (finding) => {
        void confirm(finding);
      },
    },
  };
}

import { useState } from 'react';
import type { FigureStatus } from '#domain/figure.ts';
import type { Finding } from '#domain/finding.ts';
import type { RawCell } from '#domain/reading/rawCell.ts';
import type { Suggestion } from '#domain/repairing/suggestion.ts';
import type { Result } from '#domain/result.ts';
import type { SheetCheck } from '../activeSheet/useSheetCheck.ts';
import { useWorkbook } from '../excel/WorkbookContext.ts';
import type { WorkbookProblem } from '../excel/workbook.ts';
import { useMessages } from '../messages.ts';
import { describeWorkbookProblem } from '../words/describeProblem.ts';
import { confirmReadings, takeBack } from './confirmReadings.ts';
import type { FindingActions } from './findingActions.ts';

interface Before {
  readonly kind: 'Repaired' | 'Confirmed';
  readonly cells: ReadonlyMap<string, RawCell>;
}

export interface LastChange {
  readonly kind: Before['kind'];
  readonly cells: number;
  readonly undo: () => void;
}

/** The actions, and the sentence about the last one that Excel did not carry out. */
export function useFindingActions({ judged, check, explain }: SheetCheck): {
  readonly actions: FindingActions;
  readonly problem: string | null;
  /** Takes the last repair or confirmation back, however many cells it changed. */
  readonly lastChange: LastChange | null;
} {
  const workbook = useWorkbook();
  const messages = useMessages();
  const [problem, setProblem] = useState<string | null>(null);
  const [before, setBefore] = useState<Before | null>(null);
  const form = judged?.sheet.context.form;
  const lines = form?.lines ?? [];
  const told = (result: Result<unknown, WorkbookProblem>) => {
    setProblem(result.ok ? null : describeWorkbookProblem(result.error, messages, form));
  };
  const goTo = async (line: string) => {
    told(await workbook.goToLine(line));
  };
  const confirm = async (findings: readonly Finding[]) => {
    if (!judged) return;
    const written = await confirmReadings(findings, judged, workbook);
    told(written);
    if (written.ok) setBefore({ kind: 'Confirmed', cells: written.value });
    check();
  };
  const giveStatus = async (line: string, status: FigureStatus | null) => {
    told(await workbook.writeFigures(new Map([[line, { value: null, status }]]), lines));
    check();
  };
  const showRow = async (line: string) => {
    told(await workbook.showRow(line));
    check();
  };
  const repair = async ({ cells }: Suggestion) => {
    const figures = new Map(
      cells.map(({ line, to }) => [line, { value: to, status: null }] as const),
    );
    const written = await workbook.writeFigures(figures, lines);
    told(written);
    if (written.ok) setBefore({ kind: 'Repaired', cells: written.value });
    check();
  };
  const undo = async (cells: ReadonlyMap<string, RawCell>) => {
    told(await takeBack(cells, workbook));
    setBefore(null);
    check();
  };
  return {
    problem,
    lastChange: before && {
      kind: before.kind,
      cells: before.cells.size,
      undo: () => {
        void undo(before.cells);
      },
    },
    actions: {
      explain,
      repair: (suggestion) => {
        void repair(suggestion);
      },
      giveStatus: (line, status) => {
        void giveStatus(line, status);
      },
      showRow: (line) => {
        void showRow(line);
      },
      goTo: (line) => {
        void goTo(line);
      },
      confirm: (findings) => {
        void confirm(findings);
      },
    },
  };
}

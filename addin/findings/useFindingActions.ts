import { useState } from 'react';
import type { Finding } from '#domain/finding.ts';
import type { SheetCheck } from '../activeSheet/useSheetCheck.ts';
import { useWorkbook } from '../excel/WorkbookContext.ts';
import { useMessages } from '../messages.ts';
import { describeWorkbookProblem } from '../words/describeProblem.ts';
import { confirmReading } from './confirmReading.ts';
import type { FindingActions } from './findingActions.ts';

/** The actions, and the sentence about the last one that Excel did not carry out. */
export function useFindingActions({ judged, check, explain }: SheetCheck): {
  readonly actions: FindingActions;
  readonly problem: string | null;
} {
  const workbook = useWorkbook();
  const messages = useMessages();
  const [problem, setProblem] = useState<string | null>(null);
  const form = judged?.sheet.context.form;
  const goTo = async (line: string) => {
    const gone = await workbook.goToLine(line);
    setProblem(gone.ok ? null : describeWorkbookProblem(gone.error, messages, form));
  };
  const confirm = async (finding: Finding) => {
    const written = await confirmReading(finding, form?.lines ?? [], workbook);
    setProblem(written.ok ? null : describeWorkbookProblem(written.error, messages, form));
    check();
  };
  return {
    problem,
    actions: {
      explain,
      goTo: (line) => {
        void goTo(line);
      },
      confirm: (finding) => {
        void confirm(finding);
      },
    },
  };
}

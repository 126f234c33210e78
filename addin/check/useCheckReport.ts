import { useState } from 'react';
import type { JudgedSheet } from '../activeSheet/judgeSheet.ts';
import { useWorkbook } from '../excel/WorkbookContext.ts';
import { useLocale, useMessages } from '../messages.ts';
import { describeWorkbookProblem } from '../words/describeProblem.ts';
import { describeTime } from '../words/describeTime.ts';

export interface CheckReporting {
  readonly write: (judged: JudgedSheet) => void;
  readonly isWriting: boolean;
  /** What became of the last one, told. */
  readonly told: { readonly intent: 'success' | 'warning'; readonly sentence: string } | null;
}

/** Puts 审核表 on a worksheet of its own. */
export function useCheckReport(): CheckReporting {
  const workbook = useWorkbook();
  const messages = useMessages();
  const locale = useLocale();
  const [isWriting, setWriting] = useState(false);
  const [told, setTold] = useState<CheckReporting['told']>(null);
  const write = async (judged: JudgedSheet) => {
    setWriting(true);
    const { checkReportOf } = await import('./checkReportOf.ts');
    const time = describeTime(new Date().toISOString(), locale);
    const written = await workbook.writeCheckReport(
      checkReportOf(judged, { messages, locale, time }),
      locale,
    );
    setWriting(false);
    setTold(
      written.ok
        ? { intent: 'success', sentence: messages.check.reported(written.value.sheetName) }
        : { intent: 'warning', sentence: describeWorkbookProblem(written.error, messages) },
    );
  };
  return {
    isWriting,
    told,
    write: (judged) => {
      if (!isWriting) void write(judged);
    },
  };
}

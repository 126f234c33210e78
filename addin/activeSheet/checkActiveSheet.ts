// A check as the person asks for it: judge the active sheet, then mark what was found.
import type { Workbook } from '../excel/workbook.ts';
import type { JudgedSheet, JudgePorts, SheetProblem } from './judgeSheet.ts';
import { judgeSheet } from './judgeSheet.ts';

export type CheckOutcome =
  | {
      readonly kind: 'Checked';
      readonly judged: JudgedSheet;
      /** The workbook did not let us mark; the result stands all the same. */
      readonly marksRefused: boolean;
    }
  | { readonly kind: 'Unreadable'; readonly problem: SheetProblem };

export interface CheckPorts extends JudgePorts {
  readonly workbook: Pick<Workbook, 'activeSheet' | 'readSheet' | 'markFindings'>;
  readonly marks: boolean;
}

export async function checkActiveSheet(ports: CheckPorts): Promise<CheckOutcome> {
  const judging = await judgeSheet(ports);
  if (!judging.ok) return { kind: 'Unreadable', problem: judging.error };
  const judged = judging.value;
  const marking = ports.marks ? await ports.workbook.markFindings(judged.findings) : null;
  return { kind: 'Checked', judged, marksRefused: marking?.ok === false };
}

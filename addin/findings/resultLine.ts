import type { JudgedSheet } from '../activeSheet/judgeSheet.ts';
import type { Messages } from '../messages.ts';
import { countFindings } from './countFindings.ts';

/** `38 项，错误 1，需说明 2，提示 4`. */
export function resultLine({ sheet, findings }: JudgedSheet, { check }: Messages): string {
  const counts = countFindings(findings);
  const parts = [
    counts.error > 0 && check.errors(counts.error),
    counts.ask > 0 && check.asks(counts.ask),
    counts.warning > 0 && check.warnings(counts.warning),
    counts.info > 0 && check.infos(counts.info),
  ].filter((part) => part !== false);
  const { length } = sheet.context.form.lines;
  return check.result(length, parts.length > 0 ? parts : [check.passed]);
}

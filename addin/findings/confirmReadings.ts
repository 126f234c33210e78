// 是: the readings that were offered become what stands in the cells, and what was confirmed is kept in the workbook, so
// that it goes with the figures. It is kept first: a confirmation whose figure is not in its cell counts for nothing.
import type { FigureText } from '#domain/figure.ts';
import type { Finding } from '#domain/finding.ts';
import type { Confirmation } from '#domain/reading/confirmation.ts';
import type { RawCell } from '#domain/reading/rawCell.ts';
import type { Result } from '#domain/result.ts';
import type { JudgedSheet } from '../activeSheet/judgeSheet.ts';
import type { Workbook, WorkbookProblem } from '../excel/workbook.ts';

type Cells = ReadonlyMap<string, RawCell>;

/** What stood in the cells, to take it back. */
export async function confirmReadings(
  findings: readonly Finding[],
  { sheet, rows }: Pick<JudgedSheet, 'sheet' | 'rows'>,
  workbook: Pick<Workbook, 'writeFigures' | 'keepIdentity'>,
): Promise<Result<Cells, WorkbookProblem>> {
  const { form } = sheet.context;
  const confirmed = new Map<string, Confirmation>();
  const figures = new Map<string, FigureText>();
  for (const { line, code, detail } of findings) {
    const row = rows.get(line);
    if (!row || detail.kind !== 'Reading' || detail.reading === null) continue;
    const { value, numberFormat } = row.value;
    confirmed.set(line, { codes: code, raw: JSON.stringify(value), numberFormat });
    figures.set(line, { value: detail.reading, status: null });
  }
  const kept = await workbook.keepIdentity({ confirmed });
  return kept.ok ? workbook.writeFigures(figures, form.lines) : kept;
}

/** Puts cells back as they were before, and forgets what had been confirmed of them. */
export async function takeBack(
  cells: Cells,
  workbook: Pick<Workbook, 'restoreCells' | 'keepIdentity'>,
): Promise<Result<null, WorkbookProblem>> {
  const restored = await workbook.restoreCells(cells);
  if (!restored.ok) return restored;
  return workbook.keepIdentity({ confirmed: new Map([...cells.keys()].map((key) => [key, null])) });
}

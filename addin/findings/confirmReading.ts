import type { Finding } from '#domain/finding.ts';
import type { Line } from '#domain/indicator.ts';
import type { Result } from '#domain/result.ts';
import { ok } from '#domain/result.ts';
import type { Workbook, WorkbookProblem } from '../excel/workbook.ts';

/** 是: the reading that was offered becomes what stands in the cell, so that it is asked about only once. */
export async function confirmReading(
  { line, detail }: Finding,
  lines: readonly Line[],
  workbook: Pick<Workbook, 'writeFigures'>,
): Promise<Result<null, WorkbookProblem>> {
  if (detail.kind !== 'Reading' || detail.reading === null) return ok(null);
  const figures = new Map([[line, { value: detail.reading, status: null }]]);
  const written = await workbook.writeFigures(figures, lines);
  return written.ok ? ok(null) : written;
}

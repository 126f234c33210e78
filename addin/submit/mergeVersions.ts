// After a stale base: their figures go into the sheet where they were chosen, and the sheet then stands on their version.
import type { FigureText } from '#domain/figure.ts';
import { figureText } from '#domain/figure.ts';
import type { Line } from '#domain/indicator.ts';
import type { Result } from '#domain/result.ts';
import type { Workbook, WorkbookProblem } from '../excel/workbook.ts';
import type { DifferingLine, Side } from './compareFigures.ts';

export interface Merging {
  readonly lines: readonly Line[];
  readonly differing: readonly DifferingLine[];
  readonly choices: ReadonlyMap<string, Side>;
  /** Their version; 0 where the slot has none. */
  readonly version: number;
}

const blank: FigureText = { value: null, status: null };

export async function mergeVersions(
  { lines, differing, choices, version }: Merging,
  workbook: Pick<Workbook, 'writeFigures' | 'keepIdentity'>,
): Promise<Result<null, WorkbookProblem>> {
  const taken = new Map(
    differing
      .filter(({ line }) => choices.get(line.key) === 'theirs')
      .map(({ line, theirs }) => [line.key, theirs ? figureText(theirs) : blank]),
  );
  if (taken.size > 0) {
    const written = await workbook.writeFigures(taken, lines);
    if (!written.ok) return written;
  }
  return workbook.keepIdentity({ unsent: null, basedOn: version });
}

// A sheet from its cells to its figures. What was asked or rejected is no figure yet; it is a finding.
import type { Figures } from '../figure.ts';
import type { Line } from '../indicator.ts';
import type { Units } from '../unit.ts';
import type { ReadingFinding, ReadLine } from './readingFindings.ts';
import { readingFindings } from './readingFindings.ts';
import type { RawRow } from './readRow.ts';
import { readRow } from './readRow.ts';

export interface SheetReading {
  readonly lines: readonly ReadLine[];
  /** Accepted figures by line key. A line that is in neither this nor the findings is missing. */
  readonly figures: Figures;
  readonly findings: readonly ReadingFinding[];
}

export function readSheet(
  rows: readonly { readonly line: Line; readonly row: RawRow }[],
  units: Units,
): SheetReading {
  const lines = rows.map(({ line, row }) => ({ line, row, reading: readRow(row, line, units) }));
  const figures: Figures = new Map(
    lines.flatMap(({ line, reading }) =>
      reading.kind === 'Accepted' ? [[line.key, reading.figure] as const] : [],
    ),
  );
  return { lines, figures, findings: readingFindings(lines) };
}

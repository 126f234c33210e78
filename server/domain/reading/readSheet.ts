// A sheet from its cells to its figures. What was asked or rejected is no figure yet; it is a finding.
import type { Figures } from '../figure.ts';
import type { Line } from '../indicator.ts';
import type { Units } from '../unit.ts';
import { type Confirmation, confirmedFigure, isStillConfirmed } from './confirmation.ts';
import { accepted, type Reading } from './reading.ts';
import type { ReadingFinding, ReadLine } from './readingFindings.ts';
import { readingFindings } from './readingFindings.ts';
import type { RawRow } from './readRow.ts';
import { readRow } from './readRow.ts';

export interface SheetReading {
  readonly lines: readonly ReadLine[];
  /** Accepted figures by line key. A line that is in neither this nor the findings is missing. */
  readonly figures: Figures;
  readonly findings: readonly ReadingFinding[];
  /** Of those that were kept, the confirmations that still hold. */
  readonly confirmed: Confirmations;
}

/** By line key. */
export type Confirmations = ReadonlyMap<string, Confirmation>;

export function readSheet(
  rows: readonly { readonly line: Line; readonly row: RawRow }[],
  units: Units,
  kept: Confirmations = new Map(),
): SheetReading {
  const confirmed = new Map<string, Confirmation>();
  const lines = rows.map(({ line, row }): ReadLine => {
    const confirmation = kept.get(line.key);
    const figure = confirmation && confirmedFigure(confirmation, line, units);
    const reading = readRow(row, line, units);
    if (
      !confirmation ||
      !figure ||
      !isStillConfirmed(row.value, figure, line) ||
      isRefused(reading)
    ) {
      return { line, row, reading };
    }
    confirmed.set(line.key, confirmation);
    return { line, row, reading: accepted(figure) };
  });
  const figures: Figures = new Map(
    lines.flatMap(({ line, reading }) =>
      reading.kind === 'Accepted' ? [[line.key, reading.figure] as const] : [],
    ),
  );
  return { lines, figures, findings: readingFindings(lines), confirmed };
}

/** A status beside the number, for one, is a matter of its own. */
function isRefused({ kind }: Reading): boolean {
  return kind === 'Rejected' || kind === 'Missing';
}

// What the rows of a sheet say, and what is wrong with them: the server comes to the same findings about the same figures.
import { checkSheet } from '#domain/checking/checkSheet.ts';
import type { Figures } from '#domain/figure.ts';
import type { Finding } from '#domain/finding.ts';
import type { Explanations, SheetContext } from '#domain/form.ts';
import type { RawRow } from '#domain/reading/readRow.ts';
import { type Confirmations, readSheet } from '#domain/reading/readSheet.ts';

export interface JudgedRows {
  readonly figures: Figures;
  /** Readings that the filler confirmed and that still stand in their cells. */
  readonly confirmed: Confirmations;
  readonly findings: readonly Finding[];
}

export interface Given {
  readonly explanations: Explanations;
  readonly confirmations: Confirmations;
}

export function judgeRows(
  context: SheetContext,
  rows: ReadonlyMap<string, RawRow>,
  { explanations, confirmations }: Given,
): JudgedRows {
  const asked = context.form.lines.flatMap((line) => {
    const row = rows.get(line.key);
    return row ? [{ line, row }] : [];
  });
  const { figures, confirmed, findings } = readSheet(asked, context.units, confirmations);
  const unread = new Set(findings.map(({ line }) => line));
  // What stands in the cell and is no figure yet has its own finding; it is not also missing.
  const found = checkSheet(context, figures, explanations).filter(
    (finding) => !(unread.has(finding.line) && saysMissing(finding)),
  );
  return { figures, confirmed, findings: [...findings, ...found] };
}

/** Of a line that is blank, or of a rule that cannot be judged for it. */
export function saysMissing({ detail }: Finding): boolean {
  return detail.kind === 'Required' || (detail.kind === 'Rule' && detail.part === null);
}

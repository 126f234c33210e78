// A sheet from its cells to its findings, as the pane judges it before it is submitted.
import type { Figures } from '#domain/figure.ts';
import type { Finding } from '#domain/finding.ts';
import type { SheetContext } from '#domain/form.ts';
import type { LastYearFinding } from '#domain/lastYear/lastYearFinding.ts';
import { printCell } from '#domain/reading/printCell.ts';
import type { RawCell } from '#domain/reading/rawCell.ts';
import { readSheet } from '#domain/reading/readSheet.ts';
import { allFindings } from '../domain/lastYear/allFindings.ts';

export interface JudgedCells {
  readonly figures: Figures;
  readonly findings: readonly (Finding | LastYearFinding)[];
}

export function judgedCells(
  context: SheetContext,
  figures: Figures,
  changed: ReadonlyMap<string, RawCell> = new Map(),
): JudgedCells {
  const rows = context.form.lines.flatMap((line) => {
    const figure = figures.get(line.key);
    const value = changed.get(line.key) ?? (figure && printCell(figure, line));
    return value === undefined ? [] : [{ line, row: { value, status: null } }];
  });
  const reading = readSheet(rows, context.units);
  const unread = new Set(reading.findings.map(({ line }) => line));
  const checked = allFindings(context, reading.figures).filter(
    ({ line, detail }) => !(unread.has(line) && isMissing(detail)),
  );
  return { figures: reading.figures, findings: [...reading.findings, ...checked] };
}

function isMissing(detail: (Finding | LastYearFinding)['detail']): boolean {
  return detail.kind === 'Required' || (detail.kind === 'Rule' && detail.part === null);
}

/** Whether a submission would stop at it: an error, or a warning that wants an explanation. */
export function isNoticed({ findings }: JudgedCells): boolean {
  return findings.some(({ severity }) => severity !== 'info');
}

// 报前试算: the report as it would be with a draft in it, beside the report as it is. Told is only what the draft moves.
import type { CountedVersion } from './consolidation.ts';
import type { ReportFinding } from './reportFindings.ts';
import type { ReportRow, ReportTable } from './reportTable.ts';

/** The draft stands where its reporter's version of the form would. */
export function withDraft(
  versions: readonly CountedVersion[],
  draft: CountedVersion,
): readonly CountedVersion[] {
  const others = versions.filter(
    ({ form, reporter }) => form !== draft.form || reporter.id !== draft.reporter.id,
  );
  return [...others, draft];
}

export interface FigureChange {
  readonly was: ReportRow;
  readonly wouldBe: ReportRow;
}

/** Rows whose figure, state or coverage the draft changes. */
export function changedRows(was: ReportTable, wouldBe: ReportTable): readonly FigureChange[] {
  const before = new Map(rowsOf(was).map((row) => [row.line, row]));
  return rowsOf(wouldBe).flatMap((row) => {
    const earlier = before.get(row.line);
    return earlier && differs(earlier, row) ? [{ was: earlier, wouldBe: row }] : [];
  });
}

function rowsOf({ sections }: ReportTable): readonly ReportRow[] {
  return sections.flatMap(({ rows }) => rows);
}

function differs(a: ReportRow, b: ReportRow): boolean {
  const said = ({ thisPeriod, state, coverage }: ReportRow): readonly string[] => [
    thisPeriod?.value ?? '',
    state,
    `${coverage.reported}/${coverage.expected}/${coverage.awaited.length}`,
  ];
  return said(a).join(' ') !== said(b).join(' ');
}

/** Findings of `these` that are not among `others`: what newly breaks, or what would be mended. */
export function findingsOnlyIn(
  these: readonly ReportFinding[],
  others: readonly ReportFinding[],
): readonly ReportFinding[] {
  const known = new Set(others.map(placeOf));
  return these.filter((one) => !known.has(placeOf(one)));
}

/** A rule that breaks by another amount is the same broken rule. */
function placeOf(finding: ReportFinding): string {
  const whose = finding.kind === 'Missing' ? finding.reporter.id : finding.line;
  return `${finding.code} ${whose}`;
}

// What is to be said of a report as a whole: its rules over merged figures, and what merging itself found. It never blocks.
import { brokenRules } from '../checking/brokenRules.ts';
import type { Figure, Figures } from '../figure.ts';
import { numberFigure, statusFigure } from '../figure.ts';
import type { Finding } from '../finding.ts';
import type { Line } from '../indicator.ts';
import type { Rule, Severity } from '../rules/rule.ts';
import type { Units } from '../unit.ts';
import type { ConsolidatedFigure, Consolidation, Reporter } from './consolidation.ts';
import type { DisplayedReport } from './displayedReport.ts';
import type { ReportNote } from './reportNote.ts';
import { reportNotes } from './reportNote.ts';
import { deriveTotals } from './totals.ts';

export const consolidationCodes = [
  'REPORTER_MISSING',
  'COUNTED_ONCE',
  'VALUES_CONFLICT',
  'NOT_ADDITIVE',
  'NOT_COMPUTABLE',
  'PARTS_DIFFER_FROM_TOTAL',
  'ROUNDED_PARTS_DIFFER',
  'RATE_DIFFERS_FROM_PARTS',
] as const;
export type ConsolidationCode = (typeof consolidationCodes)[number];

export type ReportFinding = {
  readonly code: string;
  readonly severity: Severity;
  /** The line to look at first. */
  readonly line: string;
} & (
  | { readonly kind: 'Rule'; readonly finding: Finding }
  | { readonly kind: 'Note'; readonly note: ReportNote }
  /** So many lines go without this reporter. */
  | { readonly kind: 'Missing'; readonly reporter: Reporter; readonly lines: number }
  /** Several of their forms ask the line; it counts once. */
  | { readonly kind: 'CountedOnce'; readonly reporters: readonly Reporter[] }
);

export interface JudgedReport {
  readonly lines: readonly Line[];
  readonly units: Units;
  readonly rules: readonly Rule[];
  readonly plans: Figures;
  readonly thisPeriod: Consolidation;
  readonly lastPeriod: Consolidation | null;
}

export function reportFindings(
  report: JudgedReport,
  displayed: DisplayedReport,
): readonly ReportFinding[] {
  const severities: readonly Severity[] = ['error', 'warning', 'info'];
  const findings = [
    ...missingReporters(report),
    ...rulesOverReport(report),
    ...[...displayed.figures.values()].flatMap((figure) => [
      ...countedOnce(figure, report.thisPeriod),
      ...notesOf(figure, displayed),
    ]),
  ];
  return findings.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

function* missingReporters({ thisPeriod }: JudgedReport): Generator<ReportFinding> {
  const missing = new Map<string, { reporter: Reporter; line: string; lines: number }>();
  for (const [line, answers] of thisPeriod.answers)
    for (const { reporter, figure } of answers) {
      if (figure !== undefined) continue;
      const known = missing.get(reporter.id);
      if (known) known.lines += 1;
      else missing.set(reporter.id, { reporter, line, lines: 1 });
    }
  for (const one of missing.values())
    yield { kind: 'Missing', code: 'REPORTER_MISSING', severity: 'warning', ...one };
}

/** A figure that something is still missing from stands for no number: no rule may fail for it. */
function* rulesOverReport({
  lines,
  units,
  rules,
  plans,
  thisPeriod,
  lastPeriod,
}: JudgedReport): Generator<ReportFinding> {
  const derived = deriveTotals(thisPeriod);
  const context = {
    lines: [...lines, ...derived.map(({ line }) => line)],
    units,
    plans,
    figures: settledFigures([...thisPeriod.figures.values(), ...derived]),
    previous: settledFigures(lastPeriod ? [...lastPeriod.figures.values()] : []),
  };
  const own = rules.filter(({ scope }) => scope === 'consolidated' || scope === 'cross_form');
  for (const finding of brokenRules(own, context, new Map())) {
    if (finding.detail.kind !== 'Rule' || finding.detail.part === null) continue;
    const { code, severity, line } = finding;
    yield { kind: 'Rule', code, severity, line, finding };
  }
}

export function settledFigures(figures: readonly ConsolidatedFigure[]): Figures {
  return new Map(
    figures.flatMap((one): [string, Figure][] => {
      const figure = settledFigure(one);
      return figure ? [[one.line.key, figure]] : [];
    }),
  );
}

function settledFigure({ state, value }: ConsolidatedFigure): Figure | null {
  switch (state) {
    case 'complete':
      return value && numberFigure(value);
    case 'notApplicable':
      return statusFigure('NOT_APPLICABLE');
    case 'includedElsewhere':
      return statusFigure('INCLUDED_ELSEWHERE');
    case 'notAvailable':
      return statusFigure('NOT_AVAILABLE');
    case 'partial':
    case 'missing':
    case 'conflict':
    case 'undefined':
    case 'unmergeable':
      return null;
  }
}

function* countedOnce(
  { line }: ConsolidatedFigure,
  { answers }: Consolidation,
): Generator<ReportFinding> {
  const twice = (answers.get(line.key) ?? []).filter(
    ({ sources, contradictory }) => sources.length > 1 && !contradictory,
  );
  if (twice.length === 0) return;
  yield {
    kind: 'CountedOnce',
    code: 'COUNTED_ONCE',
    severity: 'info',
    line: line.key,
    reporters: twice.map(({ reporter }) => reporter),
  };
}

function* notesOf(
  figure: ConsolidatedFigure,
  { members, balanced }: DisplayedReport,
): Generator<ReportFinding> {
  const { line } = figure;
  const ofCode = line.member === null ? (members.get(line.indicator.code) ?? []) : [];
  const isBalanced = ofCode.some((member) => balanced.has(member.line.key));
  const rounding = isBalanced ? 'balance' : 'note';
  for (const note of reportNotes(figure, ofCode, { rounding, balanced: undefined })) {
    const judged = judgement(note);
    if (judged) yield { kind: 'Note', ...judged, line: line.key, note };
  }
}

function judgement(
  note: ReportNote,
): { readonly code: ConsolidationCode; readonly severity: Severity } | null {
  switch (note.kind) {
    case 'Conflict':
      return { code: 'VALUES_CONFLICT', severity: 'error' };
    case 'Unmergeable':
      return { code: 'NOT_ADDITIVE', severity: 'warning' };
    case 'Undefined':
      return { code: 'NOT_COMPUTABLE', severity: 'warning' };
    case 'MembersDiffer':
      return { code: 'PARTS_DIFFER_FROM_TOTAL', severity: 'warning' };
    case 'RoundedPartsDiffer':
      return { code: 'ROUNDED_PARTS_DIFFER', severity: 'info' };
    case 'Discrepancy':
      return { code: 'RATE_DIFFERS_FROM_PARTS', severity: 'warning' };
    // Told once per reporter, or of the part where it stands.
    case 'Partial':
    case 'Balanced':
      return null;
  }
}

// Who was asked for a line and what they answered. Brings the versions into one order, so that the order in which
// they arrived cannot matter.
import type { Decimal } from '../decimal.ts';
import type { Figure, FigureStatus } from '../figure.ts';
import { numberOf } from '../figure.ts';
import type {
  Answer,
  Answers,
  CountedFigure,
  CountedVersion,
  Coverage,
  Reporter,
  Source,
} from './consolidation.ts';

/** From what says most to what says least, where one reporter's forms differ only in status. */
const statusesByWeight: readonly FigureStatus[] = [
  'NOT_AVAILABLE',
  'INCLUDED_ELSEWHERE',
  'NOT_APPLICABLE',
];

/**
 * Answers by line, in the order of the assignments. A figure of a reporter who is not expected to report the line
 * takes no part: the assignment is what keeps a value from being counted twice.
 */
export function gatherAnswers(
  assignments: ReadonlyMap<string, readonly Reporter[]>,
  versions: readonly CountedVersion[],
): ReadonlyMap<string, Answers> {
  const filed = versionsByReporter(versions);
  return new Map(
    [...assignments].map(([line, reporters]) => {
      const unique = new Map(reporters.map((reporter) => [reporter.id, reporter]));
      return [line, [...unique.values()].map((one) => answer(one, line, filed.get(one.id) ?? []))];
    }),
  );
}

function versionsByReporter(versions: readonly CountedVersion[]) {
  const once = new Map(versions.map((version) => [version.submission, version]));
  const filed = new Map<string, CountedVersion[]>();
  for (const version of [...once.values()].sort(inFixedOrder)) {
    const ofReporter = filed.get(version.reporter.id);
    if (ofReporter) ofReporter.push(version);
    else filed.set(version.reporter.id, [version]);
  }
  return filed;
}

/** By code unit, not by language: pane and server must agree. */
function inFixedOrder(a: CountedVersion, b: CountedVersion): number {
  if (a.form !== b.form) return a.form < b.form ? -1 : 1;
  if (a.n !== b.n) return a.n - b.n;
  return a.submission < b.submission ? -1 : 1;
}

function answer(reporter: Reporter, line: string, versions: readonly CountedVersion[]): Answer {
  const sources: Source[] = [];
  for (const version of versions) {
    const counted = version.figures.get(line);
    if (counted) sources.push(sourceOf(version, line, counted));
  }
  const [only, another] = sources;
  // Nearly always one form asks for a line; this is what a large office spends its time on.
  if (!another) return { reporter, sources, figure: only?.figure, contradictory: false };
  const numbered = sources.find(({ figure }) => figure.kind === 'number');
  const [first, ...others] = numbersIn(sources);
  return {
    reporter,
    sources,
    figure: numbered?.figure ?? strongestStatus(sources),
    contradictory: first !== undefined && others.some((other) => !other.eq(first)),
  };
}

function sourceOf(
  { submission, reporter, form, n, provisional, by, receivedAt, explanations }: CountedVersion,
  line: string,
  counted: CountedFigure,
): Source {
  return {
    submission,
    reporter,
    form,
    n,
    provisional,
    by,
    receivedAt,
    explanations,
    line,
    ...counted,
  };
}

function strongestStatus(sources: readonly Source[]): Figure | undefined {
  const given = statusesIn(sources);
  const status = statusesByWeight.find((one) => given.includes(one));
  return status && { kind: 'status', status };
}

function numbersIn(sources: readonly Source[]): readonly Decimal[] {
  return sources.flatMap(({ figure }) => numberOf(figure) ?? []);
}

function statusesIn(sources: readonly Source[]): readonly FigureStatus[] {
  return sources.flatMap(({ figure }) => (figure.kind === 'status' ? figure.status : []));
}

export function sourcesIn(answers: Answers): readonly Source[] {
  return answers.flatMap(({ sources }) => sources);
}

/** Reporters who are asked, with their number if they gave one. */
export function numbersByReporter(answers: Answers): ReadonlyMap<string, Decimal | undefined> {
  return new Map(answers.map(({ reporter, figure }) => [reporter.id, numberOf(figure)]));
}

export function isAwaited(figure: Figure | undefined): boolean {
  return figure?.kind === 'status' && figure.status === 'NOT_AVAILABLE';
}

/** A reporter who is asked for several lines has reported when all of them are answered. */
export function coverageOf(
  lines: readonly Answers[],
  halfGiven: ReadonlySet<string> = new Set(),
): Coverage {
  const asked = new Map<string, Reporter>();
  const blank = new Set<string>();
  const open = new Set(halfGiven);
  for (const answers of lines)
    for (const { reporter, figure } of answers) {
      asked.set(reporter.id, reporter);
      if (figure === undefined) blank.add(reporter.id);
      else if (isAwaited(figure)) open.add(reporter.id);
    }
  const reporters = [...asked.values()];
  return {
    reported: reporters.length - blank.size,
    expected: reporters.length,
    missing: reporters.filter(({ id }) => blank.has(id)),
    awaited: reporters.filter(({ id }) => open.has(id) && !blank.has(id)),
  };
}

// The fold: every counted version of a period merged into one figure per line. Pure, exact and without a memory of
// the order in which the versions came.
import { numberOf } from '../figure.ts';
import type { Line, Qualifier } from '../indicator.ts';
import { lineKey } from '../indicator.ts';
import { coverageOf, gatheringAnswers, sourcesIn } from './answers.ts';
import { boundOfQuotient } from './bounds.ts';
import type {
  Answers,
  ConsolidatedFigure,
  Consolidation,
  CountedVersion,
  Reporter,
  Source,
} from './consolidation.ts';
import { discrepanciesOf } from './discrepancies.ts';
import { figureState } from './figureState.ts';
import type { Merged } from './mergeNumbers.ts';
import { mergeNumbers, unmerged } from './mergeNumbers.ts';
import type { AnsweredLine } from './mergeRate.ts';
import { mergeRatio, mergeWeighted, withoutWeight } from './mergeRate.ts';

export interface ConsolidationInput {
  /** The report's lines over all forms, in report order, components that are not printed included. */
  readonly lines: readonly Line[];
  /** By line key: who is expected to report it. */
  readonly assignments: ReadonlyMap<string, readonly Reporter[]>;
  readonly versions: readonly CountedVersion[];
}

export function consolidate(input: ConsolidationInput): Consolidation {
  return completed(consolidating(input));
}

/** Pauses after each line, so that a large office does not hold up everyone else. */
export function* consolidating({
  lines,
  assignments,
  versions,
}: ConsolidationInput): Generator<undefined, Consolidation> {
  const answers = yield* gatheringAnswers(assignments, versions);
  const answered = new Map<string, AnsweredLine>(
    lines.map((line) => [line.key, { line, answers: answers.get(line.key) ?? [] }]),
  );
  const figures = new Map<string, ConsolidatedFigure>();
  for (const [key, one] of answered) {
    figures.set(key, consolidateLine(one, componentsOf(one, answered)));
    yield;
  }
  return { figures, answers, provisional: [...figures.values()].some((one) => one.provisional) };
}

/** What work that may pause comes to, done without a pause. */
export function completed<Value>(work: Generator<undefined, Value>): Value {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** What a line is computed from, where that is asked for; otherwise nothing but what was typed on it. */
function componentsOf(
  { line, answers }: AnsweredLine,
  answered: ReadonlyMap<string, AnsweredLine>,
): readonly AnsweredLine[] {
  const { components, merge } = line.indicator;
  const found = components
    .flatMap((code) => answered.get(lineKey(code, line.member)) ?? [])
    .filter((component) => component.answers.length > 0);
  if (merge === 'ratio') return found.length === 2 ? found : [];
  if (merge !== 'weighted') return [];
  const [weight] = found;
  return weight && weighs(weight, line, answers) ? [weight] : [];
}

/** Bounds take no part in a mean, and every price needs a quantity of the same reporter. */
function weighs(weight: AnsweredLine, price: Line, prices: Answers): boolean {
  const asked = new Set(weight.answers.map(({ reporter }) => reporter.id));
  return (
    price.qualifier === 'exact' &&
    weight.line.qualifier === 'exact' &&
    prices.every(({ reporter }) => asked.has(reporter.id))
  );
}

function consolidateLine(
  own: AnsweredLine,
  components: readonly AnsweredLine[],
): ConsolidatedFigure {
  const [first, second] = components;
  if (first && second) return ratioFigure(own, [first, second]);
  if (first) {
    const halfGiven = withoutWeight(own, first);
    return figureOf(own, { merged: mergeWeighted(own, first), components, halfGiven });
  }
  const numbers = own.answers.flatMap(({ figure }) => numberOf(figure) ?? []);
  return figureOf(own, { merged: mergeNumbers(own.line.indicator.merge, numbers), components });
}

function ratioFigure(
  own: AnsweredLine,
  components: readonly [AnsweredLine, AnsweredLine],
): ConsolidatedFigure {
  const [numerator, denominator] = components;
  const bound =
    own.line.qualifier === 'exact'
      ? boundOfQuotient(numerator.line.qualifier, denominator.line.qualifier)
      : own.line.qualifier;
  const merged = bound ? mergeRatio(own.line, numerator, denominator) : unmerged('undefined');
  const figure = figureOf(own, { merged, components, bound: bound ?? 'exact' });
  return { ...figure, discrepancies: discrepanciesOf(own, components, figure.value) };
}

interface Outcome {
  readonly merged: Merged;
  readonly components: readonly AnsweredLine[];
  readonly halfGiven?: ReadonlySet<string>;
  readonly bound?: Qualifier;
}

function figureOf(
  { line, answers }: AnsweredLine,
  { merged, components, halfGiven, bound }: Outcome,
): ConsolidatedFigure {
  const ofComponents = components.map((component) => component.answers);
  // A rate is reported through its components; a typed one is a remark on them.
  const needed = components.length === 2 ? ofComponents : [answers, ...ofComponents];
  const contradictory = needed.flat().filter((answer) => answer.contradictory);
  const settled = contradictory.length > 0 ? unmerged('conflict') : merged;
  const coverage = coverageOf(needed, halfGiven);
  const sources = [answers, ...ofComponents].flatMap(sourcesIn);
  return {
    line,
    value: settled.value,
    state: figureState(settled, coverage, needed),
    coverage,
    sources,
    conflict: settled.problem === 'conflict' ? conflictingSources(needed, contradictory) : [],
    discrepancies: [],
    derived: false,
    provisional: sources.some(({ provisional }) => provisional),
    bound: bound ?? line.qualifier,
    computedFrom: components.map((component) => component.line),
  };
}

/** A reporter's two forms against each other; where there are none such, the reporters against each other. */
function conflictingSources(needed: readonly Answers[], contradictory: Answers): readonly Source[] {
  const inConflict = contradictory.length > 0 ? contradictory : needed.flat();
  return sourcesIn(inConflict).filter(({ figure }) => figure.kind === 'number');
}

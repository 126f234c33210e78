// Gives an expression its lines and units. What can be said against a rule before it is saved is found here.
import type { Line } from '../indicator.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Units } from '../unit.ts';
import { bindComparison, type Tolerating } from './bindComparison.ts';
import { bindFigure } from './bindTerm.ts';
import type { BoundAtom, BoundCondition, BoundExpression, BoundFigure } from './bound.ts';
import type { Atom, Condition, Expression } from './expression.ts';
import type { RuleProblem } from './problem.ts';

interface Binding extends Tolerating {
  /** The atoms met so far, in reading order. */
  readonly atoms: Atom[];
}

/** The problems are told in reading order. */
export function bindExpression(
  { condition, tolerance }: Expression,
  lines: readonly Line[],
  units: Units,
): Result<BoundExpression, readonly RuleProblem[]> {
  const problems: RuleProblem[] = [];
  const figures: BoundFigure[] = [];
  const report = (problem: RuleProblem) => {
    problems.push(problem);
    return null;
  };
  const bound = bindCondition(condition, {
    ...indexed(lines),
    units,
    tolerance,
    report,
    figures,
    atoms: [],
  });
  if (bound === null) return refuse(problems);
  return ok({ condition: bound, figures: withoutRepeats(figures) });
}

type Indexed = Pick<Binding, 'lines' | 'members'>;

const indexes = new WeakMap<readonly Line[], Indexed>();

function indexed(lines: readonly Line[]): Indexed {
  const known = indexes.get(lines);
  if (known !== undefined) return known;
  const index = {
    lines: new Map(lines.map((line) => [line.key, line])),
    members: byIndicator(lines.filter(({ member }) => member !== null)),
  };
  indexes.set(lines, index);
  return index;
}

function byIndicator(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const grouped = new Map<string, Line[]>();
  for (const line of lines) {
    const { code } = line.indicator;
    grouped.set(code, [...(grouped.get(code) ?? []), line]);
  }
  return grouped;
}

function withoutRepeats(figures: readonly BoundFigure[]): readonly BoundFigure[] {
  const seen = new Map(figures.map((figure) => [`${figure.source} ${figure.line.key}`, figure]));
  return [...seen.values()];
}

function bindCondition(condition: Condition, binding: Binding): BoundCondition | null {
  switch (condition.kind) {
    case 'Comparison':
    case 'Pair':
    case 'Presence':
      return bindAtom(condition, binding);
    case 'All':
    case 'Any': {
      const parts = condition.parts.map((part) => bindCondition(part, binding));
      const bound = parts.filter((part) => part !== null);
      return bound.length < parts.length ? null : { kind: condition.kind, parts: bound };
    }
    case 'Not': {
      const inner = bindCondition(condition.condition, binding);
      return inner && { kind: 'Not', condition: inner };
    }
    case 'Implies': {
      const given = bindCondition(condition.given, binding);
      const follows = bindCondition(condition.follows, binding);
      return given && follows && { kind: 'Implies', given, follows };
    }
  }
}

function bindAtom(atom: Atom, binding: Binding): BoundAtom | null {
  const part = binding.atoms.length;
  binding.atoms.push(atom);
  switch (atom.kind) {
    case 'Comparison': {
      const links = bindComparison(atom, binding);
      return links && { kind: 'Comparison', part, links };
    }
    case 'Pair': {
      const left = bindFigure(atom.left, binding);
      const right = bindFigure(atom.right, binding);
      return left && right && { kind: 'Pair', part, left, right };
    }
    case 'Presence': {
      const figure = bindFigure(atom.reference, binding);
      return figure && { kind: 'Presence', part, wanted: atom.wanted, figure };
    }
  }
}

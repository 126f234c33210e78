// The smallest set of cells whose change mends a component: one cell, or else two.
import type { Rule } from '../rules/rule.ts';
import { cellCandidates } from './cellCandidates.ts';
import { type Component, componentOf } from './components.ts';
import { worthOf } from './plausibility.ts';
import { oddsOfCandidate, type Repair, tried } from './repair.ts';
import type { Candidate } from './scaleCandidates.ts';
import type { Standing } from './standing.ts';
import { type Change, outcomeOf, withChanges } from './trial.ts';

/** A sum over more cells than this leaves open which of them is wrong. */
const mostCells = 40;
const mostFirstCells = 8;
const mostFirstChanges = 6;

export interface Localisation {
  /** The component by causes: what one repair settles is one cause, as far as single cells go. */
  readonly causes: readonly Component[];
  readonly repairs: readonly Repair[];
}

export function cellRepairs(standing: Standing, component: Component): Localisation {
  const single = singleCells(standing, component);
  const causes = causesOf(component, single);
  const unmended = causes.filter(({ objections }) => !single.some((one) => mends(one, objections)));
  return {
    causes,
    repairs: [...single, ...unmended.flatMap((cause) => doubleRepairs(standing, cause, component))],
  };
}

/** The best repair first; what it leaves is another cause. */
function causesOf({ objections }: Component, single: readonly Repair[]): readonly Component[] {
  const causes: Component[] = [];
  let open = objections;
  for (const { settled, worth } of [...single].sort((a, b) => b.worth - a.worth)) {
    const cause = open.filter((objection) => settled.includes(objection));
    if (worth <= 0 || cause.length === 0) continue;
    causes.push(componentOf(cause));
    open = open.filter((objection) => !settled.includes(objection));
  }
  return open.length === 0 ? causes : [...causes, componentOf(open)];
}

/** Growth may be real: a repair that leaves it is one nevertheless. */
function mends({ settled }: Repair, objections: Component['objections']): boolean {
  const needed = objections.filter(({ kind }) => kind !== 'LastYear');
  return (needed.length > 0 ? needed : objections).every((one) => settled.includes(one));
}

/** What is said of one line alone, no other cell can settle: once such a cell mends everything, the others are not asked. */
function singleCells(standing: Standing, { cells, objections }: Component): readonly Repair[] {
  const isAlone = objections.some(({ kind }) => kind !== 'Rule');
  const found: Repair[] = [];
  for (const line of cells.slice(0, mostCells)) {
    const repairs = singleRepairs(standing, line, rulesAgainst(standing, line));
    found.push(...repairs);
    if (isAlone && repairs.some(({ settled }) => settled.length === objections.length)) break;
  }
  return found;
}

function rulesAgainst({ objectionsOf, index }: Standing, line: string): readonly Rule[] {
  return (objectionsOf.get(line) ?? []).flatMap(({ key }) => index.rules.get(key)?.rule ?? []);
}

function singleRepairs(standing: Standing, line: string, rules: readonly Rule[]): Repair[] {
  if (standing.budget.left <= 0) return [];
  return cellCandidates(standing, line, rules).flatMap((candidate) => {
    const change = { line, to: candidate.to };
    const odds = oddsOfCandidate(standing, line, candidate);
    return tried(standing, [change], candidate.reason, odds) ?? [];
  });
}

interface FirstChange {
  readonly change: Change;
  readonly candidate: Candidate;
  readonly odds: number;
  readonly rules: readonly Rule[];
  readonly lines: readonly string[];
  readonly worth: number;
}

/** First what settles something, whatever it breaks; then a second cell that mends the rest. */
function doubleRepairs(
  standing: Standing,
  cause: Component,
  component: Component,
): readonly Repair[] {
  const first = cause.cells
    .slice(0, mostFirstCells)
    .flatMap((line) => firstChanges(standing, line, component))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, mostFirstChanges);
  return first.flatMap((each) =>
    each.lines.slice(0, mostFirstCells).flatMap((line) => secondChanges(standing, each, line)),
  );
}

function firstChanges(
  standing: Standing,
  line: string,
  { objections }: Component,
): readonly FirstChange[] {
  if (standing.budget.left <= 0) return [];
  return cellCandidates(standing, line, rulesAgainst(standing, line)).flatMap((candidate) => {
    const change = { line, to: candidate.to };
    const outcome = outcomeOf(standing, [change]);
    if (outcome === null || outcome.settled.length === 0) return [];
    const open = objections.filter((objection) => !outcome.settled.includes(objection));
    const broken = outcome.broken.map(({ rule, lines }) => ({ key: rule.code, lines }));
    const rules = [...open, ...broken].flatMap(({ key }) => standing.index.rules.get(key) ?? []);
    const lines = componentOf(open).cells;
    const odds = oddsOfCandidate(standing, line, candidate);
    return {
      change,
      candidate,
      odds,
      rules: rules.map(({ rule }) => rule),
      lines: [...new Set([...lines, ...broken.flatMap((each) => each.lines)])].filter(
        (other) => other !== line,
      ),
      worth: worthOf(standing, [change], outcome, odds),
    };
  });
}

function secondChanges(standing: Standing, first: FirstChange, line: string): readonly Repair[] {
  if (standing.budget.left <= 0) return [];
  const candidates = withChanges(standing, [first.change], () =>
    cellCandidates(
      standing,
      line,
      first.rules.filter(({ code }) => standing.index.rules.get(code)?.lines.includes(line)),
    ),
  );
  return candidates.flatMap((candidate) => {
    const changes = [first.change, { line, to: candidate.to }];
    const reasons = [first.candidate.reason, candidate.reason];
    const odds = first.odds + oddsOfCandidate(standing, line, candidate);
    return tried(standing, changes, { kind: 'Several', reasons }, odds) ?? [];
  });
}

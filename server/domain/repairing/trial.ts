// What becomes of a sheet if some of its cells are changed: only the rules that speak of these cells are asked.
import { figureLimits } from '../checking/figureLimits.ts';
import type { Decimal } from '../decimal.ts';
import { numberFigure, numberOf } from '../figure.ts';
import type { Line } from '../indicator.ts';
import { lastYearRemark } from '../lastYear/againstLastYear.ts';
import { checkRule, type RuleResult } from '../rules/checkRule.ts';
import type { Rule } from '../rules/rule.ts';
import type { IndexedRule } from './ruleIndex.ts';
import { cellObjection, type Objection, type Standing } from './standing.ts';

export interface Change {
  readonly line: string;
  /** `null` leaves the cell blank. */
  readonly to: Decimal | null;
}

export interface Outcome {
  readonly settled: readonly Objection[];
  readonly left: readonly Objection[];
  /** Rules that held before. */
  readonly broken: readonly IndexedRule[];
}

/** Of the objections that touch the changed lines. `null` where a line cannot hold its figure, or last year's speaks anew. */
export function outcomeOf(standing: Standing, changes: readonly Change[]): Outcome | null {
  const before = new Set(changes.flatMap(({ line }) => standing.objectionsOf.get(line) ?? []));
  const left = new Set<Objection>();
  for (const { line, to } of changes) {
    const remarks = to === null ? [] : remarksOn(standing, line, to);
    if (remarks === null) return null;
    for (const objection of before) if (remarks.includes(objection.key)) left.add(objection);
  }
  const broken: IndexedRule[] = [];
  withChanges(standing, changes, () => {
    for (const each of rulesOf(standing, changes)) {
      const verdict = judge(standing, each.rule)?.verdict;
      const objection = [...before].find(({ key }) => key === each.rule.code);
      const isOpen = verdict !== 'holds' && !(verdict === 'cannotTell' && blanks(each, changes));
      if (objection !== undefined && isOpen) left.add(objection);
      if (objection === undefined && verdict === 'fails' && !standing.excused.has(each.rule.code)) {
        broken.push(each);
      }
    }
  });
  return {
    settled: [...before].filter((objection) => !left.has(objection)),
    left: [...left],
    broken,
  };
}

/** A rule whose figure is taken away has nothing to say, unless it asks for the figure itself. */
function blanks({ rule, lines }: IndexedRule, changes: readonly Change[]): boolean {
  return (
    rule.missing !== 'all_required' &&
    changes.some(({ line, to }) => to === null && lines.includes(line))
  );
}

/** Runs `work` on the changed figures and puts them back. */
export function withChanges<Result>(
  { figures }: Standing,
  changes: readonly Change[],
  work: () => Result,
): Result {
  const kept = changes.map(({ line }) => [line, figures.get(line)] as const);
  for (const { line, to } of changes) {
    if (to === null) figures.delete(line);
    else figures.set(line, numberFigure(to));
  }
  const result = work();
  for (const [line, figure] of kept) {
    if (figure === undefined) figures.delete(line);
    else figures.set(line, figure);
  }
  return result;
}

export function judge(standing: Standing, rule: Rule): RuleResult | undefined {
  const { context, figures, budget } = standing;
  budget.left -= 1;
  const { form, units, previous, plans } = context;
  return checkRule(rule, { lines: form.lines, units, figures, previous, plans });
}

function rulesOf({ index }: Standing, changes: readonly Change[]): Iterable<IndexedRule> {
  return new Set(changes.flatMap(({ line }) => index.ofLine.get(line) ?? []));
}

/** The keys of what is still said of the line for itself; `null` where its new figure is no better than none. */
function remarksOn(standing: Standing, key: string, value: Decimal): readonly string[] | null {
  const { context, lines, objectionsOf, excused } = standing;
  const line = lines.get(key);
  if (line === undefined || isBeyondLimits(standing, line, value)) return null;
  const before = numberOf(context.previous.get(key));
  const remark = before && lastYearRemark(line, [value, before], context);
  if (remark === undefined || remark.code === 'SAME_AS_LAST_YEAR') return [];
  const { key: remarkKey } = cellObjection(remark.code, key, 'LastYear');
  if (excused.has(remarkKey)) return [];
  const isKnown = objectionsOf.get(key)?.some(({ key: said }) => said === remarkKey) ?? false;
  return isKnown ? [remarkKey] : null;
}

function isBeyondLimits({ context }: Standing, line: Line, value: Decimal): boolean {
  const figures = new Map([[line.key, numberFigure(value)]]);
  return !figureLimits({ ...context.form, lines: [line] }, figures).next().done;
}

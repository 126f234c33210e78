// A sheet as it stands, with all that is said against it, and what may be tried on it.
import type { Decimal } from '../decimal.ts';
import { parseDecimal } from '../decimal.ts';
import { type Figure, type Figures, numberFigure, numberOf } from '../figure.ts';
import type { Finding } from '../finding.ts';
import type { SheetContext } from '../form.ts';
import type { Line } from '../indicator.ts';
import { lastYearRemark } from '../lastYear/againstLastYear.ts';
import type { Bands } from '../lastYear/growthBand.ts';
import { explanationKey, type LastYearFinding } from '../lastYear/lastYearFinding.ts';
import { checkRule } from '../rules/checkRule.ts';
import { type RuleIndex, ruleIndex } from './ruleIndex.ts';

export interface RepairContext extends SheetContext {
  readonly bands?: Bands;
}

/** One thing that is said against the sheet, and in which lines it may lie. */
export interface Objection {
  /** The code of a rule; else the code and the line. */
  readonly key: string;
  readonly code: string;
  readonly kind: 'Rule' | 'Cell' | 'LastYear';
  readonly lines: readonly string[];
  /** How much it counts against a sheet; see `plausibility.ts`. */
  readonly weight: number;
}

export interface Standing {
  readonly context: RepairContext;
  readonly index: RuleIndex;
  readonly lines: ReadonlyMap<string, Line>;
  readonly places: ReadonlyMap<string, number>;
  /** The numbers that stand in the cells, also those that their lines cannot hold. */
  readonly typed: ReadonlyMap<string, Decimal>;
  /** What rules are tried on; whoever changes it puts it back. */
  readonly figures: Map<string, Figure>;
  readonly objections: readonly Objection[];
  readonly objectionsOf: ReadonlyMap<string, readonly Objection[]>;
  /** Readings that are asked about disappear with their cell's figure. */
  readonly asked: ReadonlyMap<string, string>;
  /** What was explained is no objection, whatever becomes of the figure. */
  readonly excused: ReadonlySet<string>;
  /** Rule evaluations that may still be made. */
  readonly budget: { left: number };
}

/** A sheet with many faults gets fewer suggestions rather than late ones. */
const evaluations = 12_000;
const weights = { error: 12, warning: 4, info: 0, lastYear: 1 } as const;

export function standingOf(
  context: RepairContext,
  figures: Figures,
  findings: readonly (Finding | LastYearFinding)[],
): Standing {
  const { lines } = context.form;
  const known = {
    context,
    index: ruleIndex(context),
    lines: new Map(lines.map((line) => [line.key, line])),
    places: new Map(lines.map(({ key }, place) => [key, place])),
    excused: new Set(findings.filter(isExplained).map(explanationKey)),
    budget: { left: evaluations },
    ...typedFigures(lines, figures, findings),
  };
  const inOrder = [...findings].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const said = inOrder.flatMap((finding) => objectionOf(finding, known.index) ?? []);
  const objections = distinct([...said, ...objectionsToAsked(known)]).filter(({ lines: of }) =>
    of.every((line) => known.lines.has(line)),
  );
  return { ...known, objections, objectionsOf: byLine(objections) };
}

function keyOf({ code, line }: Finding | LastYearFinding): string {
  return `${code} ${line}`;
}

function isExplained({ detail }: Finding | LastYearFinding): boolean {
  return 'explanation' in detail && detail.explanation !== null;
}

type Typed = Pick<Standing, 'typed' | 'figures' | 'asked'>;

/** A reading that waits to be confirmed is judged as if it were; a rejected one still shows what was typed. */
function typedFigures(
  lines: readonly Line[],
  given: Figures,
  findings: readonly (Finding | LastYearFinding)[],
): Typed {
  const figures = new Map(given);
  const typed = new Map<string, Decimal>();
  const asked = new Map<string, string>();
  for (const { key } of lines) {
    const value = numberOf(given.get(key));
    if (value !== undefined) typed.set(key, value);
  }
  for (const { code, line, detail } of findings) {
    if (detail.kind !== 'Reading') continue;
    const reading = detail.reading === null ? null : parseDecimal(detail.reading);
    const number = parseDecimal(detail.raw) ?? reading;
    if (number !== null) typed.set(line, number);
    if (reading === null) continue;
    figures.set(line, numberFigure(reading));
    asked.set(line, code);
  }
  return { figures, typed, asked };
}

function objectionOf(finding: Finding | LastYearFinding, index: RuleIndex): Objection | null {
  const { code, line, severity, detail } = finding;
  if (severity === 'info' || isExplained(finding)) return null;
  switch (detail.kind) {
    case 'Rule':
      return ruleObjection(code, index);
    case 'LastYear':
      return cellObjection(code, line, 'LastYear');
    // What is asked about may well be right; what speaks against it is found by judging it.
    case 'Reading':
      return detail.reading === null ? cellObjection(code, line, 'Cell') : null;
    case 'Required':
    case 'Figure':
      return cellObjection(code, line, 'Cell');
  }
}

function ruleObjection(code: string, index: RuleIndex): Objection | null {
  const found = index.rules.get(code);
  if (found === undefined) return null;
  const { rule, lines } = found;
  return { key: code, code, kind: 'Rule', lines, weight: weights[rule.severity] };
}

export function cellObjection(code: string, line: string, kind: 'Cell' | 'LastYear'): Objection {
  const weight = kind === 'Cell' ? weights.error : weights.lastYear;
  return { key: `${code}:${line}`, code, kind, lines: [line], weight };
}

type Known = Omit<Standing, 'objections' | 'objectionsOf'>;

function objectionsToAsked({ context, index, lines, figures, asked, excused }: Known) {
  return [...asked.keys()].flatMap((key) => {
    const line = lines.get(key);
    const rules = (index.ofLine.get(key) ?? []).filter(
      ({ rule }) =>
        !excused.has(rule.code) &&
        checkRule(rule, { ...context, lines: context.form.lines, figures })?.verdict === 'fails',
    );
    const [now, before] = [figures, context.previous].map((of) => numberOf(of.get(key)));
    const remark = line && now && before && lastYearRemark(line, [now, before], context);
    const isRemarked = remark && remark.code !== 'SAME_AS_LAST_YEAR';
    return [
      ...(isRemarked ? [cellObjection(remark.code, key, 'LastYear')] : []),
      ...rules.flatMap(({ rule }) => ruleObjection(rule.code, index) ?? []),
    ];
  });
}

function distinct(objections: readonly Objection[]): readonly Objection[] {
  return [...new Map(objections.map((objection) => [objection.key, objection])).values()];
}

function byLine(objections: readonly Objection[]): ReadonlyMap<string, readonly Objection[]> {
  const found = new Map<string, Objection[]>();
  for (const objection of objections) {
    for (const line of objection.lines) {
      const others = found.get(line);
      if (others) others.push(objection);
      else found.set(line, [objection]);
    }
  }
  return found;
}

// Gives a term its lines and units, or says why it has none.
import { Decimal } from '../decimal.ts';
import { type Line, lineKey } from '../indicator.ts';
import type { Units } from '../unit.ts';
import type { BoundFigure } from './bound.ts';
import type { Reference, Term } from './expression.ts';
import { measureNamed, measureOf, plainMeasure, product, quotient } from './measure.ts';
import { rational, times } from './rational.ts';
import type { Report } from './terms.ts';
import { type Bound, unify } from './unify.ts';

export interface Binder {
  readonly lines: ReadonlyMap<string, Line>;
  /** The lines of an indicator's members, its total line left out. */
  readonly members: ReadonlyMap<string, readonly Line[]>;
  readonly units: Units;
  readonly report: Report;
  /** Takes note of every figure met. */
  readonly figures: BoundFigure[];
}

export function bindTerm(term: Term, binder: Binder): Bound | null {
  switch (term.kind) {
    case 'Number':
      return bindNumber(term, binder);
    case 'Reference': {
      const [bound] = bindReference(term, binder) ?? [];
      if (bound === undefined) return null;
      return term.member === '*'
        ? binder.report({ kind: 'ManyLines', at: term.at, line: lineKey(term.code, '*') })
        : bound;
    }
    case 'Sum': {
      const parts = bindAll(
        term.parts.map((part) => part.term),
        binder,
      );
      const unified = parts && unify(parts, binder.report);
      if (parts === null || unified === null) return null;
      const signed = parts.map((part, index) => ({
        term: part.term,
        negative: term.parts[index]?.negative ?? false,
      }));
      return { ...unified, term: { kind: 'Sum', parts: signed } };
    }
    case 'Product':
      return bindProduct(term, binder);
    case 'Call':
      return bindCall(term, binder);
  }
}

function bindNumber(term: Term & { kind: 'Number' }, { units, report }: Binder): Bound | null {
  const value = rational(new Decimal(term.text));
  const { at, unit } = term;
  if (unit === null) {
    return { term: { kind: 'Value', value }, measure: plainMeasure, nature: 'bare', at };
  }
  const measure = measureNamed(unit, units);
  if (measure === undefined) return report({ kind: 'UnknownUnit', at, unit });
  return {
    term: { kind: 'Value', value: times(value, measure.scale) },
    measure,
    nature: 'computed',
    at,
  };
}

/** One line, or all members of an indicator. */
function bindReference(reference: Reference, binder: Binder): readonly Bound[] | null {
  const { code, member, source, at } = reference;
  const key = lineKey(code, member);
  const line = binder.lines.get(key);
  const lines = member === '*' ? binder.members.get(code) : line && [line];
  if (lines === undefined) return binder.report({ kind: 'UnknownLine', at, line: key });
  return lines.map((each) => {
    const measure = measureOf(each.indicator.unit, binder.units);
    const figure: BoundFigure = { kind: 'Figure', source, line: each, scale: measure.scale };
    binder.figures.push(figure);
    return { term: figure, measure, nature: 'direct', at };
  });
}

/** The figure of a reference that must be one line. */
export function bindFigure(reference: Reference, binder: Binder): BoundFigure | null {
  const bound = bindTerm(reference, binder);
  return bound?.term.kind === 'Figure' ? bound.term : null;
}

function bindAll(terms: readonly Term[], binder: Binder): readonly Bound[] | null {
  const bound: Bound[] = [];
  for (const term of terms) {
    const each = bindTerm(term, binder);
    if (each === null) return null;
    bound.push(each);
  }
  return bound;
}

function bindProduct(term: Term & { kind: 'Product' }, binder: Binder): Bound | null {
  const parts = bindAll(
    term.parts.map((part) => part.term),
    binder,
  );
  const [first] = parts ?? [];
  if (parts === null || first === undefined) return null;
  const factors = parts.map((part, index) => ({
    ...part,
    inverse: term.parts[index]?.inverse ?? false,
  }));
  const measure = factors.reduce(
    (sofar, factor) => (factor.inverse ? quotient : product)(sofar, factor.measure),
    plainMeasure,
  );
  const nature = parts.every((part) => part.nature === 'bare') ? 'bare' : 'computed';
  return { term: { kind: 'Product', parts: factors }, measure, nature, at: first.at };
}

function bindCall(call: Term & { kind: 'Call' }, binder: Binder): Bound | null {
  const { name, decimals } = call;
  const takesMany = name !== 'ABS' && name !== 'ROUND';
  const given: Bound[] = [];
  for (const argument of call.arguments) {
    const isMany = takesMany && argument.kind === 'Reference' && argument.member === '*';
    const one = isMany ? null : bindTerm(argument, binder);
    const bound = isMany ? bindReference(argument, binder) : one && [one];
    if (bound === null) return null;
    given.push(...bound);
  }
  const unified = name === 'COUNT' ? countOf(given) : unify(given, binder.report);
  if (unified === null) return null;
  const terms = given.map(({ term }) => term);
  const { scale } = unified.measure;
  return { ...unified, term: { kind: 'Call', name, arguments: terms, decimals, scale } };
}

function countOf(given: readonly Bound[]): Omit<Bound, 'term'> {
  return { measure: plainMeasure, nature: 'computed', at: given[0]?.at ?? 0 };
}

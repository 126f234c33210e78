// Gives the links of a comparison their unit and their tolerance.
import { Decimal } from '../decimal.ts';
import { isDiscrete } from '../unit.ts';
import { type Binder, bindTerm } from './bindTerm.ts';
import type { BoundFigure, BoundLink, BoundTerm } from './bound.ts';
import type { Comparator, Comparison, Tolerance } from './expression.ts';
import { isPlain, type Measure, measureNamed, plainMeasure, sameDimension } from './measure.ts';
import { noneAtAll, over, plus, type Rational, rational, times } from './rational.ts';
import { type Bound, isDirect, isZero, needsUnit, scaled, unitsDiffer } from './unify.ts';

export interface Tolerating extends Binder {
  readonly tolerance: Tolerance | null;
}

interface Side extends Bound {
  readonly figures: readonly BoundFigure[];
}

export function bindComparison(
  comparison: Comparison,
  binder: Tolerating,
): readonly BoundLink[] | null {
  const terms = [comparison.first, ...comparison.links.map(({ term }) => term)];
  const given = terms.map((term) => {
    const before = binder.figures.length;
    const bound = bindTerm(term, binder);
    return bound && { ...bound, figures: binder.figures.slice(before) };
  });
  const bound = given.filter((each) => each !== null);
  if (bound.length < given.length) return null;
  const sides = inOneUnit(bound, binder);
  if (sides === null) return null;
  const tolerance = comparison.exact ? null : binder.tolerance;
  const links = comparison.links.map(({ comparator }, index) => {
    const [left, right] = sides.slice(index, index + 2);
    return left && right && bindLink({ left, right, comparator, tolerance }, binder);
  });
  const whole = links.filter((link) => link !== null && link !== undefined);
  return whole.length < links.length ? null : whole;
}

/** Bare numbers take the unit of the lines they stand beside, where there is but one. */
function inOneUnit(bound: readonly Side[], { report }: Binder): readonly Side[] | null {
  const measured = bound.filter(({ nature }) => nature !== 'bare');
  const [first] = measured;
  if (first === undefined) return bound;
  const odd = measured.find(({ measure }) => !sameDimension(measure, first.measure));
  if (odd !== undefined) return report(unitsDiffer(first, odd));
  const isAdopted = isDirect(measured);
  const unclear = bound.find(
    (each) => each.nature === 'bare' && !isZero(each) && !isAdopted && needsUnit(measured),
  );
  if (unclear !== undefined) {
    return report({ kind: 'UnitMissing', at: unclear.at, unit: first.measure.symbol ?? '' });
  }
  const { measure } = first;
  return bound.map((each) =>
    each.nature === 'bare' && isAdopted
      ? { ...each, term: scaled(each, measure.scale), measure }
      : each,
  );
}

interface Link {
  readonly left: Side;
  readonly right: Side;
  readonly comparator: Comparator;
  readonly tolerance: Tolerance | null;
}

function bindLink(link: Link, binder: Binder): BoundLink | null {
  const { left, right, comparator } = link;
  const { symbol, scale } = shownMeasure(left.measure, right.measure);
  const tolerance = toleranceOf(link, binder);
  return (
    tolerance && {
      comparator,
      figures: [...left.figures, ...right.figures],
      left: left.term,
      right: right.term,
      tolerance,
      shown: { symbol, scale },
    }
  );
}

/** The unit of the left side, unless only the right side has one that somebody wrote. */
function shownMeasure(left: Measure, right: Measure): Measure {
  const named = [left, right].filter(({ symbol }) => symbol !== null);
  return named.find(({ isComposed }) => !isComposed) ?? named[0] ?? plainMeasure;
}

function toleranceOf(link: Link, { units, report }: Binder): BoundLink['tolerance'] | null {
  const { left, right, comparator, tolerance } = link;
  if (tolerance === null) {
    const value = comparator === '==' ? roundingOf(left.term, right.term) : noneAtAll;
    return { kind: 'Absolute', value };
  }
  const { at, text, unit } = tolerance;
  const written = rational(new Decimal(text));
  if (tolerance.kind === 'Relative') {
    return { kind: 'Relative', value: over(written, rational(new Decimal(100))) };
  }
  const shown = shownMeasure(left.measure, right.measure);
  const measure = unit === null ? shown : measureNamed(unit, units);
  if (measure === undefined) return report({ kind: 'UnknownUnit', at, unit: unit ?? '' });
  if (unit === null && shown.symbol === null && !isPlain(left.measure)) {
    return report({ kind: 'UnitMissing', at, unit: '' });
  }
  const side = left.nature === 'bare' ? right : left;
  if (!sameDimension(measure, side.measure)) {
    return report(unitsDiffer(side, { ...side, measure, at }));
  }
  return { kind: 'Absolute', value: times(written, measure.scale) };
}

/**
 * A total and its n parts were each rounded to d decimals: (n + 1) · ½ · 10^−d may lie between them. Counts are not rounded.
 * Told for plain sums of lines only: whoever multiplies or divides has to say how near is near.
 */
function roundingOf(left: BoundTerm, right: BoundTerm): Rational {
  const figures = [...summands(left), ...summands(right)];
  if (figures.length < 3 || figures.includes(null)) return noneAtAll;
  return figures.reduce<Rational>((sum, figure) => {
    if (figure === null || isDiscrete(figure.line.indicator.unit)) return sum;
    const { decimals } = figure.line.indicator;
    const half: Rational = { numerator: 1n, denominator: 2n * 10n ** BigInt(decimals) };
    return plus(sum, times(half, figure.scale));
  }, noneAtAll);
}

/** The lines that a term adds up; `null` stands for anything that is no line. */
function summands(term: BoundTerm): readonly ((BoundTerm & { kind: 'Figure' }) | null)[] {
  switch (term.kind) {
    case 'Figure':
      return [term];
    case 'Sum':
      return term.parts.flatMap((part) => summands(part.term));
    case 'Call':
      return term.name === 'SUM' ? term.arguments.flatMap(summands) : [null];
    case 'Value':
    case 'Product':
      return [null];
  }
}

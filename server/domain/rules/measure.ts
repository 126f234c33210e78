// What a number measures: its dimension, and how large one of it is. Money and area never meet in a sum; 亩 and 万亩 do.

import type { Unit, UnitKind, Units } from '../unit.ts';
import { one, over, type Rational, rational } from './rational.ts';

export interface Measure {
  /** Exponents by kind, `{ weight: 1, area: -1 }`; empty for counts, persons, percentages and bare numbers. */
  readonly dimension: Readonly<Partial<Record<UnitKind, number>>>;
  /** One of this, in the bases of its kinds. */
  readonly scale: Rational;
  /** As written behind a number; `null` where there is nothing to write, and then `scale` is 1. */
  readonly symbol: string | null;
  /** Put together here, 万吨/万亩, and not what anybody wrote: shown only for want of a better one. */
  readonly isComposed: boolean;
}

export const plainMeasure: Measure = { dimension: {}, scale: one, symbol: null, isComposed: false };

const dimensionless: ReadonlySet<UnitKind> = new Set<UnitKind>([
  'percent',
  'count',
  'persons',
  'person_times',
  'households',
  'date',
  'duration',
]);

/** `公斤/亩` is known where 公斤 and 亩 are; a unit the office has not is `undefined`. */
export function measureNamed(symbol: string, units: Units): Measure | undefined {
  const known = units.get(symbol);
  if (known !== undefined) return measureOf(known, units);
  const [above, below, ...rest] = symbol.split('/').map((part) => units.get(part));
  if (above === undefined || below === undefined || rest.length > 0) return undefined;
  return composed(above, below, symbol, units);
}

const remembered = new WeakMap<Units, WeakMap<Unit, Measure>>();

/** Remembered: every reference of every rule asks for the measure of its line. */
export function measureOf(unit: Unit, units: Units): Measure {
  const known = remembered.get(units) ?? new WeakMap<Unit, Measure>();
  remembered.set(units, known);
  const found = known.get(unit) ?? measured(unit, units);
  known.set(unit, found);
  return found;
}

function measured(unit: Unit, units: Units): Measure {
  const { symbol, kind } = unit;
  // 元/公斤 is money over weight, so that price × quantity is money.
  const [above, below] = symbol.split('/').map((part) => units.get(part));
  if (kind === 'price' && above !== undefined && below !== undefined) {
    return composed(above, below, symbol, units);
  }
  // 98.32 % is the number 98.32, as people write it, whatever base the catalogue gives percentages.
  const percent = kind === 'percent' ? units.get('%') : undefined;
  return {
    dimension: dimensionless.has(kind) ? {} : { [kind]: 1 },
    scale: percent === undefined ? sizeOf(unit) : over(sizeOf(unit), sizeOf(percent)),
    symbol,
    isComposed: false,
  };
}

function sizeOf({ numerator, denominator }: Unit): Rational {
  return over(rational(numerator), rational(denominator));
}

function composed(above: Unit, below: Unit, symbol: string, units: Units): Measure {
  const [a, b] = [measureOf(above, units), measureOf(below, units)];
  return {
    dimension: combined(a, b, -1),
    scale: over(a.scale, b.scale),
    symbol,
    isComposed: false,
  };
}

export function isPlain({ dimension }: Measure): boolean {
  return Object.values(dimension).every((exponent) => exponent === 0);
}

export function sameDimension(a: Measure, b: Measure): boolean {
  return a.dimension === b.dimension || isPlain(quotient(a, b));
}

export function product(a: Measure, b: Measure): Measure {
  const dimension = combined(a, b, 1);
  // 3 × 万元 are 万元; 元/公斤 × 万公斤 have no name of their own.
  if (isBare(a)) return { ...b, dimension };
  return isBare(b) ? { ...a, dimension } : { ...plainMeasure, dimension };
}

export function quotient(a: Measure, b: Measure): Measure {
  const dimension = combined(a, b, -1);
  if (isBare(b)) return { ...a, dimension };
  const measure = { ...plainMeasure, dimension };
  const isShare = a.symbol === b.symbol || (isPlain(measure) && !isPlain(b));
  if (isShare || a.symbol === null || b.symbol === null) return measure;
  const symbol = `${a.symbol}/${b.symbol}`;
  return { dimension, scale: over(a.scale, b.scale), symbol, isComposed: true };
}

function isBare(measure: Measure): boolean {
  return measure.symbol === null && isPlain(measure);
}

function combined(a: Measure, b: Measure, sign: 1 | -1): Measure['dimension'] {
  const dimension: Partial<Record<UnitKind, number>> = { ...a.dimension };
  for (const kind of Object.keys(b.dimension) as UnitKind[]) {
    dimension[kind] = (dimension[kind] ?? 0) + sign * (b.dimension[kind] ?? 0);
  }
  return dimension;
}

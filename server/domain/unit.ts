// Units of measure. They are data of an office; this file knows only how two of them relate.
import { Decimal } from './decimal.ts';

/** Kinds as in the catalogue. Units convert within their kind only. */
export type UnitKind =
  | 'amount'
  | 'area'
  | 'weight'
  | 'length'
  | 'price'
  | 'percent'
  | 'count'
  | 'persons'
  | 'person_times'
  | 'households'
  | 'date'
  | 'duration';

export interface Unit {
  /** As written on a sheet: `万元`, `亩`, `%`, `元/公斤`. */
  readonly symbol: string;
  readonly kind: UnitKind;
  /** One of this unit is numerator ÷ denominator of the kind's base; a fraction, since 亩 is 10000/15 平方米. */
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

export type Units = ReadonlyMap<string, Unit>;

const discreteKinds: ReadonlySet<UnitKind> = new Set<UnitKind>([
  'count',
  'persons',
  'person_times',
  'households',
  'date',
  'duration',
]);

/** Counts of people or things have no fraction; counts by the ten thousand (万人) do. */
export function isDiscrete({ kind, numerator, denominator }: Unit): boolean {
  return discreteKinds.has(kind) && numerator.eq(denominator);
}

/** Whether one of each is the same amount: 人 and 名, but not 亩 and 万亩. */
export function isSameScale(one: Unit, other: Unit): boolean {
  return one.numerator.times(other.denominator).eq(other.numerator.times(one.denominator));
}

/** `value` in `from`, told in `to`. Throws where the kinds differ: ask before converting. */
export function convert(value: Decimal, from: Unit, to: Unit): Decimal {
  if (from.kind !== to.kind) throw new Error(`${from.symbol} does not convert to ${to.symbol}`);
  return value
    .times(from.numerator)
    .times(to.denominator)
    .div(from.denominator.times(to.numerator));
}

/** A unit from its catalogue row; the factor is written `10000` or `10000/15`. */
export function unit(symbol: string, kind: UnitKind, factor: string): Unit {
  const [numerator = '1', denominator = '1'] = factor.split('/');
  return { symbol, kind, numerator: new Decimal(numerator), denominator: new Decimal(denominator) };
}

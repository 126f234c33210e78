// The unit written behind a number: 元, 万元, 万, ㎡. Units are data; how people write them and the words for powers of ten are language.
import { Decimal } from '../decimal.ts';
import type { Unit, UnitKind, Units } from '../unit.ts';
import { isSameScale } from '../unit.ts';

export type UnitText =
  | { readonly kind: 'None' }
  | { readonly kind: 'Same' }
  | { readonly kind: 'Other'; readonly unit: Unit }
  | { readonly kind: 'Ambiguous' }
  | { readonly kind: 'Mismatch' }
  | { readonly kind: 'Unknown' };

const aliases: ReadonlyMap<string, string> = new Map([
  ['㎡', '平方米'],
  ['m²', '平方米'],
  ['平米', '平方米'],
  ['圆', '元'],
  ['千克', '公斤'],
  ['kg', '公斤'],
  ['㎏', '公斤'],
  ['市斤', '斤'],
  ['千米', '公里'],
  ['km', '公里'],
  ['㎞', '公里'],
  ['元/千克', '元/公斤'],
  ['元/kg', '元/公斤'],
]);

/** Longest first: 千万 is not 千 followed by 万元. */
const scales: readonly (readonly [word: string, factor: Decimal])[] = [
  ['万亿', new Decimal('1000000000000')],
  ['千万', new Decimal('10000000')],
  ['百万', new Decimal('1000000')],
  ['十万', new Decimal('100000')],
  ['亿', new Decimal('100000000')],
  ['万', new Decimal('10000')],
  ['千', new Decimal('1000')],
];

/** Units of these kinds count different things: 5 件 are not 5 个, nor is a year of age a year. */
const apartKinds: ReadonlySet<UnitKind> = new Set<UnitKind>(['count', 'date', 'duration']);

export function unitText(suffix: string, lineUnit: Unit, units: Units): UnitText {
  if (suffix === '') return { kind: 'None' };
  const symbol = aliases.get(suffix.toLowerCase()) ?? suffix;
  if (symbol === lineUnit.symbol) return { kind: 'Same' };
  if (scaleOf(symbol)?.rest === '') return bareScale(symbol, lineUnit);
  const unit = knownUnit(symbol, lineUnit, units);
  if (unit === undefined) return { kind: 'Unknown' };
  if (!convertsTo(unit, lineUnit)) return { kind: 'Mismatch' };
  return isSameScale(unit, lineUnit) ? { kind: 'Same' } : { kind: 'Other', unit };
}

/** Whether the text names a unit, of whatever kind. */
export function isUnitText(text: string, lineUnit: Unit, units: Units): boolean {
  const { kind } = unitText(text, lineUnit, units);
  return kind !== 'None' && kind !== 'Unknown';
}

/** `3.5亿` where 元 is asked is 3.5亿元; where 万元 is asked nobody can tell. */
function bareScale(word: string, lineUnit: Unit): UnitText {
  const scaled = times(lineUnit, word);
  return scaleOf(lineUnit.symbol) === undefined && scaled !== undefined
    ? { kind: 'Other', unit: scaled }
    : { kind: 'Ambiguous' };
}

/** A unit of the catalogue, or one by a power of ten: 万人 needs no row of its own. */
function knownUnit(symbol: string, lineUnit: Unit, units: Units): Unit | undefined {
  const listed = units.get(symbol);
  if (listed !== undefined) return listed;
  const scale = scaleOf(symbol);
  if (scale === undefined) return undefined;
  const rest = aliases.get(scale.rest) ?? scale.rest;
  const base = rest === lineUnit.symbol ? lineUnit : units.get(rest);
  return base && times(base, scale.word);
}

function convertsTo(unit: Unit, lineUnit: Unit): boolean {
  return (
    unit.kind === lineUnit.kind &&
    (!apartKinds.has(unit.kind) || baseSymbol(unit) === baseSymbol(lineUnit))
  );
}

/** 元 for 万元 and for 元 alike. */
export function baseSymbol({ symbol }: Unit): string {
  return scaleOf(symbol)?.rest ?? symbol;
}

function times(unit: Unit, word: string): Unit | undefined {
  const scale = scales.find(([known]) => known === word);
  return (
    scale && {
      ...unit,
      symbol: `${word}${unit.symbol}`,
      numerator: unit.numerator.times(scale[1]),
    }
  );
}

function scaleOf(symbol: string): { readonly word: string; readonly rest: string } | undefined {
  const scale = scales.find(([word]) => symbol.startsWith(word));
  return scale && { word: scale[0], rest: symbol.slice(scale[0].length) };
}

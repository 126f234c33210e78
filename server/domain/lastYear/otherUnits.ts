// In which other units a line's figure may have been given by mistake: 亩 for 万亩, 万担 for 万公斤.
import { Decimal } from '../decimal.ts';
import type { Unit, Units } from '../unit.ts';
import { convert } from '../unit.ts';

export interface OtherUnit {
  readonly symbol: string;
  /** How many of it make one of the line's unit; a figure given in it is so many times too large. Never 1. */
  readonly factor: Decimal;
}

const one = new Decimal(1);
const scales = ['万', '亿'] as const;
const known = new WeakMap<Units, Map<string, readonly OtherUnit[]>>();

/** One per factor, the one that the catalogue names first. None for percentages: ‰ for % is a slip of the digit. */
export function otherUnits(unit: Unit, units: Units): readonly OtherUnit[] {
  const remembered = known.get(units) ?? new Map<string, readonly OtherUnit[]>();
  known.set(units, remembered);
  const found = remembered.get(unit.symbol) ?? derived(unit, units);
  remembered.set(unit.symbol, found);
  return found;
}

function derived(unit: Unit, units: Units): readonly OtherUnit[] {
  const named = sameKind(unit, units).map((other) => ({
    symbol: other.symbol,
    factor: convert(one, unit, other),
  }));
  if (unit.kind === 'percent') return [];
  const all = [...named, ...scaledTogether(unit, units)].filter(({ factor }) => !factor.eq(one));
  return all.filter(
    ({ factor }, index) => all.findIndex((other) => other.factor.eq(factor)) === index,
  );
}

/** 万担 stands to 万公斤 as 担 to 公斤, though the catalogue may only name the latter. */
function scaledTogether(unit: Unit, units: Units): readonly OtherUnit[] {
  const scale = scales.find((each) => unit.symbol.startsWith(each));
  const base = scale === undefined ? undefined : units.get(unit.symbol.slice(scale.length));
  if (scale === undefined || base === undefined) return [];
  return sameKind(base, units)
    .filter(({ symbol }) => !scales.some((each) => symbol.startsWith(each)))
    .map((other) => ({ symbol: scale + other.symbol, factor: convert(one, base, other) }));
}

function sameKind({ kind, symbol }: Unit, units: Units): readonly Unit[] {
  return [...units.values()].filter((other) => other.kind === kind && other.symbol !== symbol);
}

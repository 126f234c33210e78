// Lines and units for tests. The units are those of the sample office, so that tests and product cannot drift.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Line } from '#domain/indicator.ts';
import { lineKey } from '#domain/indicator.ts';
import type { Unit, UnitKind, Units } from '#domain/unit.ts';
import { unit } from '#domain/unit.ts';

interface UnitRow {
  readonly symbol: string;
  readonly kind: UnitKind;
  readonly factor: string;
}

const unitsFile = new URL('../../prisma/sample/units.csv', import.meta.url);
const rows: readonly UnitRow[] = parse(readFileSync(unitsFile), { columns: true });

export const unitsForTests: Units = new Map(
  rows.map(({ symbol, kind, factor }) => [symbol, unit(symbol, kind, factor)]),
);

/** Throws where the sample office has no such unit. */
export function unitForTests(symbol: string): Unit {
  const found = unitsForTests.get(symbol);
  if (found === undefined) throw new Error(`units.csv has no ${symbol}`);
  return found;
}

interface LineShape {
  readonly code?: string;
  readonly member?: string | null;
  readonly name?: string;
  readonly unit?: string;
  readonly decimals?: number;
  readonly signed?: boolean;
  readonly required?: boolean;
}

/** A required line of money in 万元 with 2 decimals, unless told otherwise. */
export function line(shape: LineShape = {}): Line {
  const { code = 'TEST.LINE', member = null, name = '测试指标' } = shape;
  return {
    key: lineKey(code, member),
    indicator: {
      code,
      name,
      unit: unitForTests(shape.unit ?? '万元'),
      decimals: shape.decimals ?? 2,
      merge: 'sum',
      nature: 'flow',
      signed: shape.signed ?? false,
      definition: null,
      components: [],
    },
    member,
    section: '测试',
    required: shape.required ?? true,
    qualifier: 'exact',
    printed: true,
  };
}

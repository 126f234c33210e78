// Random sheets and histories, and the lines they answer: one for every merge kind.
import * as fc from 'fast-check';
import type { ConsolidationInput } from '#domain/consolidation/consolidate.ts';
import type { Consolidation, CountedVersion } from '#domain/consolidation/consolidation.ts';
import type { SlotEvent } from '#domain/consolidation/counting.ts';
import { countedVersion } from '#domain/consolidation/counting.ts';
import { Decimal } from '#domain/decimal.ts';
import type { Line } from '#domain/indicator.ts';
import { everyone, line, units, version } from './builders.ts';
import type { Cell, Filed, Sheet } from './model.ts';
import { decisionsOn } from './model.ts';

export type Fold = (input: ConsolidationInput) => Consolidation;

const two = { decimals: 2 } as const;
const rate = { unit: units.percent, merge: 'ratio', components: ['ABOVE', 'BELOW'] } as const;
const price = { unit: units.price, merge: 'weighted', components: ['WEIGHT'] } as const;

export const lines: readonly Line[] = [
  line('SUM', two),
  line('LATEST', { ...two, merge: 'latest' }),
  line('MAX', { ...two, merge: 'max' }),
  line('MIN', { ...two, merge: 'min' }),
  line('NONE', { ...two, merge: 'none' }),
  line('ABOVE', two),
  line('BELOW', two),
  line('RATE', { ...two, ...rate }),
  line('WEIGHT', two),
  line('PRICE', { ...two, ...price }),
];

export const reporters = ['a', 'b', 'c', 'd'] as const;

const statuses = ['NOT_APPLICABLE', 'NOT_AVAILABLE', 'INCLUDED_ELSEWHERE'] as const;

/** Small numbers often, so that values agree, cancel out and are zero. */
const amount = fc.oneof(
  fc.bigInt({ min: -3n, max: 3n }),
  fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n }),
);

function sheetOf(cell: fc.Arbitrary<Cell>): fc.Arbitrary<Sheet> {
  return fc.record(Object.fromEntries(lines.map(({ key }) => [key, cell])));
}

export const sheet = sheetOf(
  fc.oneof(
    { weight: 6, arbitrary: amount },
    { weight: 1, arbitrary: fc.constantFrom(...statuses, null) },
  ),
);

export const positiveSheet = sheetOf(fc.bigInt({ min: 1n, max: 10n ** 6n }));

/** One entry per reporter. */
export const sheets = fc.array(sheet, { minLength: reporters.length, maxLength: reporters.length });

const fate = fc.constantFrom('pending', 'accepted', 'returned', 'withdrawn', 'reopened');

export const history: fc.Arbitrary<readonly Filed[]> = fc.array(fc.record({ sheet, fate }), {
  maxLength: 4,
});

export function inputOf(versions: readonly CountedVersion[]): ConsolidationInput {
  return { lines, assignments: everyone(lines, ...reporters), versions };
}

export function versionOf(by: string, filled: Sheet, n = 1): CountedVersion {
  const texts = Object.entries(filled).flatMap(([key, cell]) =>
    cell === null ? [] : [[key, textOf(cell)] as const],
  );
  return version(by, Object.fromEntries(texts), { n, submission: `${by}-${n}` });
}

function textOf(cell: Exclude<Cell, null>): string {
  return typeof cell === 'bigint' ? new Decimal(`${cell}e-2`).toFixed() : cell;
}

export function versionsOf(filled: readonly Sheet[]): readonly CountedVersion[] {
  return filled.map((one, at) => versionOf(reporters[at] ?? 'stranger', one));
}

export function eventsOf(filed: readonly Filed[]): readonly SlotEvent[] {
  const kinds = filed.flatMap((one, at) =>
    (['Submitted', ...decisionsOn[one.fate]] as const).map((kind) => ({ kind, n: at + 1 })),
  );
  return kinds.map(({ kind, n }, at) => ({ kind, n, seq: BigInt(at + 1) }));
}

/** The versions that count after `steps` events of each reporter. */
export function countedAt(
  histories: readonly (readonly Filed[])[],
  steps: number,
): readonly CountedVersion[] {
  return histories.flatMap((filed, at) => {
    const { counted } = countedVersion(eventsOf(filed), BigInt(steps));
    const found = counted === null ? undefined : filed[counted - 1];
    return found && counted ? versionOf(reporters[at] ?? 'stranger', found.sheet, counted) : [];
  });
}

const modelDecimals = 30;

/** Comparable with the model: thirty decimals, cut off. */
export function cut({ figures }: Consolidation, key: string): string {
  const value = figures.get(key)?.value;
  const text = value?.toFixed(modelDecimals, Decimal.ROUND_DOWN) ?? '-';
  return text.replace(/^-(?=[0.]+$)/, '');
}

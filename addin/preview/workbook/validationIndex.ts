// Finds the validations at a place, and one that is alike, without looking through all of them: a sheet of thousands of
// lines has thousands of them, and is laid out by changing each in turn. Lists that somebody else exchanged or changed
// are indexed anew.
import type { Area } from './address.ts';
import { hasCell, intersection } from './area.ts';
import type { Validation } from './validation.ts';
import type { Sheet } from './workbook.ts';

const BLOCK = 64;
/** Areas higher than this would fill too many blocks; there are few of them. */
const TALL = 10_000;

interface Index {
  readonly list: readonly Validation[];
  count: number;
  readonly blocks: Map<number, Set<Validation>>;
  readonly tall: Set<Validation>;
  readonly alike: Map<string, Set<Validation>>;
}

export type Terms = Omit<Validation, 'areas'>;

const indexes = new WeakMap<Sheet, Index>();

function indexOf(sheet: Sheet): Index {
  const kept = indexes.get(sheet);
  if (kept?.list === sheet.validations && kept.count === sheet.validations.length) return kept;
  const index: Index = {
    list: sheet.validations,
    count: sheet.validations.length,
    blocks: new Map(),
    tall: new Set(),
    alike: new Map(),
  };
  indexes.set(sheet, index);
  for (const validation of sheet.validations) enter(index, validation, validation.areas);
  return index;
}

function enter(index: Index, validation: Validation, areas: readonly Area[]): void {
  for (const area of areas) {
    if (area.rows > TALL) index.tall.add(validation);
    else for (const block of blocksOf(area)) put(index.blocks, block, validation);
  }
  const key = keyOf(validation);
  if (key !== undefined) put(index.alike, key, validation);
}

function* blocksOf({ row, rows }: Area): Generator<number> {
  const last = Math.floor((row + rows - 1) / BLOCK);
  for (let block = Math.floor(row / BLOCK); block <= last; block += 1) yield block;
}

function put<K>(map: Map<K, Set<Validation>>, key: K, validation: Validation): void {
  const known = map.get(key);
  if (known) known.add(validation);
  else map.set(key, new Set([validation]));
}

/** Rules with formulas depend on their first cell: undefined, they are never taken together. */
function keyOf({ rule, prompt, alert, ignoreBlanks }: Terms): string | undefined {
  const key = JSON.stringify([rule, prompt, alert, ignoreBlanks]);
  return key.includes('"=') ? undefined : key;
}

export function validationsTouching(sheet: Sheet, area: Area): readonly Validation[] {
  const index = indexOf(sheet);
  const candidates = area.rows > TALL ? sheet.validations : near(index, area);
  return [...candidates].filter(({ areas }) => areas.some((own) => intersection(own, area)));
}

function near({ blocks, tall }: Index, area: Area): ReadonlySet<Validation> {
  const found = new Set(tall);
  for (const block of blocksOf(area)) for (const one of blocks.get(block) ?? []) found.add(one);
  return found;
}

export function validationAt(sheet: Sheet, row: number, column: number): Validation | undefined {
  const { blocks, tall } = indexOf(sheet);
  for (const some of [blocks.get(Math.floor(row / BLOCK)) ?? [], tall]) {
    for (const one of some) if (one.areas.some((area) => hasCell(area, row, column))) return one;
  }
  return undefined;
}

export function validationLike(sheet: Sheet, terms: Terms): Validation | undefined {
  const key = keyOf(terms);
  const [found] = (key === undefined ? undefined : indexOf(sheet).alike.get(key)) ?? [];
  return found;
}

export function addValidation(sheet: Sheet, validation: Validation): void {
  const index = indexOf(sheet);
  sheet.validations.push(validation);
  index.count += 1;
  enter(index, validation, validation.areas);
}

export function extendValidation(sheet: Sheet, validation: Validation, area: Area): void {
  const index = indexOf(sheet);
  validation.areas = [...validation.areas, area];
  enter(index, validation, [area]);
}

/** Other terms for the very same cells. */
export function changeTerms(sheet: Sheet, validation: Validation, terms: Terms): void {
  const index = indexOf(sheet);
  const before = keyOf(validation);
  if (before !== undefined) index.alike.get(before)?.delete(validation);
  Object.assign(validation, terms);
  enter(index, validation, []);
}

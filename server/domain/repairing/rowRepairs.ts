// Repairs that take several rows at once: two in each other's place, a run that slipped by one, one unit mistaken throughout.
import { numberOf } from '../figure.ts';
import { lastYearRemark } from '../lastYear/againstLastYear.ts';
import { gainOf } from './plausibility.ts';
import { type Repair, tried } from './repair.ts';
import { scaleCandidates } from './scaleCandidates.ts';
import type { Standing } from './standing.ts';
import type { RepairReason } from './suggestion.ts';
import type { Change } from './trial.ts';

type ScaleTen = Extract<RepairReason, { readonly kind: 'ScaleTen' }>;

const longestRun = 200;
const leastRun = 3;
const widestGap = 3;
const mostClusters = 20;

export function rowRepairs(standing: Standing): readonly Repair[] {
  const places = suspectPlaces(standing, () => true);
  const suspects = suspectPlaces(standing, ({ kind }) => kind !== 'Rule');
  return [
    ...swaps(standing, places),
    ...clustersOf(suspects)
      .slice(0, mostClusters)
      .flatMap((cluster) => shifts(standing, cluster)),
    ...commonScales(standing),
  ];
}

type Objections = Standing['objections'];

function suspectPlaces(
  { objections, places }: Standing,
  counts: (objection: Objections[number]) => boolean,
): readonly number[] {
  const found = objections
    .filter(counts)
    .flatMap(({ lines }) => lines.flatMap((line) => places.get(line) ?? []));
  return [...new Set(found)].sort((a, b) => a - b);
}

function keyAt({ context }: Standing, place: number): string | undefined {
  return context.form.lines[place]?.key;
}

function swaps(standing: Standing, places: readonly number[]): readonly Repair[] {
  const firsts = [...new Set(places.flatMap((place) => [place - 1, place]))];
  return firsts.flatMap((place) => {
    const [above, below] = [keyAt(standing, place), keyAt(standing, place + 1)];
    if (above === undefined || below === undefined) return [];
    const [upper, lower] = [standing.typed.get(above), standing.typed.get(below)];
    if (upper === undefined || lower === undefined || upper.eq(lower)) return [];
    const changes = [
      { line: above, to: lower },
      { line: below, to: upper },
    ];
    return tried(standing, changes, { kind: 'Swapped' }) ?? [];
  });
}

function clustersOf(places: readonly number[]): readonly (readonly [number, number])[] {
  const clusters: [number, number][] = [];
  for (const place of places) {
    const last = clusters.at(-1);
    if (last !== undefined && place - last[1] <= widestGap) last[1] = place;
    else clusters.push([place, place]);
  }
  return clusters.filter(([first, last]) => last > first);
}

/** The ends of a run need not be suspicious themselves: its neighbours, or the end of the form, may belong to it. */
function shifts(standing: Standing, [first, last]: readonly [number, number]): readonly Repair[] {
  const end = standing.context.form.lines.length - 1;
  const starts = Array.from({ length: widestGap + 1 }, (_, before) => first - before).filter(
    (start) => start >= 0,
  );
  const ends = [...new Set([last, Math.min(last + 1, end), end])];
  return starts
    .flatMap((from) => ends.map((to) => [from, to] as const))
    .filter(([from, to]) => to - from + 1 >= leastRun && to - from < longestRun)
    .flatMap((run) => [shifted(standing, run, 'down'), shifted(standing, run, 'up')])
    .filter((repair) => repair !== null);
}

/** `direction` is how the rows stand; they move back, and what stands at the far end goes round, most often a blank. */
function shifted(
  standing: Standing,
  [start, end]: readonly [number, number],
  direction: 'up' | 'down',
): Repair | null {
  const run = standing.context.form.lines.slice(start, end + 1).map(({ key }) => key);
  if (run.some((line) => standing.figures.get(line)?.kind === 'status')) return null;
  const values = run.map((line) => standing.typed.get(line) ?? null);
  const [head, tail] = [values[0] ?? null, values.at(-1) ?? null];
  const isBlankWithin = values.slice(1, -1).includes(null);
  if (isBlankWithin || (direction === 'down' ? tail : head) === null) return null;
  const moved = direction === 'down' ? [...values.slice(1), head] : [tail, ...values.slice(0, -1)];
  const changes = run.flatMap((line, index): readonly Change[] => {
    const [was, becomes] = [values[index] ?? null, moved[index] ?? null];
    const isSame = was === becomes || (was && becomes && was.eq(becomes));
    return isSame ? [] : [{ line, to: becomes }];
  });
  // Rules are asked only where the run comes nearer to last year's, whatever becomes of the blank.
  const filled = changes.filter(({ to }) => to !== null);
  if (changes.length < leastRun || gainOf(standing, filled) <= 0) return null;
  return tried(standing, changes, { kind: 'Shifted', direction });
}

/** One slip may go through a whole column: all lines that stand apart from last year by one factor, mended together. */
function commonScales(standing: Standing): readonly Repair[] {
  const byFactor = new Map<string, { reason: ScaleTen; readonly changes: Change[] }>();
  for (const { code, lines } of standing.objections) {
    const [line = ''] = lines;
    if (code !== 'SUSPECTED_SCALE') continue;
    for (const { to, reason } of candidatesLikeLastYear(standing, line)) {
      if (reason.kind !== 'ScaleTen') continue;
      const known = byFactor.get(reason.factor);
      if (known === undefined) {
        byFactor.set(reason.factor, { reason, changes: [{ line, to }] });
        continue;
      }
      known.changes.push({ line, to });
      // 亩 explains one line and 吨 another: what they have in common is the factor.
      if (known.reason.unit !== reason.unit) known.reason = { ...reason, unit: null };
    }
  }
  return [...byFactor.values()]
    .filter(({ changes }) => changes.length >= leastRun)
    .flatMap(({ reason, changes }) => tried(standing, changes, reason) ?? []);
}

function candidatesLikeLastYear({ lines, typed, context }: Standing, key: string) {
  const [line, stands] = [lines.get(key), typed.get(key)];
  const before = numberOf(context.previous.get(key));
  if (line === undefined || stands === undefined || before === undefined) return [];
  return scaleCandidates(line, stands, context.units).filter(
    ({ to }) => lastYearRemark(line, [to, before], context) === undefined,
  );
}

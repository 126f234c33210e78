// Which cells are wrong, and what they probably should be. In the manner of Fellegi and Holt: the smallest change that
// satisfies every rule, and among those the likeliest. It suggests; it never changes a figure.
import { printDecimal } from '../decimal.ts';
import type { Figures } from '../figure.ts';
import type { Finding } from '../finding.ts';
import type { LastYearFinding } from '../lastYear/lastYearFinding.ts';
import { cellRepairs } from './cellRepairs.ts';
import { type Component, componentsOf } from './components.ts';
import { worthOfUnknown } from './plausibility.ts';
import type { Repair } from './repair.ts';
import { rowRepairs } from './rowRepairs.ts';
import { type RepairContext, type Standing, standingOf } from './standing.ts';
import type { Suggestion } from './suggestion.ts';

export interface RepairRequest {
  readonly context: RepairContext;
  /** What was read without a question, as it was checked. */
  readonly figures: Figures;
  /** All findings of the sheet: of reading, of checking and against last year. */
  readonly findings: readonly (Finding | LastYearFinding)[];
}

/** For one cause of findings no more than these. */
const mostPerCause = 5;
const leastConfidence = 0.1;

/** The likeliest first. A sheet without a finding gets none; what was explained is left alone. */
export function suggestRepairs({ context, figures, findings }: RepairRequest): Suggestion[] {
  const standing = standingOf(context, figures, findings);
  if (standing.objections.length === 0) return [];
  const localised = componentsOf(standing.objections).map((each) => cellRepairs(standing, each));
  const causes = localised.flatMap((each) => each.causes);
  const ofCells = localised.flatMap((each) => each.repairs);
  const unknown = causes.map((cause) => worthOfUnknown(standing, cause));
  const ranked = rankedRepairs(causes, [...ofCells, ...rowRepairs(standing)], unknown);
  return ranked.map(({ repair, confidence }) => suggestionOf(standing, repair, confidence));
}

interface Ranked {
  readonly repair: Repair;
  readonly confidence: number;
}

/** Odds for each cause; a repair that reaches into others competes with the best that can be done there. */
function rankedRepairs(
  causes: readonly Component[],
  repairs: readonly Repair[],
  unknown: readonly number[],
): readonly Ranked[] {
  const placeOf = new Map(
    causes.flatMap(({ objections }, place) =>
      objections.map((objection) => [objection, place] as const),
    ),
  );
  const byPlace = causes.map((): Reaching[] => []);
  for (const repair of repairs) {
    const places = new Set(repair.settled.flatMap((objection) => placeOf.get(objection) ?? []));
    for (const place of places) byPlace[place]?.push({ repair, places: [...places] });
  }
  const best = byPlace.map((reaching) =>
    Math.max(0, ...reaching.map(({ repair, places }) => (places.length > 1 ? 0 : repair.worth))),
  );
  const ranked = byPlace.flatMap((reaching, place) => {
    const alternatives = reaching.map(({ repair, places }) => ({
      repair,
      worth: places.reduce(
        (worth, other) => (other === place ? worth : worth - (best[other] ?? 0)),
        repair.worth,
      ),
    }));
    return withConfidence(alternatives, unknown[place] ?? 0);
  });
  const sorted = ranked.sort(
    (a, b) => b.confidence - a.confidence || b.repair.worth - a.repair.worth,
  );
  return distinct(sorted);
}

interface Reaching {
  readonly repair: Repair;
  /** The causes that it settles something of. */
  readonly places: readonly number[];
}

interface Worth {
  readonly repair: Repair;
  readonly worth: number;
}

/** Beside the alternatives, everything may be right as it stands, or wrong in a way that nobody can guess from here. */
function withConfidence(alternatives: readonly Worth[], unknown: number): readonly Ranked[] {
  const likeliest = distinct([...alternatives].sort((a, b) => b.worth - a.worth));
  const worths = [0, unknown, ...likeliest.map(({ worth }) => worth)];
  const most = Math.max(...worths);
  const total = worths.reduce((sum, worth) => sum + Math.exp(worth - most), 0);
  return likeliest
    .map(({ repair, worth }) => ({ repair, confidence: Math.exp(worth - most) / total }))
    .filter(({ confidence }) => confidence >= leastConfidence)
    .slice(0, mostPerCause);
}

/** The first of those that change the same cells in the same way. */
function distinct<Item extends { readonly repair: Repair }>(items: readonly Item[]): Item[] {
  const found = new Map<string, Item>();
  for (const item of items) {
    const key = repairKey(item.repair);
    if (!found.has(key)) found.set(key, item);
  }
  return [...found.values()];
}

function repairKey({ changes }: Repair): string {
  const cells = changes.map(({ line, to }) => `${line}=${to === null ? '' : printDecimal(to)}`);
  return cells.sort().join(' ');
}

/** The cells in the order of the form, whichever was found first. */
function suggestionOf(standing: Standing, repair: Repair, confidence: number): Suggestion {
  const { typed, asked, places } = standing;
  const { changes, reason, settled } = repair;
  const order = [...changes.keys()].sort(
    (a, b) => (places.get(changes[a]?.line ?? '') ?? 0) - (places.get(changes[b]?.line ?? '') ?? 0),
  );
  const inOrder = <Item>(items: readonly Item[]) =>
    order.flatMap((place) => items.slice(place, place + 1));
  const confirmed = changes.flatMap(({ line }) => {
    const code = asked.get(line);
    return code === undefined ? [] : [`${code}:${line}`];
  });
  return {
    cells: inOrder(changes).map(({ line, to }) => {
      const from = typed.get(line);
      return {
        line,
        from: from === undefined ? null : printDecimal(from),
        to: to === null ? null : printDecimal(to),
      };
    }),
    reason: reason.kind === 'Several' ? { ...reason, reasons: inOrder(reason.reasons) } : reason,
    satisfies: [...confirmed, ...settled.map(({ key }) => key)],
    confidence,
  };
}

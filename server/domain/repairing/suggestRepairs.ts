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
  const components = componentsOf(standing.objections);
  const ofCells = components.map((component) => cellRepairs(standing, component));
  const unknown = components.map((component) => worthOfUnknown(standing, component));
  const ranked = rankedRepairs({ components, ofCells, ofRows: rowRepairs(standing), unknown });
  return ranked.map(({ repair, confidence }) => suggestionOf(standing, repair, confidence));
}

interface Ranked {
  readonly repair: Repair;
  readonly confidence: number;
}

interface Alternatives {
  readonly components: readonly Component[];
  /** By component, as are the worths of what cannot be guessed. */
  readonly ofCells: readonly (readonly Repair[])[];
  readonly unknown: readonly number[];
  readonly ofRows: readonly Repair[];
}

/** Odds within each component; a repair of several rows competes with the best that the cells of all of them could do. */
function rankedRepairs({ components, ofCells, ofRows, unknown }: Alternatives): readonly Ranked[] {
  const best = ofCells.map((repairs) => Math.max(0, ...repairs.map(({ worth }) => worth)));
  const placeOf = new Map(
    components.flatMap(({ objections }, place) =>
      objections.map((objection) => [objection, place] as const),
    ),
  );
  const wide = ofRows.map((repair) => ({
    repair,
    places: new Set(repair.settled.flatMap((objection) => placeOf.get(objection) ?? [])),
  }));
  const ranked = components.flatMap((_, place) => {
    const own = (ofCells[place] ?? []).map((repair) => ({ repair, worth: repair.worth }));
    const shared = wide
      .filter(({ places }) => places.has(place))
      .map(({ repair, places }) => {
        const elsewhere = [...places].filter((other) => other !== place);
        return {
          repair,
          worth: elsewhere.reduce((worth, other) => worth - (best[other] ?? 0), repair.worth),
        };
      });
    return withConfidence([...own, ...shared], unknown[place] ?? 0);
  });
  const sorted = ranked.sort(
    (a, b) => b.confidence - a.confidence || b.repair.worth - a.repair.worth,
  );
  return distinct(sorted);
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

function suggestionOf(standing: Standing, repair: Repair, confidence: number): Suggestion {
  const { typed, asked } = standing;
  const { changes, reason, settled } = repair;
  const confirmed = changes.flatMap(({ line }) => asked.get(line) ?? []);
  return {
    cells: changes.map(({ line, to }) => {
      const from = typed.get(line);
      return {
        line,
        from: from === undefined ? null : printDecimal(from),
        to: to === null ? null : printDecimal(to),
      };
    }),
    reason,
    satisfies: [...new Set([...confirmed, ...settled.map(({ code }) => code)])],
    confidence,
  };
}

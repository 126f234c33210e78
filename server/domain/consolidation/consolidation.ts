// What a consolidation takes and gives. Everything in it can be traced: a figure names the versions that entered it.
import type { Decimal } from '../decimal.ts';
import type { Figure } from '../figure.ts';
import type { Explanations } from '../form.ts';
import type { Line, Qualifier } from '../indicator.ts';
import type { Confirmation } from '../reading/confirmation.ts';

export interface Reporter {
  readonly id: string;
  readonly name: string;
}

export interface CountedFigure {
  readonly figure: Figure;
  readonly cell: string | null;
  /** What the filler was asked about the cell; absent where nothing was. */
  readonly confirmed?: Confirmation | null;
}

/** The one version of a slot that counts (`countedVersion`), or its newest one where provisional ones are asked for. */
export interface CountedVersion {
  readonly submission: string;
  readonly reporter: Reporter;
  readonly form: string;
  readonly n: number;
  readonly provisional: boolean;
  readonly by: { readonly name: string };
  /** ISO text. */
  readonly receivedAt: string;
  readonly figures: ReadonlyMap<string, CountedFigure>;
  readonly explanations: Explanations;
}

/** One figure of one version. `line` tells a component, a member and the line itself apart. */
export interface Source extends Omit<CountedVersion, 'figures'>, CountedFigure {
  readonly line: string;
}

/** What one expected reporter says on one line; without sources the reporter is missing. */
export interface Answer {
  readonly reporter: Reporter;
  readonly sources: readonly Source[];
  /** A line that two of a reporter's forms ask counts once. */
  readonly figure: Figure | undefined;
  /** The two forms give different numbers, so that neither can be taken. */
  readonly contradictory: boolean;
}

export type Answers = readonly Answer[];

export interface Coverage {
  /** How many of the expected reporters gave a figure, 暂无 included: `expected` less `missing`. */
  readonly reported: number;
  readonly expected: number;
  /** Who left the line, or a component it needs, blank. */
  readonly missing: readonly Reporter[];
  /** Who said 暂无, or gave only half of what the line needs: reported, and still to come. */
  readonly awaited: readonly Reporter[];
}

/**
 * - `complete`: every expected reporter gave a number, or a status that says there is none to add.
 * - `partial`: someone is missing or said 暂无; the value, if there is one, is of the others.
 * - `missing`: nobody gave what the figure needs. It has no value; it is not zero.
 * - `conflict`: values that must agree differ; they are listed and none is chosen.
 * - `undefined`: what was reported determines no value, as a ratio over zero.
 * - `unmergeable`: several reporters' values that may be neither added nor averaged.
 * - `notAvailable`, `includedElsewhere`, `notApplicable`: all reported, and no number among it.
 */
export type FigureState =
  | 'complete'
  | 'partial'
  | 'missing'
  | 'conflict'
  | 'undefined'
  | 'unmergeable'
  | 'notAvailable'
  | 'includedElsewhere'
  | 'notApplicable';

/** A rate as typed that is not what its components give. `recomputed` is rounded as the line is. */
export interface Discrepancy {
  readonly source: Source;
  readonly typed: Decimal;
  readonly recomputed: Decimal;
}

export interface ConsolidatedFigure {
  readonly line: Line;
  /** Unrounded. */
  readonly value: Decimal | null;
  readonly state: FigureState;
  readonly coverage: Coverage;
  /** All that was reported for the line, and for the lines it is computed from. */
  readonly sources: readonly Source[];
  /** The sources that contradict each other. */
  readonly conflict: readonly Source[];
  readonly discrepancies: readonly Discrepancy[];
  /** A total that nobody types. */
  readonly derived: boolean;
  /** Some source is submitted and not accepted yet. */
  readonly provisional: boolean;
  readonly bound: Qualifier;
  /** Lines it is computed from: numerator and denominator, the weight, or the members of a derived total. */
  readonly computedFrom: readonly Line[];
}

export interface Consolidation {
  /** What each expected reporter gave, by line. */
  readonly answers: ReadonlyMap<string, Answers>;
  readonly figures: ReadonlyMap<string, ConsolidatedFigure>;
  readonly provisional: boolean;
}

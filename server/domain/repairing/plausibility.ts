// How likely a repair is: how a slip of the hand comes about, how near the figure gets to last year's, and how much of what
// is said against the sheet it settles. All of it in logarithms of odds, so that it adds up. These are weights of judgement,
// not figures, and so plain numbers.
import type { Decimal } from '../decimal.ts';
import { numberOf } from '../figure.ts';
import type { Indicator, Nature } from '../indicator.ts';
import type { Component } from './components.ts';
import type { Standing } from './standing.ts';
import type { RepairReason } from './suggestion.ts';
import type { Change, Outcome } from './trial.ts';

/** How much a figure moves from year to year: the mean of the absolute logarithm of its ratio. */
const movement: Readonly<Record<Nature, number>> = {
  flow: 0.25,
  toDate: 0.25,
  campaign: 0.25,
  stock: 0.08,
  span: 0.5,
  attribute: 0.5,
};
/** Of a percentage, in points. */
const pointsMoved = 3;
/** Beyond this, further is no worse. */
const farthest = 16;
/** A blank that the repair leaves has to be filled anew. */
const blankLeft = 12;
/** That a cell goes wrong at all; two slips are two of them. */
const oddsOfSlip = -3;
/** More digits than its line shows are a sign that something happened to a figure. */
const oddsIfRounded = 2;
/**
 * A slip that cannot be named. Where a rule speaks, what it asks for is tried already; where a figure is only too small,
 * any of its digits may be missing, and nobody can tell which.
 */
const oddsOfUnknown = { withRule: -9, without: -6, tooSmall: -4 } as const;

/** Against leaving everything as it stands. */
export function worthOf(
  standing: Standing,
  changes: readonly Change[],
  { settled }: Outcome,
  odds: number,
): number {
  const weight = settled.reduce((sum, objection) => sum + objection.weight, 0);
  const rounded = changes.filter(({ line }) => standing.asked.get(line)?.includes('ROUNDED'));
  return weight + gainOf(standing, changes) + odds + rounded.length * oddsIfRounded;
}

/** What it would be worth to settle everything by figures that nobody can guess from here. */
export function worthOfUnknown(standing: Standing, cause: Component): number {
  const weight = cause.objections.reduce((sum, objection) => sum + objection.weight, 0);
  const distances = cause.cells.map((line) => distanceAsItStands(standing, line) - 1);
  return weight + Math.max(0, ...distances) + oddsOfUnknown[unknownIn(standing, cause)];
}

function unknownIn(
  { typed, context }: Standing,
  { objections, cells }: Component,
): keyof typeof oddsOfUnknown {
  if (objections.some(({ kind }) => kind === 'Rule')) return 'withRule';
  const isRead = objections.every(({ kind }) => kind === 'LastYear');
  const isSmall = cells.some((line) => {
    const before = numberOf(context.previous.get(line));
    return before !== undefined && typed.get(line)?.abs().lt(before.abs());
  });
  return isRead && isSmall ? 'tooSmall' : 'without';
}

/** How much nearer to last year's figures the lines get. */
export function gainOf(standing: Standing, changes: readonly Change[]): number {
  return changes.reduce((sum, { line, to }) => {
    const left = to === null ? blankLeft : distanceTo(standing, line, to);
    return sum + distanceAsItStands(standing, line) - left;
  }, 0);
}

function distanceAsItStands(standing: Standing, line: string): number {
  const stands = standing.typed.get(line);
  return stands === undefined ? 0 : distanceTo(standing, line, stands);
}

function distanceTo({ context, lines }: Standing, key: string, value: Decimal): number {
  const line = lines.get(key);
  const before = numberOf(context.previous.get(key));
  return line === undefined || before === undefined ? 0 : distance(line.indicator, value, before);
}

/** In units of what is usual. */
function distance({ unit, nature, decimals }: Indicator, now: Decimal, before: Decimal) {
  const [a, b] = [now.toNumber(), before.toNumber()];
  if (unit.kind === 'percent') return Math.min(Math.abs(a - b) / pointsMoved, farthest);
  // The last digit is added, so that zeros and small counts do not seem far apart.
  const digit = 10 ** -decimals;
  const ratio = Math.log((Math.abs(a) + digit) / (Math.abs(b) + digit));
  const isTurned = a * b < 0;
  return isTurned ? farthest : Math.min(Math.abs(ratio) / movement[nature], farthest);
}

/** How often figures go wrong in this way. */
export function oddsOf(reason: RepairReason): number {
  if (reason.kind !== 'Several') return oddsOfSlip + oddsOfKind(reason);
  return reason.reasons.reduce((sum, each) => sum + oddsOf(each), 0);
}

function oddsOfKind(reason: Exclude<RepairReason, { readonly kind: 'Several' }>): number {
  switch (reason.kind) {
    case 'ScaleTen': {
      const digits = Math.abs(Math.log10(Number(reason.factor)));
      return (digits === 1 ? -1 : -2) + (reason.unit === null ? 0 : 0.8);
    }
    case 'OtherUnit':
      return Math.abs(Math.log10(Number(reason.factor))) < 0.5 ? -4 : -2.5;
    case 'Fraction':
    case 'SignTurned':
      return -1;
    case 'Transposed':
      return reason.rule === null ? -5 : -2.5;
    case 'DigitDropped':
    case 'DigitAdded':
      return -3;
    case 'DigitMistyped':
      return -3.5;
    case 'Implied':
      // Adding up goes wrong more often than a digit does; a part is nobody's sum.
      return reason.isWorkedOut ? -3 : -6;
    case 'Swapped':
      return -2;
    case 'Shifted':
      return -4;
  }
}

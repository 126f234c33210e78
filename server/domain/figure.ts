// The value of a line: an exact decimal or a status, never a guess. Absence (`undefined`) is "missing"; it is not zero.
import type { Decimal } from './decimal.ts';
import { parseDecimal, printDecimal } from './decimal.ts';

export const figureStatuses = ['NOT_APPLICABLE', 'NOT_AVAILABLE', 'INCLUDED_ELSEWHERE'] as const;
export type FigureStatus = (typeof figureStatuses)[number];

export type Figure =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'status'; readonly status: FigureStatus };

/** Figures by line key; a line that is not in the map is missing. */
export type Figures = ReadonlyMap<string, Figure>;

/** A figure as it travels: exactly one of the two is set. */
export interface FigureText {
  readonly value: string | null;
  readonly status: FigureStatus | null;
}

export function numberFigure(value: Decimal): Figure {
  return { kind: 'number', value };
}

export function statusFigure(status: FigureStatus): Figure {
  return { kind: 'status', status };
}

/** The number of a figure, or `undefined` where there is none. */
export function numberOf(figure: Figure | undefined): Decimal | undefined {
  return figure?.kind === 'number' ? figure.value : undefined;
}

export function figureText(figure: Figure): FigureText {
  return figure.kind === 'number'
    ? { value: printDecimal(figure.value), status: null }
    : { value: null, status: figure.status };
}

/** `null` where the text is no figure: both or neither set, or no plain decimal. */
export function parseFigure({ value, status }: FigureText): Figure | null {
  if (value !== null && status === null) {
    const decimal = parseDecimal(value);
    return decimal && numberFigure(decimal);
  }
  return status !== null && value === null ? statusFigure(status) : null;
}

// Single-cell errors as people make them, injected into a sheet's cells one at a time.
import { Decimal, printDecimal } from '#domain/decimal.ts';
import type { Figures } from '#domain/figure.ts';
import { numberOf } from '#domain/figure.ts';
import type { Form } from '#domain/form.ts';
import type { Line } from '#domain/indicator.ts';
import { numberFormatOf } from '#domain/reading/printCell.ts';
import type { RawCell } from '#domain/reading/rawCell.ts';

export interface InjectedError {
  readonly error: ErrorName;
  /** The cells as they were typed wrongly. */
  readonly cells: ReadonlyMap<string, RawCell>;
}

export const errorNames = [
  '×10',
  '÷10',
  '×10,000',
  '÷10,000',
  '×1.5',
  'rows swapped',
  'digit dropped',
  'blank',
  'text',
] as const;
export type ErrorName = (typeof errorNames)[number];

export const scaleErrors: readonly ErrorName[] = ['×10', '÷10', '×10,000', '÷10,000'];

const factors: Readonly<Partial<Record<ErrorName, string>>> = {
  '×10': '10',
  '÷10': '0.1',
  '×10,000': '10000',
  '÷10,000': '0.0001',
  '×1.5': '1.5',
};

/** Nothing where the error leaves the sheet as it was: two neighbours that are equal, a single digit that is dropped. */
export function injectedErrors(
  error: ErrorName,
  line: Line,
  form: Form,
  figures: Figures,
): readonly InjectedError[] {
  const value = numberOf(figures.get(line.key));
  if (value === undefined) return [];
  const typed = (cell: RawCell['value']) => [
    { error, cells: new Map([[line.key, { value: cell, numberFormat: numberFormatOf(line) }]]) },
  ];
  switch (error) {
    case '×10':
    case '÷10':
    case '×10,000':
    case '÷10,000':
    case '×1.5':
      return typed(value.times(factors[error] ?? '1').toNumber());
    case 'rows swapped':
      return swappedWithNext(error, line, form, figures);
    case 'digit dropped':
      return withoutOneDigit(value).flatMap((each) => typed(each.toNumber()));
    case 'blank':
      return typed('');
    case 'text':
      return typed(`约${printDecimal(value)}`);
  }
}

function swappedWithNext(error: ErrorName, line: Line, form: Form, figures: Figures) {
  const next = form.lines[form.lines.indexOf(line) + 1];
  const [upper, lower] = [line, next].map((each) => each && numberOf(figures.get(each.key)));
  if (next === undefined || !upper || !lower || upper.eq(lower)) return [];
  return [
    {
      error,
      cells: new Map([
        [line.key, { value: lower.toNumber(), numberFormat: numberFormatOf(line) }],
        [next.key, { value: upper.toNumber(), numberFormat: numberFormatOf(next) }],
      ]),
    },
  ];
}

/** Every number that is left when one digit is not typed. */
function withoutOneDigit(value: Decimal): readonly Decimal[] {
  const text = printDecimal(value);
  const shorter = Array.from(text, (_, place) => text.slice(0, place) + text.slice(place + 1))
    .filter((_, place) => /\d/.test(text.charAt(place)))
    .filter((left) => /^\d+(?:\.\d+)?$/.test(left));
  return [...new Set(shorter)].map((left) => new Decimal(left)).filter((left) => !left.eq(value));
}

// Slips of the hand within one number: two digits changed places, one is missing, one too many, one is another.
import type { Decimal } from '../decimal.ts';
import { Decimal as Exact, printDecimal } from '../decimal.ts';
import type { DigitSlip } from './suggestion.ts';

export interface Slip {
  readonly to: Decimal;
  readonly kind: DigitSlip;
}

const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const longest = 15;

/** The numbers that are one slip away and lie within `slack` of `wanted`, perhaps several times. */
export function slipsNear(
  typed: Decimal,
  { wanted, slack, decimals }: { wanted: Decimal; slack: Decimal; decimals: number },
): readonly Slip[] {
  const found = writings(typed, decimals).flatMap((text) => [
    ...transpositions(text),
    ...acrossPoint(text),
    ...edits(text, wanted, slack),
  ]);
  return found.filter(
    ({ to }) =>
      to.minus(wanted).abs().lte(slack) && !to.eq(typed) && to.decimalPlaces() <= decimals,
  );
}

/** Two neighbouring digits in each other's place, on one side of the point. */
export function transpositions(text: string): readonly Slip[] {
  return digitPlaces(text)
    .filter((place) => /\d/.test(text.charAt(place + 1)))
    .map((place) => {
      const [first, second] = [text.charAt(place), text.charAt(place + 1)];
      return slip('Transposed', text.slice(0, place) + second + first + text.slice(place + 2));
    });
}

/** 3.21 for 2.31. Too far-fetched where no rule asks for it. */
function acrossPoint(text: string): readonly Slip[] {
  return text.includes('.') ? [slip('Transposed', text.replace(/(\d)\.(\d)/, '$2.$1'))] : [];
}

function* edits(text: string, wanted: Decimal, slack: Decimal): Generator<Slip> {
  // Where anything would do, nothing is told by it.
  if (slack.gt(wanted.abs())) return;
  for (const place of digitPlaces(text)) {
    const [before, after] = [text.slice(0, place), text.slice(place + 1)];
    yield slip('DigitAdded', before + after);
    for (const digit of digits) {
      yield slip('DigitMistyped', before + digit + after);
      yield slip('DigitDropped', before + digit + text.slice(place));
    }
  }
  for (const digit of digits) {
    yield slip('DigitDropped', text + digit);
    if (!text.includes('.')) yield slip('DigitDropped', `${text}.${digit}`);
  }
}

function slip(kind: DigitSlip, text: string): Slip {
  const isNumber = /^-?\d+(?:\.\d*)?$/.test(text);
  return { kind, to: isNumber ? new Exact(text) : new Exact(Number.NaN) };
}

function digitPlaces(text: string): readonly number[] {
  return Array.from(text, (_, place) => place).filter((place) => /\d/.test(text.charAt(place)));
}

/** `9.5` and `9.50` are one number; slips may happen in either. */
function writings(value: Decimal, decimals: number): readonly string[] {
  const written = printDecimal(value);
  if (written.length > longest) return [];
  const padded = value.decimalPlaces() < decimals ? value.toFixed(decimals) : written;
  return [...new Set([written, padded])];
}

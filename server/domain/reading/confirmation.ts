// 是: a reading that the filler confirmed. It says what stood in the cell, so that whoever is given the figure can read
// that again and come to the same number: the server does.
import type { Figure } from '../figure.ts';
import type { Line } from '../indicator.ts';
import type { Units } from '../unit.ts';
import { printCell } from './printCell.ts';
import type { RawCell } from './rawCell.ts';
import { readCell } from './readCell.ts';

export interface Confirmation {
  /** What was asked, joined by `+`: `UNIT_CONVERTED+ROUNDED`. */
  readonly codes: string;
  /** The value of the cell as it stood, as JSON: `"1.2亿元"` or `0.05`. */
  readonly raw: string;
  readonly numberFormat: string;
}

/** As much as a cell that can be asked about may hold: 255 characters, each spelled `\u0000` at worst. */
export const longestRaw = 1_600;
export const longestFormat = 255;

/** The figure that a confirmation confirms; `null` for one that nobody can have been asked for. */
export function confirmedFigure(
  { codes, raw, numberFormat }: Confirmation,
  line: Line,
  units: Units,
): Figure | null {
  if (raw.length > longestRaw || numberFormat.length > longestFormat) return null;
  const value = cellValue(raw);
  if (value === null) return null;
  const reading = readCell({ value, numberFormat }, line, units);
  return reading.kind === 'Asked' && reading.codes.join('+') === codes ? reading.figure : null;
}

const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const jsonText = /^"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*"$/iu;

/** A text or a number; `null` for any other JSON, and for what is none. */
function cellValue(raw: string): string | number | null {
  return jsonNumber.test(raw) || jsonText.test(raw) ? (JSON.parse(raw) as string | number) : null;
}

/** A confirmation lasts for as long as the cell holds what was written into it on 是. */
export function isStillConfirmed(cell: RawCell, figure: Figure, line: Line): boolean {
  return cell.value === printCell(figure, line).value;
}

// The one grammar of a number in a text cell: sign, digits, groups, fraction, and whatever follows as its unit.
import { Decimal } from '../decimal.ts';

export interface NumberText {
  readonly value: Decimal;
  /** Digits before the point begin with a 0 that counts for nothing. */
  readonly leadingZero: boolean;
  /** Groups of thousands are exact, or there are none. */
  readonly grouped: boolean;
  /** What follows the number, trimmed: a unit, if anything. */
  readonly suffix: string;
}

// The suffix begins with what no number can contain, so that a failed match never tries two ways.
const shape = /^([+-]?)(\d[\d,]*)(?:\.(\d+))?(|[^\d,.]\D*)$/;
const exactGroups = /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)$/;

/** `null` where the text is not a number followed by words without digits. */
export function parseNumberText(text: string): NumberText | null {
  const match = shape.exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = '0', suffix = ''] = match;
  return {
    value: new Decimal(`${sign === '-' ? '-' : ''}${whole.replaceAll(',', '')}.${fraction}`),
    leadingZero: /^0\d/.test(whole),
    grouped: exactGroups.test(whole),
    suffix: suffix.trim(),
  };
}

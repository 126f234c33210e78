// A number printed by the tokens of one section.
import { generalText, roundedDigits } from './digits.ts';
import type { FormatToken } from './section.ts';

/** `size` must not be negative; the sign is the caller's. */
export function formatNumber(size: number, tokens: readonly FormatToken[]): string {
  const exponent = tokens.findIndex(({ kind }) => kind === 'exponent');
  if (exponent >= 0) return formatScientific(size, tokens, exponent);
  const shape = shapeOf(tokens);
  const scaled = (size * 100 ** shape.percents) / 1000 ** shape.thousands;
  const { integer, fraction } = roundedDigits(scaled, shape.decimals);
  const whole = integerTexts(integer, shape);
  return printTokens(tokens, shape, whole, fractionTexts(fraction, shape));
}

interface Shape {
  readonly integerMarks: readonly string[];
  readonly fractionMarks: readonly string[];
  readonly decimals: number;
  readonly percents: number;
  /** Commas after the last digit, each dividing by a thousand. */
  readonly thousands: number;
  readonly isGrouped: boolean;
  /** Where the point stands among the tokens, or their number. */
  readonly point: number;
}

function shapeOf(tokens: readonly FormatToken[]): Shape {
  const found = tokens.findIndex(({ kind }) => kind === 'point');
  const point = found < 0 ? tokens.length : found;
  const marks = (part: readonly FormatToken[]) =>
    part.flatMap((token) => (token.kind === 'digit' ? [token.mark] : []));
  const lastDigit = tokens.findLastIndex(({ kind }) => kind === 'digit');
  const commas = tokens.flatMap(({ kind }, index) => (kind === 'comma' ? [index] : []));
  const fractionMarks = marks(tokens.slice(point));
  return {
    integerMarks: marks(tokens.slice(0, point)),
    fractionMarks,
    decimals: fractionMarks.length,
    percents: tokens.filter(({ kind }) => kind === 'percent').length,
    thousands: lastDigit < 0 ? 0 : commas.filter((index) => index > lastDigit).length,
    isGrouped: commas.some((index) => index < lastDigit),
    point,
  };
}

const BLANK = { '0': '0', '#': '', '?': ' ' } as const;

/** One text for each integer mark; the first takes all digits that have no mark of their own. */
function integerTexts(integer: string, { integerMarks, isGrouped }: Shape): readonly string[] {
  const padded = integer.padStart(integerMarks.length, '\0');
  const surplus = padded.length - integerMarks.length;
  return integerMarks.map((mark, index) => {
    const from = index === 0 ? 0 : surplus + index;
    const own = padded.slice(from, surplus + index + 1).split('');
    return own
      .map((digit, offset) => {
        const shown = digit === '\0' ? BLANK[mark as keyof typeof BLANK] : digit;
        const behind = padded.length - from - offset - 1;
        const hasComma = isGrouped && behind > 0 && behind % 3 === 0 && /\d/.test(shown);
        return hasComma ? `${shown},` : shown;
      })
      .join('');
  });
}

function fractionTexts(fraction: string, { fractionMarks }: Shape): readonly string[] {
  const lastSignificant = fraction.replace(/0+$/, '').length;
  return fractionMarks.map((mark, index) => {
    const digit = fraction[index] ?? '0';
    const isNeeded = index < lastSignificant || mark === '0';
    return isNeeded ? digit : BLANK[mark as keyof typeof BLANK];
  });
}

function printTokens(
  tokens: readonly FormatToken[],
  { point }: Shape,
  ...[integer, fraction]: readonly [readonly string[], readonly string[]]
): string {
  let nextInteger = 0;
  let nextFraction = 0;
  const texts = tokens.map((token, index) => {
    switch (token.kind) {
      case 'literal':
        return token.text;
      case 'digit':
        return index < point ? integer[nextInteger++] : fraction[nextFraction++];
      case 'point':
        return '.';
      case 'percent':
        return '%';
      case 'comma':
      case 'text':
      case 'general':
      case 'exponent':
      case 'date':
        return '';
    }
  });
  return texts.join('');
}

function formatScientific(size: number, tokens: readonly FormatToken[], at: number): string {
  const decimals = shapeOf(tokens.slice(0, at)).decimals;
  const [mantissa = '0', power = '0'] = size.toExponential(decimals).split('e');
  const digits = tokens.slice(at + 1).filter(({ kind }) => kind === 'digit').length;
  const token = tokens[at];
  const plus = token?.kind === 'exponent' && token.showsPlus ? '+' : '';
  const sign = Number(power) < 0 ? '-' : plus;
  const shown = String(Math.abs(Number(power))).padStart(digits, '0');
  return `${formatNumber(Number(mantissa), tokens.slice(0, at))}E${sign}${shown}`;
}

export function formatGeneral(size: number, tokens: readonly FormatToken[]): string {
  return tokens
    .map((token) => (token.kind === 'literal' ? token.text : generalText(size)))
    .join('');
}

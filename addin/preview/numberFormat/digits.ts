// Numbers as decimal digits, rounded the way Excel shows them: half away from zero, after 15 digits.

export interface Digits {
  readonly integer: string;
  readonly fraction: string;
}

/** `value` must not be negative. The integer part of numbers below one is empty. */
export function roundedDigits(value: number, decimals: number): Digits {
  const [mantissa = '', exponent = '0'] = value.toExponential(14).split('e');
  const digits = mantissa.replace('.', '');
  const point = Number(exponent) + 1;
  const kept = point + decimals;
  const rounded = kept < 0 ? '' : roundAt(digits, kept);
  const whole = rounded.padStart(decimals, '0');
  const integer = whole.slice(0, whole.length - decimals).replace(/^0+/, '');
  return { integer, fraction: whole.slice(whole.length - decimals) };
}

/** The first digits, the last of them rounded; a carry may make one more. */
function roundAt(digits: string, kept: number): string {
  if (kept >= digits.length) return digits.padEnd(kept, '0');
  const carry = (digits[kept] ?? '0') >= '5' ? 1n : 0n;
  return (BigInt(`0${digits.slice(0, kept)}`) + carry).toString().padStart(kept, '0');
}

/** As the format General shows a number: at most eleven characters. */
export function generalText(value: number): string {
  const sign = value < 0 ? '-' : '';
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size >= 1e11 || size < 1e-9) return sign + scientific(size);
  const { integer } = roundedDigits(size, 0);
  const decimals = Math.max(0, 10 - Math.max(1, integer.length));
  const rounded = roundedDigits(size, decimals);
  const fraction = rounded.fraction.replace(/0+$/, '');
  const text = (rounded.integer || '0') + (fraction ? `.${fraction}` : '');
  const losesDigits = size < 1e-4 && Number(text) !== Number(size.toPrecision(15));
  return sign + (losesDigits ? scientific(size) : text);
}

function scientific(size: number): string {
  const [mantissa = '', exponent = '0'] = size.toExponential(5).split('e');
  const power = Number(exponent);
  const shown = String(Math.abs(power)).padStart(2, '0');
  return `${Number(mantissa)}E${power < 0 ? '-' : '+'}${shown}`;
}

// What Excel makes of something entered into a cell: a number, a date, a truth, a formula or a text.
import { parseFormula } from '../formula/parse.ts';

export interface Entry {
  readonly value: string | number | boolean;
  readonly formula?: string;
  /** The format the cell takes if it has none of its own. */
  readonly numberFormat?: string;
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** `numberFormat` is the cell's: in a text cell (`@`) everything stays as it is. */
export function readEntry(text: string, numberFormat: string): Entry {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (numberFormat === '@') return { value: text };
  if (text.startsWith('=') && text.length > 1) return { value: '', formula: text };
  const constant = readConstant(text.trim());
  if (constant) return constant;
  // A sign or @ in front starts a formula too, if what follows can be one.
  if (/^[-+@]./.test(text)) {
    const formula = `=${text.replace(/^@/, '')}`;
    if (parseFormula(formula)) return { value: '', formula };
  }
  return { value: text };
}

function readConstant(text: string): Entry | undefined {
  const truth = /^(true|false)$/i.exec(text);
  if (truth) return { value: text.toUpperCase() === 'TRUE' };
  return readNumber(text) ?? readDate(text);
}

function readNumber(text: string): Entry | undefined {
  const match =
    /^(?<open>\()?(?<sign>[-+])?(?<money>[¥$])?(?<digits>\d{1,3}(?:,\d{3})+|\d+)?(?<fraction>\.\d*)?(?<exponent>[eE][+-]?\d+)?(?<percent>%)?(?<close>\))?$/.exec(
      text,
    );
  const { open, sign, digits, fraction, exponent, percent, close } = match?.groups ?? {};
  if (digits === undefined && (fraction === undefined || fraction === '.')) return undefined;
  if ((open === undefined) !== (close === undefined) || (open && sign)) return undefined;
  const size = Number(`${(digits ?? '0').replaceAll(',', '')}${fraction ?? ''}${exponent ?? ''}`);
  if (!Number.isFinite(size)) return undefined;
  const value = (sign === '-' || open ? -size : size) / (percent ? 100 : 1);
  const decimals = fraction && fraction.length > 1 ? '0.00' : '0';
  if (percent) return { value, numberFormat: `${decimals}%` };
  if (exponent) return { value, numberFormat: '0.00E+00' };
  if (digits?.includes(',')) return { value, numberFormat: `#,##${decimals}` };
  return { value };
}

function readDate(text: string): Entry | undefined {
  const full =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (full) return dateEntry(Number(full[1]), Number(full[2]), Number(full[3]), 'yyyy/m/d');
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text) ?? /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  // Like Excel, a day without a year is one of this year.
  return short
    ? dateEntry(new Date().getFullYear(), Number(short[1]), Number(short[2]), 'm"月"d"日"')
    : undefined;
}

function dateEntry(year: number, month: number, day: number, format: string): Entry | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900;
  return isReal ? { value: (time - EPOCH) / DAY, numberFormat: format } : undefined;
}

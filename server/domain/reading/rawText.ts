// What stands in a cell, as text for a person. Safe to send: well-formed and never longer than 255 characters.
import { printDecimal } from '../decimal.ts';
import { isDateFormat, isPercentFormat } from '../numberFormat.ts';
import { excelDate } from './excelDate.ts';
import { decimalOfDouble } from './numberCell.ts';
import type { RawCell } from './rawCell.ts';

const longest = 255;

export function rawText({ value, numberFormat }: RawCell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return shortened(value);
  if (typeof value === 'number') return numberText(value, numberFormat);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return Array.isArray(value) ? '[…]' : '{…}';
}

function shortened(text: string): string {
  const kept = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return kept.replaceAll(/\p{Cs}/gu, '\uFFFD');
}

/** Percentages and dates as they are seen; everything else as stored, since a format may hide digits. */
function numberText(value: number, format: string): string {
  if (!Number.isFinite(value)) return String(value);
  const stored = decimalOfDouble(value);
  const date = isDateFormat(format) ? excelDate(value) : null;
  if (date !== null) return date;
  return shortened(
    isPercentFormat(format) ? `${printDecimal(stored.times(100))}%` : printDecimal(stored),
  );
}

// The text a cell shows for its value, in its number format.
import { type CellValue, isCellError } from '../workbook/cellValue.ts';
import { generalText } from './digits.ts';
import { formatDate } from './formatDate.ts';
import { formatGeneral, formatNumber } from './formatNumber.ts';
import { type FormatSection, formatSections } from './section.ts';

export interface Shown {
  readonly text: string;
  /** Asked for by the format itself, as in `[Red]`. */
  readonly color?: string;
}

export function formatValue(value: CellValue, format: string): Shown {
  if (isCellError(value)) return { text: value.error };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'string') return showText(value, format);
  if (format === 'General' || format === '' || format === '@') return { text: generalText(value) };
  return showNumber(value, formatSections(format));
}

function showText(value: string, format: string): Shown {
  if (value === '' || format === 'General' || format === '@') return { text: value };
  const sections = formatSections(format);
  const section =
    sections[3] ?? sections.find(({ tokens }) => tokens.some(({ kind }) => kind === 'text'));
  if (!section) return { text: value };
  const text = section.tokens
    .map((token) => (token.kind === 'text' ? value : token.kind === 'literal' ? token.text : ''))
    .join('');
  return shown(text, section);
}

function showNumber(value: number, sections: readonly FormatSection[]): Shown {
  const { section, isSignShown } = sectionFor(value, sections);
  if (!section) return { text: '' };
  const { tokens } = section;
  const sign = isSignShown && value < 0 ? '-' : '';
  if (tokens.some(({ kind }) => kind === 'general')) {
    return shown(sign + formatGeneral(Math.abs(value), tokens), section);
  }
  if (tokens.some(({ kind }) => kind === 'text')) return shown(generalText(value), section);
  if (tokens.some(({ kind }) => kind === 'date')) {
    return shown(formatDate(value, tokens) ?? '#######', section);
  }
  const text = formatNumber(Math.abs(value), tokens);
  // A number that rounds to nothing loses its sign.
  return shown((/[1-9]/.test(text) ? sign : '') + text, section);
}

function shown(text: string, { color }: FormatSection): Shown {
  return color === undefined ? { text } : { text, color };
}

/** With a section of their own, negative numbers show no sign but what the section writes. */
function sectionFor(
  value: number,
  sections: readonly FormatSection[],
): { readonly section: FormatSection | undefined; readonly isSignShown: boolean } {
  const numeric = sections.slice(0, 3);
  if (numeric.some(({ condition }) => condition)) {
    const section =
      numeric.find((s) => !s.condition || meets(value, s.condition)) ?? numeric.at(-1);
    return { section, isSignShown: section === numeric[0] };
  }
  const [positive, negative, zero] = numeric;
  if (value < 0 && negative) return { section: negative, isSignShown: false };
  if (value === 0 && zero) return { section: zero, isSignShown: false };
  return { section: positive, isSignShown: true };
}

function meets(
  value: number,
  { operator, limit }: NonNullable<FormatSection['condition']>,
): boolean {
  switch (operator) {
    case '<':
      return value < limit;
    case '>':
      return value > limit;
    case '<=':
      return value <= limit;
    case '>=':
      return value >= limit;
    case '=':
      return value === limit;
    default:
      return value !== limit;
  }
}

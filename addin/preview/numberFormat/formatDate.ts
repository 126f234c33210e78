// A serial number printed as date and time.
import type { FormatToken } from './section.ts';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

/** Undefined before 1900, where Excel shows a row of number signs. */
export function formatDate(serial: number, tokens: readonly FormatToken[]): string | undefined {
  if (serial < 0 || serial >= 2_958_466) return undefined;
  const date = new Date(EPOCH + Math.round(serial * DAY));
  const isHalfDay = tokens.some((token) => token.kind === 'date' && isHalf(token.code));
  return tokens
    .map((token, index) => {
      if (token.kind === 'literal') return token.text;
      if (token.kind === 'point' || token.kind === 'comma')
        return token.kind === 'point' ? '.' : ',';
      if (token.kind !== 'date') return '';
      const code = isMinutes(tokens, index) ? token.code.replaceAll('m', 'n') : token.code;
      return partOf(date, serial, code, isHalfDay);
    })
    .join('');
}

function isHalf(code: string): boolean {
  return code.includes('/');
}

/** `m` means minutes right after hours or right before seconds. */
function isMinutes(tokens: readonly FormatToken[], index: number): boolean {
  const codes = tokens.map((token) => (token.kind === 'date' ? token.code : ''));
  if (!codes[index]?.startsWith('m')) return false;
  const before = codes.slice(0, index).findLast((code) => code !== '');
  const after = codes.slice(index + 1).find((code) => code !== '');
  return /h/.test(before ?? '') || (after ?? '').startsWith('s');
}

function partOf(date: Date, serial: number, code: string, isHalfDay: boolean): string {
  const padded = (value: number) => String(value).padStart(code.length, '0');
  const hours = date.getUTCHours();
  if (isHalf(code)) return halfName(code, hours >= 12);
  if (code.startsWith('[')) return String(Math.floor(serial * 24));
  switch (code.charAt(0)) {
    case 'y':
      return code.length <= 2
        ? String(date.getUTCFullYear()).slice(2)
        : String(date.getUTCFullYear());
    case 'm':
      return padded(date.getUTCMonth() + 1).slice(0, Math.max(2, code.length));
    case 'd':
      return code.length >= 3 ? `星期${WEEKDAYS[date.getUTCDay()]}` : padded(date.getUTCDate());
    case 'a':
      return (code.length >= 4 ? '星期' : '') + (WEEKDAYS[date.getUTCDay()] ?? '');
    case 'h':
      return padded(isHalfDay ? hours % 12 || 12 : hours);
    case 'n':
      return padded(date.getUTCMinutes());
    default:
      return padded(date.getUTCSeconds());
  }
}

function halfName(code: string, isAfternoon: boolean): string {
  const [morning = '', afternoon = ''] = code.split('/');
  return isAfternoon ? afternoon : morning;
}

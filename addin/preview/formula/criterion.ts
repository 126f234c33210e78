// Criteria of COUNTIF and its kin: `5`, `甲`, `>=3`, `<>`, `大?*`.
import { type CellValue, isCellError } from '../workbook/cellValue.ts';
import { type Comparing, compare } from './compare.ts';

export type Criterion = (value: CellValue) => boolean;

export function criterionOf(written: CellValue): Criterion {
  if (isCellError(written)) return (value) => isCellError(value) && value.error === written.error;
  if (typeof written !== 'string') return (value) => value === written;
  const [, sign, rest = ''] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(written) ?? [];
  if (sign === '<' || sign === '>' || sign === '<=' || sign === '>=') return ordered(sign, rest);
  const isEqual = equalTo(rest);
  return sign === '<>' ? (value) => !isEqual(value) : isEqual;
}

/** Only what is of the operand's own type is put in order: neither empty cells nor texts lie below a number. */
function ordered(sign: Comparing, operand: string): Criterion {
  const limit = constant(operand);
  return (value) =>
    value !== '' && typeof value === typeof limit && compare(sign, value, limit) === true;
}

function equalTo(text: string): Criterion {
  const wanted = constant(text);
  if (typeof wanted !== 'string') return (value) => value === wanted;
  const pattern = new RegExp(`^${wildcards(wanted)}$`, 'isu');
  return (value) => typeof value === 'string' && pattern.test(value);
}

function constant(text: string): string | number | boolean {
  if (text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  return /^(true|false)$/i.test(text) ? text.toUpperCase() === 'TRUE' : text;
}

/** `?` is one character, `*` any number of them, `~` before either takes it as it is. */
function wildcards(text: string): string {
  return text.replaceAll(/~[?*~]|[\\^$.*+?()[\]{}|/]/g, (found) => {
    if (found === '*') return '.*';
    if (found === '?') return '.';
    return found === '~~' ? '~' : `\\${found.at(-1) ?? ''}`;
  });
}

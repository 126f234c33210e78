// Why a text is no number: the most telling reason, since each of them asks for another correction.
// Patterns are anchored and their parts share no characters, so that each takes linear time.
import type { RejectCode } from './readingCode.ts';

const formulaLike = /^(?:[=@]|[+-]\D|[+-]$)/;
const brackets = /^\([\d.,]+[^()\d.,]*\)[^()\d]*$/;
const scientific = /^[+-]?\d+(?:\.\d+)?e[+-]?\d+\D*$/i;
const groups = /^[+-]?\d[\d,\s'’]*(?:\.\d[\d,\s'’]*)?(?:|[^\d,\s'’.]\D*)$/;
const range = /^[+-]?\d[\d,.]*[^\d,.\-~～〜–—至到]*[-~～〜–—至到]+\s*\d[\d,.]*(?:|[^\d,.]\D*)$/;
const dates: readonly RegExp[] = [
  /^\d{4}\s*年(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号])?)?$/,
  /^\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号])?$/,
  /^(?:19|20)\d{2}(?:[-/.]\d{1,2}){2}(?:[T\s]+\d{1,2}:.*)?$/,
  /^(?:19|20)\d{2}(?:-0\d|-1[0-2]|\/\d{1,2})$/,
  /^\d{1,2}\/\d{1,2}(?:\/\d{2,4})?$/,
  /^\d{1,2}:\d{2}(?::\d{2})?$/,
];
const otherDigit = /(?![0-9〇])\p{N}/u;
const numeral = '零〇一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟萬億';
const anyNumeral = new RegExp(`[${numeral}]`);
const numeralRun = new RegExp(`^负?[${numeral}\\d.点分之成元圆角整年月日号\\s]+`);
const approximate = /[约余近多超几><≥≤＞＜≈~～±]|左右|上下|以上|以下|以内|以外|不足|不到|大概/;

/** `isUnit` tells whether a word behind a numeral is a unit: 三个 is a number, 一般 is not. */
export function whyNotANumber(text: string, isUnit: (word: string) => boolean): RejectCode {
  if (formulaLike.test(text)) return 'NOT_A_NUMBER';
  if (brackets.test(text)) return 'PAREN_NEGATIVE';
  if (scientific.test(text)) return 'SCIENTIFIC_TEXT';
  if (isDateText(text)) return 'DATE_IN_NUMBER';
  if (range.test(text)) return 'RANGE';
  if (groups.test(text) && /\d[,\s'’]+\d/.test(text)) return 'BAD_GROUPING';
  if (otherDigit.test(text)) return 'NON_ASCII_DIGIT';
  if (isApproximate(text)) return 'APPROXIMATE';
  return isChineseNumeral(text, isUnit) ? 'CHINESE_NUMERAL' : 'NOT_A_NUMBER';
}

/** `2021-05-01`, `5月1日`, `12:30`, and `5月`, which only the unit of a line can make a number. */
export function isDateText(text: string): boolean {
  return dates.some((date) => date.test(text));
}

function isApproximate(text: string): boolean {
  if (!/\d/.test(text) && !anyNumeral.test(text)) return false;
  const plus = text.lastIndexOf('+');
  return approximate.test(text) || (plus > 0 && !/\d/.test(text.slice(plus)));
}

function isChineseNumeral(text: string, isUnit: (word: string) => boolean): boolean {
  const run = numeralRun.exec(text)?.[0] ?? '';
  const rest = text.slice(run.length);
  return anyNumeral.test(run) && (rest === '' || isUnit(rest));
}

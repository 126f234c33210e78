// A finding made by reading, as a sentence with the filler's own text and unit: what is so and what to do.
import { parseDecimal, printDecimal } from '../decimal.ts';
import type { Line } from '../indicator.ts';
import type { Locale } from '../locale.ts';
import { showUnseen } from '../reading/characters.ts';
import { percentTold } from '../reading/numberCell.ts';
import type { AskCode } from '../reading/readingCode.ts';
import { isAskCode, isReadingCode } from '../reading/readingCode.ts';
import type { ReadingFinding } from '../reading/readingFindings.ts';
import { baseSymbol } from '../reading/unitText.ts';
import { readingInChinese } from './readingInChinese.ts';
import { readingInEnglish } from './readingInEnglish.ts';
import type { ReadingWords, SaidOfCell } from './readingWords.ts';

const languages: Readonly<Record<Locale, ReadingWords>> = {
  'zh-CN': readingInChinese,
  'en-US': readingInEnglish,
};

/** Said of a number cell; every other code that asks is about a text. */
const numberCodes: ReadonlySet<AskCode> = new Set<AskCode>([
  'PERCENT_AMBIGUOUS',
  'DISPLAY_SCALED',
  'ROUNDED',
]);

/** A cell can hold 255 characters; a sentence has room for fewer. */
const roomForRaw = 40;

/** Throws on a code that no reading gives: the finding is not one of ours. */
export function describeReading(finding: ReadingFinding, line: Line, locale: Locale): string {
  const words = languages[locale];
  const codes = finding.code.split('+').filter(isReadingCode);
  const [first] = codes;
  if (first === undefined) throw new Error(`${finding.code} is no reading code`);
  const asks = codes.filter(isAskCode);
  const said = saidOf(finding, asks, line, words);
  if (!isAskCode(first)) return words.rejects[first](said);
  const steps = asks.map((code) => words.steps[code](said)).filter((step) => step !== '');
  const question = words.ask(said, steps);
  return asks.includes('PERCENT_AMBIGUOUS') ? question + words.ifShare(said) : question;
}

function saidOf(
  { detail }: ReadingFinding,
  asks: readonly AskCode[],
  { indicator }: Line,
  words: ReadingWords,
): SaidOfCell {
  const { unit, decimals, signed } = indicator;
  const share = parseDecimal(detail.raw);
  return {
    raw: quoted(detail.raw),
    isText: asks.some((code) => !numberCodes.has(code)),
    reading: detail.reading === null ? '' : words.amount(detail.reading, unit.symbol),
    asShare: share ? words.amount(printDecimal(percentTold(share, unit)), unit.symbol) : '',
    unit: unit.symbol,
    baseUnit: baseSymbol(unit),
    decimals,
    signed,
    isShare: unit.kind === 'percent' && !signed,
  };
}

function quoted(raw: string): string {
  const characters = Array.from(showUnseen(raw));
  return characters.length > roomForRaw
    ? `${characters.slice(0, roomForRaw).join('')}…`
    : characters.join('');
}

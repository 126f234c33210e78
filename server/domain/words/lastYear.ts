// A comparison with last year as a sentence, with the filler's own figures.
import type { Finding } from '../finding.ts';
import type { Form } from '../form.ts';
import type { LastYearCode, LastYearDetail } from '../lastYear/lastYearDetail.ts';
import { lastYearCodes } from '../lastYear/lastYearDetail.ts';
import type { Locale } from '../locale.ts';
import { lineName, withUnit } from './ruleFigures.ts';

interface Said {
  readonly name: string;
  /** Both with their unit. */
  readonly now: string;
  readonly before: string;
  readonly ratio: string;
  /** In which the figure may have been given. */
  readonly unit: string | null;
  readonly low: string;
  readonly high: string;
}

type Sentences = Readonly<Record<LastYearCode, (said: Said) => string>>;

const chinese: Sentences = {
  SUSPECTED_SCALE: ({ name, now, before, ratio, unit }) =>
    `${name}填的是 ${now}，上年是 ${before}，约为上年的 ${ratio} 倍。请核对${unit === null ? '是否多写或少写了数位' : `是否按${unit}填了`}；确实如此的请说明原因。`,
  GROWTH_OUT_OF_BAND: ({ name, now, before, ratio, low, high }) =>
    `${name}填的是 ${now}，上年是 ${before}，为上年的 ${ratio} 倍，不在通常的 ${low} 到 ${high} 之间。请核对；确实如此的请说明原因。`,
  SAME_AS_LAST_YEAR: ({ name, now }) =>
    `${name}填的是 ${now}，与上年完全相同。请确认填的不是上年的数。`,
};

const english: Sentences = {
  SUSPECTED_SCALE: ({ name, now, before, ratio, unit }) =>
    `${name} is ${now}, last year ${before}: about ${ratio} times as much. Check ${unit === null ? 'for a digit too many or too few' : `whether it was given in ${unit}`}, or explain.`,
  GROWTH_OUT_OF_BAND: ({ name, now, before, ratio, low, high }) =>
    `${name} is ${now}, last year ${before}: ${ratio} times as much, outside the usual ${low} to ${high}. Check it, or explain.`,
  SAME_AS_LAST_YEAR: ({ name, now }) =>
    `${name} is ${now}, exactly as last year. Make sure that it is not last year’s figure.`,
};

const languages: Readonly<Record<Locale, Sentences>> = { 'zh-CN': chinese, 'en-US': english };

/** Throws on a code that no such comparison gives: the finding is not one of ours. */
export function describeLastYear(
  { code, line: key, operands }: Pick<Finding, 'code' | 'line' | 'operands'>,
  { ratio, unit, expected }: LastYearDetail,
  { form, locale }: { readonly form: Form; readonly locale: Locale },
): string {
  const known = lastYearCodes.find((each) => each === code);
  const line = form.lines.find((each) => each.key === key);
  if (known === undefined) throw new Error(`${code} compares nothing with last year`);
  const [now, before] = operands.map((operand) => withUnit(operand.value ?? '', operand.unit));
  return languages[locale][known]({
    name: line === undefined ? key : lineName(line),
    now: now ?? '',
    before: before ?? '',
    ratio,
    unit,
    low: expected?.low ?? '',
    high: expected?.high ?? '',
  });
}

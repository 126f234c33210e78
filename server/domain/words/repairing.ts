// A suggestion as a sentence: what stands, what may have happened, what it probably should be.
import { Decimal } from '../decimal.ts';
import type { Form } from '../form.ts';
import type { Locale } from '../locale.ts';
import type { CellChange, RepairReason, Suggestion } from '../repairing/suggestion.ts';
import { repairingInChinese } from './repairingInChinese.ts';
import { repairingInEnglish } from './repairingInEnglish.ts';
import type { RepairingWords, SaidOfCell } from './repairingWords.ts';
import { lineName, withUnit } from './ruleFigures.ts';

const languages: Readonly<Record<Locale, RepairingWords>> = {
  'zh-CN': repairingInChinese,
  'en-US': repairingInEnglish,
};

/** From here on it is said to be probable. */
const likely = 0.7;

export function describeSuggestion(suggestion: Suggestion, form: Form, locale: Locale): string {
  const { cells, reason, confidence, satisfies } = suggestion;
  const isOffLastYear = satisfies.some((key) => key.startsWith('SUSPECTED_SCALE:'));
  const saying = { locale, isLikely: confidence >= likely, isOffLastYear };
  return sentence(
    cells.map((cell) => saidOf(cell, form)),
    reason,
    saying,
  );
}

interface Saying {
  readonly locale: Locale;
  readonly isLikely: boolean;
  readonly isOffLastYear: boolean;
}

function sentence(cells: readonly SaidOfCell[], reason: RepairReason, saying: Saying): string {
  const words = languages[saying.locale];
  const { isLikely } = saying;
  switch (reason.kind) {
    case 'Swapped':
      return words.swapped(cells, isLikely);
    case 'Shifted':
      return words.shifted(cells, reason.direction, isLikely);
    case 'Several':
      return words.several(
        reason.reasons.map((each, place) => sentence(cells.slice(place, place + 1), each, saying)),
      );
    case 'ScaleTen':
    case 'OtherUnit':
    case 'Fraction':
    case 'SignTurned':
    case 'Implied':
    case 'Transposed':
    case 'DigitDropped':
    case 'DigitAdded':
    case 'DigitMistyped': {
      const [cell, ...others] = cells;
      const why = whyOf(reason, saying);
      if (cell === undefined || others.length > 0) return words.throughout(cells, why, isLikely);
      return words.cell(cell, { why, otherwise: otherwise(reason, saying) }, isLikely);
    }
  }
}

function otherwise(reason: CellReason, { locale }: Saying): string {
  return 'rule' in reason ? (reason.rule?.title[locale] ?? '') : '';
}

type CellReason = Exclude<
  RepairReason,
  { readonly kind: 'Swapped' } | { readonly kind: 'Shifted' } | { readonly kind: 'Several' }
>;

function whyOf(reason: CellReason, { locale, isOffLastYear }: Saying): string {
  const words = languages[locale];
  switch (reason.kind) {
    case 'ScaleTen':
    case 'OtherUnit': {
      const { factor, unit } = reason;
      const digits = Math.round(Math.log10(Number(factor)));
      const why = unit === null ? words.digits(digits) : words.otherUnit(unit);
      return isOffLastYear ? words.timesLastYear(factor, why) : why;
    }
    case 'Fraction':
      return words.fraction;
    case 'SignTurned':
      return words.signTurned;
    case 'Implied':
      return '';
    case 'Transposed':
    case 'DigitDropped':
    case 'DigitAdded':
    case 'DigitMistyped':
      return words.slips[reason.kind];
  }
}

function saidOf({ line: key, from, to }: CellChange, { lines }: Form): SaidOfCell {
  const line = lines.find((each) => each.key === key);
  if (line === undefined) return { name: key, from, to };
  const { unit, decimals } = line.indicator;
  const isGrouped = unit.kind !== 'date' && unit.kind !== 'duration';
  const shown = (value: string | null) => {
    if (value === null) return null;
    const text = withDecimals(new Decimal(value), decimals);
    return withUnit(isGrouped ? grouped(text) : text, unit.symbol);
  };
  return { name: lineName(line), from: shown(from), to: shown(to) };
}

/** With those of the line, and with all that were typed. */
function withDecimals(value: Decimal, decimals: number): string {
  return value.toFixed(Math.max(decimals, value.decimalPlaces()));
}

/** Where digits too many or too few are the matter, thousands help. */
function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const withCommas = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`;
}

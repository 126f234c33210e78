import type { ReadingWords } from './readingWords.ts';

export const readingInEnglish: ReadingWords = {
  steps: {
    TEXT_NUMBER: () => '',
    FULLWIDTH: () => 'with full-width characters made plain',
    LEADING_ZERO: () => 'without the leading zeros',
    UNIT_STRIPPED: () => 'without the unit',
    UNIT_CONVERTED: ({ unit }) => `converted to ${unit}`,
    PERCENT_AMBIGUOUS: () => '',
    DISPLAY_SCALED: () => 'although its format shows it scaled',
    ROUNDED: ({ decimals }) =>
      decimals === 0 ? 'rounded to a whole number' : `rounded to ${places(decimals)}`,
  },
  ask: ({ raw, isText, reading }, steps) =>
    `${[`The cell holds ${isText ? 'the text ' : ''}“${raw}”`, ...steps].join(', ')}. Read it as ${reading}?`,
  ifShare: ({ asShare }) => ` If ${asShare} is meant, type that instead.`,
  rejects: {
    NOT_REPORTED_MARK: ({ raw }) =>
      `“${raw}” does not tell none from not known. Type 0 if there were none; otherwise choose Not applicable, Not available yet or Included elsewhere.`,
    DATE_IN_NUMBER: ({ raw }) =>
      `The cell holds the date or time “${raw}”. Set its format to General and type the number again.`,
    BOOLEAN: ({ raw }) => `The cell holds ${raw}, which is no number. Type a number.`,
    BAD_TYPE: () => 'The cell does not hold a single number. Type a number.',
    CELL_ERROR: ({ raw }) =>
      `The cell shows the error ${raw}. Mend the formula or type the number.`,
    UNIT_MISMATCH: ({ raw, unit }) =>
      `The unit of “${raw}” does not fit this line. Check whether it is the right line, and give the figure in ${unit}.`,
    AMBIGUOUS_UNIT: ({ raw, unit, baseUnit }) =>
      `“${raw}” leaves its unit open, and this line is in ${unit}. Write “${raw}${baseUnit}”, or convert it to ${unit}.`,
    BAD_GROUPING: ({ raw }) =>
      `The separators in “${raw}” are misplaced; digits may be missing. Check it and type it without separators.`,
    CHINESE_NUMERAL: ({ raw }) => `“${raw}” is in Chinese numerals. Use the digits 0–9.`,
    SCIENTIFIC_TEXT: ({ raw }) => `“${raw}” is in scientific notation. Write the number in full.`,
    NON_ASCII_DIGIT: ({ raw }) =>
      `“${raw}” has number characters other than 0–9. Type it with the digits 0–9.`,
    APPROXIMATE: ({ raw }) =>
      `“${raw}” is approximate. Type the exact number and put the rest in the remarks.`,
    RANGE: ({ raw }) => `“${raw}” is a range. Type one definite number.`,
    PAREN_NEGATIVE: ({ raw, signed }) =>
      signed
        ? `The brackets of “${raw}” may mean a negative number. Use a minus sign for it, as in -100.`
        : `The brackets of “${raw}” may mean a negative number, which this line cannot be. Check it and remove the brackets.`,
    INVISIBLE_CHAR: ({ raw }) =>
      `“${raw}” has characters that cannot be seen (shown as □), probably pasted. Clear the cell and type the number.`,
    BAD_ENCODING: ({ raw }) =>
      `“${raw}” has broken characters. Clear the cell and type the number.`,
    TOO_LONG: ({ raw }) =>
      `The text in the cell is too long: “${raw}”. Type the number only and put the rest in the remarks.`,
    NOT_A_NUMBER: ({ raw, unit }) => `“${raw}” is no number. Type the figure in ${unit}.`,
    NEGATIVE_NOT_ALLOWED: ({ raw }) =>
      `The cell holds “${raw}”; this line cannot be negative. Check it.`,
    OUT_OF_RANGE: ({ raw, isShare, unit }) =>
      isShare
        ? `The cell holds “${raw}”; this line is a share and cannot exceed 100%. Check it.`
        : `The cell holds “${raw}”, which is too large. Check it and give the figure in ${unit}.`,
    NOT_FINITE: ({ raw }) =>
      `The cell holds ${raw}, which is not finite. Check the formula or type the number.`,
    NOT_INTEGER: ({ raw, unit }) =>
      `The cell holds “${raw}”; this line is counted in ${unit} and takes whole numbers only. Check it.`,
    UNDERFLOW: ({ raw, decimals, unit }) =>
      `“${raw}” in ${unit} becomes 0 when ${decimals === 0 ? 'rounded to a whole number' : `rounded to ${places(decimals)}`}. Check the unit.`,
    UNKNOWN_STATUS: ({ raw }) =>
      `The status is “${raw}”. Choose Not applicable, Not available yet or Included elsewhere, or leave it empty where there is a number.`,
    STATUS_CONFLICT: ({ raw }) =>
      `The cell says “${raw}” and the status column says otherwise. Keep one of them.`,
    STATUS_AND_NUMBER: ({ raw }) =>
      `There is both “${raw}” and a status. Clear the status if there is a number; otherwise clear the cell.`,
  },
  amount: (value, unit) => (/^[%‰]/.test(unit) ? `${value}${unit}` : `${value} ${unit}`),
};

function places(decimals: number): string {
  return decimals === 1 ? '1 decimal place' : `${decimals} decimal places`;
}

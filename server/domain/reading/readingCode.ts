// What can be said of a cell that is not simply a figure. Codes are never renamed after release.

/** A reading is offered and the filler confirms it; several may hold, in this order, joined by `+`. */
export const askCodes = [
  'TEXT_NUMBER',
  'FULLWIDTH',
  'LEADING_ZERO',
  'UNIT_STRIPPED',
  'UNIT_CONVERTED',
  'PERCENT_AMBIGUOUS',
  'DISPLAY_SCALED',
  'ROUNDED',
] as const;
export type AskCode = (typeof askCodes)[number];

/** No reading is offered; the cell has to change. */
export const rejectCodes = [
  'NOT_REPORTED_MARK',
  'DATE_IN_NUMBER',
  'BOOLEAN',
  'BAD_TYPE',
  'CELL_ERROR',
  'UNIT_MISMATCH',
  'AMBIGUOUS_UNIT',
  'BAD_GROUPING',
  'CHINESE_NUMERAL',
  'SCIENTIFIC_TEXT',
  'NON_ASCII_DIGIT',
  'APPROXIMATE',
  'RANGE',
  'PAREN_NEGATIVE',
  'INVISIBLE_CHAR',
  'BAD_ENCODING',
  'TOO_LONG',
  'NOT_A_NUMBER',
  'NEGATIVE_NOT_ALLOWED',
  'OUT_OF_RANGE',
  'NOT_FINITE',
  'NOT_INTEGER',
  'UNDERFLOW',
  'UNKNOWN_STATUS',
  'STATUS_CONFLICT',
  'STATUS_AND_NUMBER',
] as const;
export type RejectCode = (typeof rejectCodes)[number];

export type ReadingCode = AskCode | RejectCode;

const known: ReadonlySet<string> = new Set<string>([...askCodes, ...rejectCodes]);
const asking: ReadonlySet<string> = new Set<string>(askCodes);

export function isReadingCode(code: string): code is ReadingCode {
  return known.has(code);
}

export function isAskCode(code: string): code is AskCode {
  return asking.has(code);
}

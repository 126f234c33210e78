// What a cell can hold. An error is told apart from a text that merely reads like one.

export const ERROR_CODES = ['#NAME?', '#REF!', '#VALUE!', '#DIV/0!', '#N/A', '#NUM!'] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export interface CellError {
  readonly error: ErrorCode;
}

/** An empty cell holds the empty text. */
export type CellValue = string | number | boolean | CellError;

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object';
}

export function cellError(error: ErrorCode): CellError {
  return { error };
}

/** As Office.js hands it out: errors travel as their code. */
export function plainValue(value: CellValue): string | number | boolean {
  return isCellError(value) ? value.error : value;
}

export function valueType(value: CellValue): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  if (isCellError(value)) return 'Error';
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

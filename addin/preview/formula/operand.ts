// What an expression gives while it is worked out: one value, or a block of cells.
import { type CellError, type CellValue, cellError, isCellError } from '../workbook/cellValue.ts';

/** The cells of a range that hold something, in reading order; empty ones are only counted. */
export interface Block {
  readonly rows: number;
  readonly columns: number;
  /** How far from its corner it holds anything; beyond that it is empty. */
  readonly filled: { readonly rows: number; readonly columns: number };
  readonly cells: () => Iterable<CellValue>;
  readonly at: (row: number, column: number) => CellValue;
}

export type Operand = CellValue | Block;

export function isBlock(operand: Operand): operand is Block {
  return typeof operand === 'object' && 'cells' in operand;
}

/** A block of several cells where one value is needed is an error, as without spilling. */
export function single(operand: Operand): CellValue {
  if (!isBlock(operand)) return operand;
  return operand.rows === 1 && operand.columns === 1 ? operand.at(0, 0) : cellError('#VALUE!');
}

export function toNumber(operand: Operand): number | CellError {
  const value = single(operand);
  if (isCellError(value) || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === '') return 0;
  const number = Number(value);
  return value.trim() === '' || Number.isNaN(number) ? cellError('#VALUE!') : number;
}

export function toText(operand: Operand): string | CellError {
  const value = single(operand);
  if (isCellError(value) || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(Number(value.toPrecision(15)));
}

export function toBoolean(operand: Operand): boolean | CellError {
  const value = single(operand);
  if (isCellError(value) || typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  const word = value.toUpperCase();
  if (word === 'TRUE' || word === 'FALSE') return word === 'TRUE';
  return value === '' ? false : cellError('#VALUE!');
}

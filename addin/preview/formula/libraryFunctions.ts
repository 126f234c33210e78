// Functions of Excel that come from Formula.js: those that our offices' sheets use beyond the basic ones. Texts, dates
// and lookups that it lacks or answers differently are written here.
import {
  CEILING,
  CHOOSE,
  CONCAT,
  COUNTBLANK,
  DATE,
  DATEDIF,
  DAY,
  EDATE,
  EOMONTH,
  EXACT,
  FIND,
  FLOOR,
  HLOOKUP,
  INDEX,
  LARGE,
  LEFT,
  LOWER,
  MATCH,
  MEDIAN,
  MID,
  MONTH,
  POWER,
  PRODUCT,
  REPT,
  RIGHT,
  ROUNDDOWN,
  ROUNDUP,
  SEARCH,
  SMALL,
  SQRT,
  SUBSTITUTE,
  SUBTOTAL,
  SUMPRODUCT,
  TODAY,
  UPPER,
  VLOOKUP,
  WEEKDAY,
  YEAR,
} from '@formulajs/formulajs';
import { formatValue } from '../numberFormat/formatValue.ts';
import { type CellValue, cellError, ERROR_CODES, isCellError } from '../workbook/cellValue.ts';
import { CRITERIA_FUNCTIONS } from './criteriaFunctions.ts';
import { type Block, isBlock, type Operand, single, toNumber, toText } from './operand.ts';

type Plain = string | number | boolean | Error | null;
type LibraryFunction = (...args: readonly (Plain | readonly Plain[][])[]) => unknown;

const FROM_LIBRARY = {
  CEILING,
  CHOOSE,
  CONCAT,
  CONCATENATE: CONCAT,
  COUNTBLANK,
  DATE,
  DATEDIF,
  DAY,
  EDATE,
  EOMONTH,
  EXACT,
  FIND,
  FLOOR,
  HLOOKUP,
  INDEX,
  LARGE,
  LEFT,
  LOWER,
  MATCH,
  MEDIAN,
  MID,
  MONTH,
  POWER,
  PRODUCT,
  REPT,
  RIGHT,
  ROUNDDOWN,
  ROUNDUP,
  SEARCH,
  SMALL,
  SQRT,
  SUBSTITUTE,
  SUBTOTAL,
  SUMPRODUCT,
  TODAY,
  UPPER,
  VLOOKUP,
  WEEKDAY,
  YEAR,
} as unknown as Readonly<Record<string, LibraryFunction>>;

/** They look at errors themselves; for all others an error among the arguments is the result. */
const OVER_ERRORS = /^(COUNT|MATCH|INDEX|.LOOKUP)/;

/** They take ranges as they are; all others want the one value of a cell. */
const OVER_RANGES = /^(CHOOSE|CONCAT|LARGE|MEDIAN|.*PRODUCT|SMALL|SUBTOTAL)/;

export const LIBRARY_FUNCTIONS: ReadonlyMap<string, (args: readonly Operand[]) => CellValue> =
  new Map([
    ...CRITERIA_FUNCTIONS,
    ...Object.entries(FROM_LIBRARY).map(
      ([name, apply]) => [name, (args: readonly Operand[]) => applied(name, apply, args)] as const,
    ),
    ['MOD', ([value = 0, divisor = 0]: readonly Operand[]) => modulo(value, divisor)],
    ['NA', () => cellError('#N/A')],
    ['TEXT', ([value = '', format = '']: readonly Operand[]) => formatted(value, format)],
    ['VALUE', ([value = '']: readonly Operand[]) => toNumber(value)],
    ['XLOOKUP', lookUp],
  ]);

function applied(name: string, apply: LibraryFunction, given: readonly Operand[]): CellValue {
  const isOverErrors = OVER_ERRORS.test(name);
  const args = isOverErrors || OVER_RANGES.test(name) ? given : given.map(single);
  if (!isOverErrors) {
    for (const arg of args) {
      const values = isBlock(arg) ? arg.cells() : [arg];
      for (const value of values) if (isCellError(value)) return value;
    }
  }
  const blocks = args.filter(isBlock);
  const rows = Math.max(0, ...blocks.map(({ filled }) => filled.rows));
  const columns = Math.max(0, ...blocks.map(({ filled }) => filled.columns));
  return fromLibrary(
    apply(...args.map((arg) => (isBlock(arg) ? table(arg, rows, columns) : plain(arg)))),
  );
}

/** Whole columns only as far as any of the arguments is filled, so that all stay of one size. */
function table(block: Block, filledRows: number, filledColumns: number): Plain[][] {
  const rows = Math.min(block.rows, Math.max(1, filledRows));
  const columns = Math.min(block.columns, Math.max(1, filledColumns));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => plain(block.at(row, column))),
  );
}

function plain(value: CellValue): Plain {
  if (isCellError(value)) return new Error(value.error);
  return value === '' ? null : value;
}

const DAY_LENGTH = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

function fromLibrary(result: unknown): CellValue {
  if (result instanceof Date) {
    const midnight = Date.UTC(result.getFullYear(), result.getMonth(), result.getDate());
    return (midnight - EPOCH) / DAY_LENGTH;
  }
  if (result instanceof Error) {
    return cellError(ERROR_CODES.find((code) => code === result.message) ?? '#VALUE!');
  }
  if (typeof result === 'number') return Number.isFinite(result) ? result : cellError('#NUM!');
  if (typeof result === 'string' || typeof result === 'boolean') return result;
  return result === null || result === undefined ? '' : cellError('#VALUE!');
}

function modulo(value: Operand, divisor: Operand): CellValue {
  const one = toNumber(value);
  const other = toNumber(divisor);
  if (isCellError(one)) return one;
  if (isCellError(other)) return other;
  return other === 0 ? cellError('#DIV/0!') : one - other * Math.floor(one / other);
}

function formatted(value: Operand, format: Operand): CellValue {
  const shown = single(value);
  const code = toText(format);
  if (isCellError(shown)) return shown;
  return isCellError(code) ? code : formatValue(shown, code).text;
}

/** Exact match only; other match and search modes are refused. */
function lookUp([
  wanted = '',
  among = '',
  results = '',
  otherwise = cellError('#N/A'),
  mode = 0,
]: readonly Operand[]): CellValue {
  if (!isBlock(among) || !isBlock(results) || single(mode) !== 0) return cellError('#VALUE!');
  const key = single(wanted);
  if (isCellError(key)) return key;
  const isAcross = among.rows === 1;
  const count = isAcross ? among.filled.columns : among.filled.rows;
  for (let index = 0; index < count; index += 1) {
    const found = isAcross ? among.at(0, index) : among.at(index, 0);
    if (isSame(found, key)) return isAcross ? results.at(0, index) : results.at(index, 0);
  }
  return single(otherwise);
}

function isSame(one: CellValue, other: CellValue): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') return one === other;
  return one.toUpperCase() === other.toUpperCase();
}

// The functions whose every corner has to be as in Excel; many more come from a library. Anything else shows #NAME?.
import { type CellValue, cellError, isCellError } from '../workbook/cellValue.ts';
import { isBlock, type Operand, single, toBoolean, toNumber, toText } from './operand.ts';

type FormulaFunction = (args: readonly Operand[]) => CellValue;

export const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map<string, FormulaFunction>([
  ['SUM', (args) => overNumbers(args, (numbers) => numbers.reduce((sum, n) => sum + n, 0))],
  ['MAX', (args) => overNumbers(args, (numbers) => numbers.reduce(larger, numbers[0] ?? 0))],
  ['MIN', (args) => overNumbers(args, (numbers) => numbers.reduce(smaller, numbers[0] ?? 0))],
  ['AVERAGE', (args) => overNumbers(args, average)],
  ['COUNT', (args) => allValues(args).filter((value) => typeof value === 'number').length],
  ['COUNTA', (args) => allValues(args).filter((value) => value !== '').length],
  ['ROUND', ([value = 0, digits = 0]) => roundTo(value, digits)],
  ['ABS', ([value = 0]) => onNumber(value, Math.abs)],
  ['INT', ([value = 0]) => onNumber(value, Math.floor)],
  ['AND', (args) => logical(args, (truths) => truths.every(Boolean))],
  ['OR', (args) => logical(args, (truths) => truths.some(Boolean))],
  ['NOT', ([value = false]) => logical([value], ([truth]) => !truth)],
  ['TRUE', () => true],
  ['FALSE', () => false],
  ['LEN', ([value = '']) => onText(value, (text) => text.length)],
  ['TRIM', ([value = '']) => onText(value, (text) => text.trim().replaceAll(/ +/g, ' '))],
  ['ISBLANK', ([value = '']) => single(value) === ''],
  ['ISNUMBER', ([value = '']) => typeof single(value) === 'number'],
  ['ISTEXT', ([value = '']) => isText(single(value))],
  ['ISERROR', ([value = '']) => isCellError(single(value))],
]);

const larger = (one: number, other: number) => Math.max(one, other);
const smaller = (one: number, other: number) => Math.min(one, other);
const isText = (value: CellValue) => typeof value === 'string' && value !== '';

function average(numbers: readonly number[]): CellValue {
  if (numbers.length === 0) return cellError('#DIV/0!');
  return numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
}

function allValues(args: readonly Operand[]): readonly CellValue[] {
  return args.flatMap((arg) => (isBlock(arg) ? [...arg.cells()] : [arg]));
}

/** Texts and truths count when written into the formula, and are skipped when they stand in cells. */
function overNumbers(
  args: readonly Operand[],
  join: (numbers: readonly number[]) => CellValue,
): CellValue {
  const numbers: number[] = [];
  for (const arg of args) {
    for (const value of isBlock(arg) ? arg.cells() : [toNumber(arg)]) {
      if (isCellError(value)) return value;
      if (typeof value === 'number') numbers.push(value);
    }
  }
  return join(numbers);
}

function logical(
  args: readonly Operand[],
  join: (truths: readonly boolean[]) => boolean,
): CellValue {
  const truths: boolean[] = [];
  for (const arg of args) {
    for (const value of isBlock(arg) ? arg.cells() : [arg]) {
      if (isBlock(arg) && typeof value === 'string') continue;
      const truth = toBoolean(value);
      if (isCellError(truth)) return truth;
      truths.push(truth);
    }
  }
  return truths.length === 0 ? cellError('#VALUE!') : join(truths);
}

function onNumber(operand: Operand, change: (value: number) => number): CellValue {
  const value = toNumber(operand);
  return isCellError(value) ? value : change(value);
}

function onText(operand: Operand, change: (value: string) => CellValue): CellValue {
  const value = toText(operand);
  return isCellError(value) ? value : change(value);
}

function roundTo(operand: Operand, digits: Operand): CellValue {
  const value = toNumber(operand);
  const places = toNumber(digits);
  if (isCellError(value)) return value;
  if (isCellError(places)) return places;
  // Shifting by text keeps 1.005 from becoming 1.00499….
  const [mantissa, exponent = '0'] = String(Math.abs(value)).split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + Math.trunc(places)}`));
  return Math.sign(value) * Number(`${shifted}e${-Math.trunc(places)}`);
}

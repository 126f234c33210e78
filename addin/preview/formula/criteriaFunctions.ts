// COUNTIF, SUMIFS and their kin. Formula.js tells texts apart by case and takes empty cells for numbers.
import { type CellError, type CellValue, cellError, isCellError } from '../workbook/cellValue.ts';
import { type Criterion, criterionOf } from './criterion.ts';
import { type Block, isBlock, type Operand, single } from './operand.ts';

type Numbers = readonly number[];
type CriteriaFunction = (args: readonly Operand[]) => CellValue;

const sum = (numbers: Numbers) => numbers.reduce((total, number) => total + number, 0);
const least = (numbers: Numbers) => (numbers.length === 0 ? 0 : numbers.reduce(smaller));
const most = (numbers: Numbers) => (numbers.length === 0 ? 0 : numbers.reduce(larger));
const smaller = (one: number, other: number) => Math.min(one, other);
const larger = (one: number, other: number) => Math.max(one, other);

function average(numbers: Numbers): CellValue {
  return numbers.length === 0 ? cellError('#DIV/0!') : sum(numbers) / numbers.length;
}

export const CRITERIA_FUNCTIONS: ReadonlyMap<string, CriteriaFunction> = new Map([
  ['COUNTIF', count],
  ['COUNTIFS', count],
  ['SUMIF', overOne(sum)],
  ['SUMIFS', overMany(sum)],
  ['AVERAGEIF', overOne(average)],
  ['AVERAGEIFS', overMany(average)],
  ['MINIFS', overMany(least)],
  ['MAXIFS', overMany(most)],
]);

function count(args: readonly Operand[]): CellValue {
  const tests = testsOf(args);
  if (!Array.isArray(tests)) return tests;
  const [{ block }] = tests;
  const met = [...places(tests)].length;
  const { rows, columns } = filledOf(tests);
  const isEmptyMet = tests.every(({ criterion }) => criterion(''));
  return met + (isEmptyMet ? block.rows * block.columns - rows * columns : 0);
}

/** The cells to add up come last, and may be left out. */
function overOne(settle: (numbers: Numbers) => CellValue): CriteriaFunction {
  return ([among = '', criterion = '', taken = among]) =>
    settled([among, criterion], taken, settle);
}

/** The cells to add up come first. */
function overMany(settle: (numbers: Numbers) => CellValue): CriteriaFunction {
  return ([taken = '', ...criteria]) => {
    const [first] = criteria;
    if (!first || !isBlock(first) || !isBlock(taken) || !isAlike(first, taken)) {
      return cellError('#VALUE!');
    }
    return settled(criteria, taken, settle);
  };
}

function settled(
  criteria: readonly Operand[],
  taken: Operand,
  settle: (numbers: Numbers) => CellValue,
): CellValue {
  const tests = testsOf(criteria);
  if (!Array.isArray(tests)) return tests;
  if (!isBlock(taken)) return cellError('#VALUE!');
  const numbers: number[] = [];
  for (const { row, column } of places(tests, taken)) {
    const value = taken.at(row, column);
    if (isCellError(value)) return value;
    if (typeof value === 'number') numbers.push(value);
  }
  return settle(numbers);
}

interface Test {
  readonly block: Block;
  readonly criterion: Criterion;
}

type Tests = [Test, ...Test[]];

/** Ranges and criteria in turn; the ranges are all of one size. */
function testsOf(args: readonly Operand[]): Tests | CellError {
  const tests: Test[] = [];
  for (let index = 0; index < args.length; index += 2) {
    const block = args[index] ?? '';
    if (!isBlock(block) || !isAlike(block, tests[0]?.block ?? block)) return cellError('#VALUE!');
    tests.push({ block, criterion: criterionOf(single(args[index + 1] ?? '')) });
  }
  const [first, ...others] = tests;
  return first ? [first, ...others] : cellError('#VALUE!');
}

function isAlike(one: Block, other: Block): boolean {
  return one.rows === other.rows && one.columns === other.columns;
}

/** How far from the corner any of the ranges holds anything. */
function filledOf([{ block }, ...others]: Tests, taken: Block = block) {
  const blocks = [block, taken, ...others.map((test) => test.block)];
  return {
    rows: Math.min(block.rows, Math.max(0, ...blocks.map(({ filled }) => filled.rows))),
    columns: Math.min(block.columns, Math.max(0, ...blocks.map(({ filled }) => filled.columns))),
  };
}

function* places(tests: Tests, taken?: Block) {
  const { rows, columns } = filledOf(tests, taken);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (tests.every(({ block, criterion }) => criterion(block.at(row, column)))) {
        yield { row, column };
      }
    }
  }
}

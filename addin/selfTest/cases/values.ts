// Reading and writing blocks of cells.
import { type ContractCase, guessed, guide, reference } from '../contractCase.ts';
import { readBack } from '../readBack.ts';

const nulls = guide('excel/excel-add-ins-blank-null-values');
const setting = guide('excel/excel-add-ins-ranges-set-get-values');

export const valueCases: readonly ContractCase[] = [
  {
    name: 'numbers, texts and truths come back as such',
    basis: reference('Range'),
    run: async (context, sheet) => {
      const cells = sheet.getRange('A1:C1');
      cells.values = [[1.5, '文字', true]];
      return readBack(context, cells, 'values');
    },
    expected: [[1.5, '文字', true]],
  },
  {
    name: 'an empty cell is an empty text',
    basis: nulls,
    run: (context, sheet) => readBack(context, sheet.getRange('A1'), 'values'),
    expected: [['']],
  },
  {
    name: 'null leaves a cell alone',
    basis: nulls,
    run: async (context, sheet) => {
      const cells = sheet.getRange('A1:C1');
      cells.values = [[1, 2, 3]];
      cells.values = [[null, 9, null]];
      return readBack(context, cells, 'values');
    },
    expected: [[1, 9, 3]],
  },
  {
    name: 'null leaves a formula alone',
    basis: nulls,
    run: async (context, sheet) => {
      const cells = sheet.getRange('A1:B1');
      cells.formulas = [['=1+1', 5]];
      cells.values = [[null, 6]];
      return readBack(context, cells, 'formulas');
    },
    expected: [['=1+1', 6]],
  },
  {
    name: 'the empty text clears a cell',
    basis: nulls,
    run: async (context, sheet) => {
      const cell = sheet.getRange('A1');
      cell.values = [[1]];
      cell.values = [['']];
      cell.load('valueTypes');
      await context.sync();
      return cell.valueTypes;
    },
    expected: [['Empty']],
  },
  {
    name: 'a single value is written to every cell',
    basis: setting,
    run: async (context, sheet) => {
      const cells = sheet.getRange('A1:B2');
      cells.values = 7 as unknown as number[][];
      return readBack(context, cells, 'values');
    },
    expected: [
      [7, 7],
      [7, 7],
    ],
  },
  {
    name: 'a block of another size is refused',
    basis: setting,
    run: async (context, sheet) => {
      sheet.getRange('A1:B2').values = [[1, 2]];
      await context.sync();
      return 'no error';
    },
    expected: 'error InvalidArgument',
  },
  {
    name: 'value types tell what cells hold',
    basis: reference('RangeValueType'),
    run: async (context, sheet) => {
      const cells = sheet.getRange('A1:E1');
      cells.formulas = [[1, '字', true, '', '=1/0']];
      cells.load('valueTypes');
      await context.sync();
      return cells.valueTypes;
    },
    expected: [['Double', 'String', 'Boolean', 'Empty', 'Error']],
  },
  {
    name: 'values of a formula are its results, formulas the formula',
    basis: reference('Range'),
    run: async (context, sheet) => {
      const cell = sheet.getRange('A1');
      cell.formulas = [['=2*3']];
      cell.load('values,formulas');
      await context.sync();
      return [cell.values, cell.formulas];
    },
    expected: [[[6]], [['=2*3']]],
  },
  {
    name: 'formulas of a constant are the constant',
    basis: reference('Range'),
    run: async (context, sheet) => {
      const cells = sheet.getRange('A1:B1');
      cells.values = [[3, '字']];
      return readBack(context, cells, 'formulas');
    },
    expected: [[3, '字']],
  },
  {
    name: 'setting a value that begins with = makes a formula',
    basis: reference('Range'),
    run: async (context, sheet) => {
      const cell = sheet.getRange('A1');
      cell.values = [['=1+2']];
      return readBack(context, cell, 'values');
    },
    expected: [[3]],
  },
  {
    name: 'a leading apostrophe keeps a formula a text and is not part of it',
    basis: guessed,
    run: async (context, sheet) => {
      const cell = sheet.getRange('A1');
      cell.values = [["'=1+2"]];
      return readBack(context, cell, 'values');
    },
    expected: [['=1+2']],
  },
  {
    name: 'long integers keep fifteen digits',
    basis: guessed,
    run: async (context, sheet) => {
      const cell = sheet.getRange('A1');
      cell.values = [[123456789012345]];
      return readBack(context, cell, 'values');
    },
    expected: [[123456789012345]],
  },
  {
    name: 'decimals come back as the same double',
    basis: guessed,
    run: async (context, sheet) => {
      const cells = sheet.getRange('A1:C1');
      cells.values = [[0.1, 3.95, 1234567.89]];
      return readBack(context, cells, 'values');
    },
    expected: [[0.1, 3.95, 1234567.89]],
  },
  {
    name: 'text is cut from neither end',
    basis: guessed,
    run: async (context, sheet) => {
      const cell = sheet.getRange('A1');
      cell.values = [['  两端空格  ']];
      return readBack(context, cell, 'values');
    },
    expected: [['  两端空格  ']],
  },
  {
    name: 'a line break inside a text stays',
    basis: guessed,
    run: async (context, sheet) => {
      const cell = sheet.getRange('A1');
      cell.values = [['一\n二']];
      return readBack(context, cell, 'values');
    },
    expected: [['一\n二']],
  },
  {
    name: 'clear("Contents") keeps the format',
    basis: reference('Range'),
    run: async (context, sheet) => {
      const cell = sheet.getRange('A1');
      cell.values = [[1]];
      cell.numberFormat = [['0.00']];
      cell.clear('Contents');
      cell.load('values,numberFormat');
      await context.sync();
      return [cell.values, cell.numberFormat];
    },
    expected: [[['']], [['0.00']]],
  },
  {
    name: 'clear("Formats") keeps the contents',
    basis: reference('Range'),
    run: async (context, sheet) => {
      const cell = sheet.getRange('A1');
      cell.values = [[1]];
      cell.numberFormat = [['0.00']];
      cell.clear('Formats');
      cell.load('values,numberFormat');
      await context.sync();
      return [cell.values, cell.numberFormat];
    },
    expected: [[[1]], [['General']]],
  },
  {
    name: 'errors in cells come back as their text',
    basis: guessed,
    run: async (context, sheet) => {
      const cells = sheet.getRange('A1:C1');
      cells.formulas = [['=1/0', '=NoSuchName', '="a"+1']];
      return readBack(context, cells, 'values');
    },
    expected: [['#DIV/0!', '#NAME?', '#VALUE!']],
  },
];

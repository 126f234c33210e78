// Inserting, deleting, sorting, merging.
import { type ContractCase, guessed, reference } from '../contractCase.ts';
import { readBack } from '../readBack.ts';

const range = reference('Range');

export const structureCases: readonly ContractCase[] = [
  {
    name: 'inserting cells moves those below down',
    basis: range,
    run: async (context, sheet) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('A1').insert('Down');
      return readBack(context, sheet.getRange('A1:B3'), 'values');
    },
    expected: [
      ['', 2],
      [1, 4],
      [3, ''],
    ],
  },
  {
    name: 'insert gives the new cells',
    basis: range,
    run: async (context, sheet) => {
      sheet.getRange('A1').values = [['old']];
      sheet.getRange('A1').insert('Down').values = [['new']];
      return readBack(context, sheet.getRange('A1:A2'), 'values');
    },
    expected: [['new'], ['old']],
  },
  {
    name: 'deleting cells moves those below up',
    basis: range,
    run: async (context, sheet) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('A2').delete('Up');
      return readBack(context, sheet.getRange('A1:A3'), 'values');
    },
    expected: [[1], [3], ['']],
  },
  {
    name: 'inserted rows look like the row above',
    basis: guessed,
    run: async (context, sheet) => {
      sheet.getRange('A1').format.fill.color = '#FFF2CC';
      sheet.getRange('2:2').insert('Down');
      const cell = sheet.getRange('A2').load('format/fill/color');
      await context.sync();
      return cell.format.fill.color;
    },
    expected: '#FFF2CC',
  },
  {
    name: 'sorting moves whole rows of the range',
    basis: reference('RangeSort'),
    run: async (context, sheet) => {
      const cells = sheet.getRange('A1:B3');
      cells.values = [
        [3, 'c'],
        [1, 'a'],
        [2, 'b'],
      ];
      cells.sort.apply([{ key: 0, ascending: true }]);
      return readBack(context, cells, 'values');
    },
    expected: [
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ],
  },
  {
    name: 'sorting leaves a header alone',
    basis: reference('RangeSort'),
    run: async (context, sheet) => {
      const cells = sheet.getRange('A1:A3');
      cells.values = [['头'], [2], [1]];
      cells.sort.apply([{ key: 0, ascending: true }], false, true);
      return readBack(context, cells, 'values');
    },
    expected: [['头'], [1], [2]],
  },
  {
    name: 'empty cells sort last, also downwards',
    basis: guessed,
    run: async (context, sheet) => {
      const cells = sheet.getRange('A1:A3');
      cells.values = [[''], [1], [2]];
      cells.sort.apply([{ key: 0, ascending: false }]);
      return readBack(context, cells, 'values');
    },
    expected: [[2], [1], ['']],
  },
  {
    name: 'merging keeps the first cell only',
    basis: range,
    run: async (context, sheet) => {
      const cells = sheet.getRange('A1:B2');
      cells.values = [
        [1, 2],
        [3, 4],
      ];
      cells.merge();
      return readBack(context, cells, 'values');
    },
    expected: [
      [1, ''],
      ['', ''],
    ],
  },
  {
    name: 'merging across keeps the first cell of each row',
    basis: range,
    run: async (context, sheet) => {
      const cells = sheet.getRange('A1:B2');
      cells.values = [
        [1, 2],
        [3, 4],
      ];
      cells.merge(true);
      return readBack(context, cells, 'values');
    },
    expected: [
      [1, ''],
      [3, ''],
    ],
  },
  {
    name: 'names, validation and conditional formats move with their rows',
    basis: guessed,
    run: async (context, sheet) => {
      const cell = sheet.getRange('A2');
      const name = sheet.names.add('moving', cell);
      const format = cell.conditionalFormats.add('Custom');
      format.custom.rule.formula = '=TRUE';
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      const now = format.getRange().load('address');
      name.load('formula');
      await context.sync();
      return [String(name.formula).split('!')[1], now.address.split('!')[1]];
    },
    expected: ['$A$3', 'A3'],
  },
];

// Tables.
import { type ContractCase, guessed, reference } from '../contractCase.ts';
import { readBack } from '../readBack.ts';

const table = reference('Table');
const collection = reference('TableCollection');

function threeRows(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange('A1:B3').values = [
    ['名称', '数'],
    ['甲', 1],
    ['乙', 2],
  ];
  return sheet.tables.add('A1:B3', true);
}

export const tableCases: readonly ContractCase[] = [
  {
    name: 'header, body and whole are ranges',
    basis: table,
    run: async (context, sheet) => {
      const added = threeRows(sheet);
      const parts = [added.getHeaderRowRange(), added.getDataBodyRange(), added.getRange()];
      for (const part of parts) part.load('address');
      await context.sync();
      return parts.map(({ address }) => address.split('!')[1]);
    },
    expected: ['A1:B1', 'A2:B3', 'A1:B3'],
  },
  {
    name: 'a table can be renamed, also in Chinese',
    basis: table,
    run: async (context, sheet) => {
      const added = threeRows(sheet);
      added.name = '自检表';
      added.load('name');
      await context.sync();
      return added.name;
    },
    expected: '自检表',
  },
  {
    name: 'a new table has the medium style 2 and banded rows',
    basis: guessed,
    run: async (context, sheet) => {
      const added = threeRows(sheet).load('style,showBandedRows,showHeaders,showTotals');
      await context.sync();
      return [added.style, added.showBandedRows, added.showHeaders, added.showTotals];
    },
    expected: ['TableStyleMedium2', true, true, false],
  },
  {
    name: 'rows.add(null, …) adds at the end',
    basis: reference('TableRowCollection'),
    run: async (context, sheet) => {
      const added = threeRows(sheet);
      added.rows.add(undefined, [['丙', 3]]);
      return readBack(context, added.getDataBodyRange(), 'values');
    },
    expected: [
      ['甲', 1],
      ['乙', 2],
      ['丙', 3],
    ],
  },
  {
    name: 'rows.add moves what stands below',
    basis: guessed,
    run: async (context, sheet) => {
      const added = threeRows(sheet);
      sheet.getRange('A5').values = [['below']];
      added.rows.add(0, [['新', 0]]);
      return readBack(context, sheet.getRange('A5:A6'), 'values');
    },
    expected: [[''], ['below']],
  },
  {
    name: 'two tables cannot overlap',
    basis: guessed,
    run: async (context, sheet) => {
      threeRows(sheet);
      sheet.tables.add('B2:C4', true);
      await context.sync();
      return 'no error';
    },
    expected: 'error InvalidOperation',
  },
  {
    name: 'empty headings are made up, numbers become texts',
    basis: guessed,
    run: async (context, sheet) => {
      sheet.getRange('A1:C1').values = [['名', 2021, '']];
      const added = sheet.tables.add('A1:C2', true);
      const [[name, year, madeUp] = []] = await readBack(
        context,
        added.getHeaderRowRange(),
        'values',
      );
      // In the language of Excel.
      return [name, year, /^(Column|列)1$/.test(String(madeUp))];
    },
    expected: ['名', '2021', true],
  },
  {
    name: 'convertToRange keeps the cells',
    basis: table,
    run: async (context, sheet) => {
      threeRows(sheet).convertToRange();
      const count = sheet.tables.getCount();
      const cell = sheet.getRange('A3').load('values');
      await context.sync();
      return [count.value, cell.values];
    },
    expected: [0, [['乙']]],
  },
  {
    name: 'a sheet lists its own tables only',
    basis: collection,
    run: async (context, sheet) => {
      threeRows(sheet);
      const count = sheet.tables.getCount();
      await context.sync();
      return count.value;
    },
    expected: 1,
  },
];

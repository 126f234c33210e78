// How calls are queued and sent, and what null objects and missing loads do.
import { type ContractCase, guessed, guide, reference } from '../contractCase.ts';

const nullObjects = guide(
  'develop/application-specific-api-model#ornullobject-methods-and-properties',
);
const loading = guide('develop/application-specific-api-model#load');

export const batchCases: readonly ContractCase[] = [
  {
    name: 'a property that was not loaded cannot be read',
    basis: loading,
    run: async (context, sheet) => {
      const cell = sheet.getRange('A1');
      await context.sync();
      return cell.values;
    },
    expected: 'error PropertyNotLoaded',
  },
  {
    name: 'getItem of nothing fails at the sync',
    basis: nullObjects,
    run: async (context) => {
      context.workbook.worksheets.getItem('no such sheet');
      await context.sync();
      return 'no error';
    },
    expected: 'error ItemNotFound',
  },
  {
    name: 'getItemOrNullObject of nothing is a null object',
    basis: nullObjects,
    run: async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('no such sheet');
      await context.sync();
      return sheet.isNullObject;
    },
    expected: true,
  },
  {
    name: 'what hangs on a null object is a null object',
    basis: nullObjects,
    run: async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('no such sheet');
      const table = sheet.tables.getItemOrNullObject('no table');
      await context.sync();
      return table.isNullObject;
    },
    expected: true,
  },
  {
    name: 'isNullObject is false for what is there',
    basis: nullObjects,
    run: async (context, sheet) => {
      sheet.load('name');
      await context.sync();
      const found = context.workbook.worksheets.getItemOrNullObject(sheet.name).load('name');
      await context.sync();
      return [found.isNullObject, found.name === sheet.name];
    },
    expected: [false, true],
  },
  {
    name: 'what ran before the failing call stays',
    basis: guessed,
    run: async (context, sheet) => {
      sheet.getRange('A1').values = [['kept']];
      context.workbook.worksheets.getItem('no such sheet').getRange('A1').values = [[1]];
      sheet.getRange('A2').values = [['lost']];
      const failure = await context.sync().then(
        () => 'no error',
        (error: unknown) => (error as OfficeExtension.Error).code,
      );
      const cells = sheet.getRange('A1:A2').load('values');
      await context.sync();
      return [failure, cells.values];
    },
    expected: ['ItemNotFound', [['kept'], ['']]],
  },
  {
    name: 'an error names the member that failed',
    basis: guide('excel/excel-add-ins-error-handling'),
    run: async (context) => {
      context.workbook.worksheets.getItem('no such sheet').load('name');
      return context.sync().then(
        () => 'no error',
        (error: unknown) => (error as OfficeExtension.Error).debugInfo.errorLocation,
      );
    },
    expected: 'WorksheetCollection.getItem',
  },
  {
    name: 'load by paths gives what hangs on an object',
    basis: loading,
    run: async (context, sheet) => {
      const cell = sheet.getRange('A1').load('format/font/bold,worksheet/name');
      sheet.load('name');
      await context.sync();
      return [cell.format.font.bold, cell.worksheet.name === sheet.name];
    },
    expected: [false, true],
  },
  {
    name: 'the same path can be used before and after a sync',
    basis: loading,
    run: async (context, sheet) => {
      const cell = sheet.getRange('A1');
      cell.values = [[1]];
      await context.sync();
      cell.values = [[2]];
      cell.load('values');
      await context.sync();
      return cell.values;
    },
    expected: [[2]],
  },
  {
    name: 'a range keeps denoting its cells when rows are inserted above',
    basis: guessed,
    run: async (context, sheet) => {
      const cell = sheet.getRange('B2');
      cell.values = [['mine']];
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      cell.load('address,values');
      await context.sync();
      return [cell.address.split('!')[1], cell.values];
    },
    expected: ['B3', [['mine']]],
  },
  {
    name: 'a range whose cells were deleted is an invalid reference',
    basis: guessed,
    run: async (context, sheet) => {
      const cell = sheet.getRange('B2').load('address');
      await context.sync();
      sheet.getRange('2:2').delete('Up');
      await context.sync();
      cell.load('values');
      await context.sync();
      return 'no error';
    },
    expected: 'error InvalidReference',
  },
  {
    name: 'set() writes several properties at once',
    basis: reference('Range'),
    run: async (context, sheet) => {
      const cell = sheet.getRange('A1');
      cell.set({ values: [[5]], format: { font: { bold: true } } });
      cell.load('values,format/font/bold');
      await context.sync();
      return [cell.values, cell.format.font.bold];
    },
    expected: [[[5]], true],
  },
  {
    name: 'more than 1500 cells are written as one block',
    basis: guessed,
    run: async (context, sheet) => {
      const block = Array.from({ length: 2000 }, (_, row) => [row, `第${row}行`]);
      sheet.getRange('A1:B2000').values = block;
      const last = sheet.getRange('A1999:B2000').load('values');
      await context.sync();
      return last.values;
    },
    expected: [
      [1998, '第1998行'],
      [1999, '第1999行'],
    ],
  },
  {
    name: 'collections load their items with the properties asked for',
    basis: loading,
    run: async (context, sheet) => {
      sheet.names.add('one', '=1');
      sheet.names.add('two', '=2');
      const names = sheet.names.load('items/name');
      await context.sync();
      return names.items.map(({ name }) => name).sort();
    },
    expected: ['one', 'two'],
  },
];

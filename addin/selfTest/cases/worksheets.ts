// Sheets: names, order, visibility.
import { type ContractCase, guessed, reference } from '../contractCase.ts';

const worksheet = reference('Worksheet');
const collection = reference('WorksheetCollection');

function refusedName(name: string): ContractCase {
  return {
    name: `a sheet cannot be called ${JSON.stringify(name.length > 31 ? `${name.length} letters` : name)}`,
    basis: guessed,
    run: async (context, sheet) => {
      sheet.name = name;
      await context.sync();
      return 'no error';
    },
    expected: 'error InvalidArgument',
  };
}

export const worksheetCases: readonly ContractCase[] = [
  refusedName(''),
  refusedName('a/b'),
  refusedName('[a]'),
  refusedName('x'.repeat(32)),
  {
    name: 'a name is taken whatever its case',
    basis: collection,
    run: async (context, sheet) => {
      sheet.name = 'SelfTestTwice';
      await context.sync();
      const failure = await Excel.run(async (other) => {
        other.workbook.worksheets.add('selftesttwice');
        await other.sync();
        return 'no error';
      }).catch((error: unknown) => (error as OfficeExtension.Error).code);
      sheet.delete();
      await context.sync();
      return failure;
    },
    expected: 'ItemAlreadyExists',
  },
  {
    name: 'getItem takes a name in any case, and an id',
    basis: collection,
    run: async (context, sheet) => {
      sheet.load('id,name');
      await context.sync();
      const { worksheets } = context.workbook;
      const byName = worksheets.getItem(sheet.name.toUpperCase()).load('id');
      const byId = worksheets.getItem(sheet.id).load('id');
      await context.sync();
      return [byName.id === sheet.id, byId.id === sheet.id];
    },
    expected: [true, true],
  },
  {
    name: 'add() does not activate the new sheet',
    basis: collection,
    run: async (context, sheet) => {
      const active = context.workbook.worksheets.getActiveWorksheet().load('id');
      sheet.load('id');
      await context.sync();
      return active.id === sheet.id;
    },
    expected: false,
  },
  {
    name: 'a new sheet stands last',
    basis: collection,
    run: async (context, sheet) => {
      const count = context.workbook.worksheets.getCount();
      sheet.load('position');
      await context.sync();
      return sheet.position === count.value - 1;
    },
    expected: true,
  },
  {
    name: 'a position can be set',
    basis: worksheet,
    run: async (context, sheet) => {
      sheet.position = 0;
      sheet.load('position');
      await context.sync();
      return sheet.position;
    },
    expected: 0,
  },
  {
    name: 'a hidden sheet cannot be activated',
    basis: worksheet,
    run: async (context, sheet) => {
      sheet.visibility = 'Hidden';
      sheet.activate();
      await context.sync();
      return 'no error';
    },
    expected: 'error InvalidOperation',
  },
  {
    name: 'a very hidden sheet cannot be deleted',
    basis: worksheet,
    run: async (context, sheet) => {
      sheet.visibility = 'VeryHidden';
      sheet.delete();
      const failure = await context.sync().then(
        () => 'no error',
        (error: unknown) => (error as OfficeExtension.Error).code,
      );
      sheet.visibility = 'Visible';
      await context.sync();
      return failure;
    },
    expected: 'InvalidOperation',
  },
  {
    name: 'tab colours are #RRGGBB, none is the empty text',
    basis: worksheet,
    run: async (context, sheet) => {
      sheet.load('tabColor');
      await context.sync();
      const before = sheet.tabColor;
      sheet.tabColor = '#70AD47';
      sheet.load('tabColor');
      await context.sync();
      return [before, sheet.tabColor];
    },
    expected: ['', '#70AD47'],
  },
  {
    name: 'frozen panes are told as a range',
    basis: reference('WorksheetFreezePanes'),
    run: async (context, sheet) => {
      sheet.freezePanes.freezeRows(2);
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      return frozen.address.split('!')[1];
    },
    expected: '1:2',
  },
  {
    name: 'a sheet in a formula is renamed along',
    basis: guessed,
    run: async (context, sheet) => {
      sheet.load('name');
      await context.sync();
      const before = sheet.name;
      sheet.getRange('A1:B1').formulas = [[4, `=${before}!A1`]];
      sheet.name = '改名';
      const cell = sheet.getRange('B1').load('formulas');
      await context.sync();
      sheet.name = before;
      await context.sync();
      return cell.formulas;
    },
    expected: [['=改名!A1']],
  },
];

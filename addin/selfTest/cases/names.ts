// Defined names.
import { type ContractCase, guessed, reference } from '../contractCase.ts';

const item = reference('NamedItem');
const collection = reference('NamedItemCollection');

export const nameCases: readonly ContractCase[] = [
  {
    name: 'a name of a sheet has its scope and formula',
    basis: item,
    run: async (context, sheet) => {
      sheet.load('name');
      const name = sheet.names.add('figures', sheet.getRange('B2:B4')).load('scope,formula,type');
      await context.sync();
      return [name.scope, name.formula === `=${sheet.name}!$B$2:$B$4`, name.type];
    },
    expected: ['Worksheet', true, 'Range'],
  },
  {
    name: 'a name may stand for a text',
    basis: item,
    run: async (context, sheet) => {
      const name = sheet.names.add('note', '="第一版"').load('value,type');
      await context.sync();
      return [name.value, name.type];
    },
    expected: ['第一版', 'String'],
  },
  {
    name: 'a name can be hidden',
    basis: item,
    run: async (context, sheet) => {
      const name = sheet.names.add('hidden', '=1');
      name.visible = false;
      name.load('visible');
      await context.sync();
      return name.visible;
    },
    expected: false,
  },
  {
    name: 'getItem ignores case',
    basis: guessed,
    run: async (context, sheet) => {
      sheet.names.add('Figures', '=1');
      const name = sheet.names.getItemOrNullObject('FIGURES').load('name');
      await context.sync();
      return name.isNullObject ? 'none' : name.name;
    },
    expected: 'Figures',
  },
  {
    name: 'a name that reads like a cell is refused',
    basis: guessed,
    run: async (context, sheet) => {
      sheet.names.add('AB12', '=1');
      await context.sync();
      return 'no error';
    },
    expected: 'error InvalidArgument',
  },
  {
    name: 'a name with a blank is refused',
    basis: guessed,
    run: async (context, sheet) => {
      sheet.names.add('two words', '=1');
      await context.sync();
      return 'no error';
    },
    expected: 'error InvalidArgument',
  },
  {
    name: 'names may be Chinese',
    basis: guessed,
    run: async (context, sheet) => {
      const name = sheet.names.add('粮食总产量', '=3.8').load('name,value');
      await context.sync();
      return [name.name, name.value];
    },
    expected: ['粮食总产量', 3.8],
  },
  {
    name: 'the same name twice is refused',
    basis: guessed,
    run: async (context, sheet) => {
      sheet.names.add('twice', '=1');
      sheet.names.add('TWICE', '=2');
      await context.sync();
      return 'no error';
    },
    expected: 'error ItemAlreadyExists',
  },
  {
    name: 'a name whose cells are gone is a null range',
    basis: collection,
    run: async (context, sheet) => {
      const name = sheet.names.add('gone', sheet.getRange('B2'));
      sheet.getRange('2:2').delete('Up');
      const cells = name.getRangeOrNullObject();
      await context.sync();
      return cells.isNullObject;
    },
    expected: true,
  },
];

// Which cells a range is, and the ranges one gets from it.
import { type ContractCase, guessed, reference } from '../contractCase.ts';

const range = reference('Range');

/** The address without its sheet. */
function addressed(
  name: string,
  from: (sheet: Excel.Worksheet) => Excel.Range,
  expected: string,
  basis = range,
): ContractCase {
  return {
    name,
    basis,
    run: async (context, sheet) => {
      const found = from(sheet).load('address');
      await context.sync();
      return found.address.split('!')[1];
    },
    expected,
  };
}

export const rangeCases: readonly ContractCase[] = [
  addressed('getCell counts from zero', (s) => s.getCell(1, 2), 'C2'),
  addressed(
    'getRangeByIndexes takes row, column and counts',
    (s) => s.getRangeByIndexes(1, 1, 2, 3),
    'B2:D3',
  ),
  addressed(
    'getCell of a range counts from its corner',
    (s) => s.getRange('B2:D5').getCell(1, 1),
    'C3',
  ),
  addressed('getOffsetRange moves', (s) => s.getRange('B2:C3').getOffsetRange(2, -1), 'A4:B5'),
  addressed('getResizedRange adds', (s) => s.getRange('B2:C3').getResizedRange(1, 2), 'B2:E4'),
  addressed(
    'getAbsoluteResizedRange sets',
    (s) => s.getRange('B2:C3').getAbsoluteResizedRange(1, 4),
    'B2:E2',
  ),
  addressed('getRow counts from zero', (s) => s.getRange('B2:C5').getRow(2), 'B4:C4'),
  addressed('getColumn counts from zero', (s) => s.getRange('B2:D5').getColumn(1), 'C2:C5'),
  addressed('getLastCell', (s) => s.getRange('B2:D5').getLastCell(), 'D5'),
  addressed('getLastRow', (s) => s.getRange('B2:D5').getLastRow(), 'B5:D5'),
  addressed('getRowsBelow', (s) => s.getRange('B2:D5').getRowsBelow(2), 'B6:D7'),
  addressed('getColumnsAfter', (s) => s.getRange('B2:D5').getColumnsAfter(1), 'E2:E5'),
  addressed('getEntireRow is told by its rows', (s) => s.getRange('B2:D3').getEntireRow(), '2:3'),
  addressed(
    'getEntireColumn is told by its columns',
    (s) => s.getRange('B2').getEntireColumn(),
    'B:B',
  ),
  addressed('getBoundingRect', (s) => s.getRange('B2').getBoundingRect('D4:E5'), 'B2:E5'),
  addressed('getIntersection', (s) => s.getRange('A1:C3').getIntersection('B2:E5'), 'B2:C3'),
  {
    name: 'no intersection is a null object',
    basis: range,
    run: async (context, sheet) => {
      const none = sheet.getRange('A1').getIntersectionOrNullObject('C3');
      await context.sync();
      return none.isNullObject;
    },
    expected: true,
  },
  {
    name: 'outside the sheet is refused',
    basis: guessed,
    run: async (context, sheet) => {
      sheet.getRange('A1').getOffsetRange(-1, 0).load('address');
      await context.sync();
      return 'no error';
    },
    expected: 'error InvalidArgument',
  },
  {
    name: 'the used range of an empty sheet is a null object',
    basis: reference('Worksheet'),
    run: async (context, sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      return used.isNullObject;
    },
    expected: true,
  },
  addressed(
    'the used range covers what holds values',
    (s) => {
      s.getRange('B3').values = [[1]];
      s.getRange('D5').values = [[1]];
      return s.getUsedRange(true);
    },
    'B3:D5',
    reference('Worksheet'),
  ),
  addressed(
    'formats count towards the used range unless only values are asked for',
    (s) => {
      s.getRange('B3').values = [[1]];
      s.getRange('D5').format.fill.color = '#FF0000';
      return s.getUsedRange(false);
    },
    'B3:D5',
    reference('Worksheet'),
  ),
  {
    name: 'address, indexes and counts',
    basis: range,
    run: async (context, sheet) => {
      const cells = sheet
        .getRange('B3:D4')
        .load('address,rowIndex,columnIndex,rowCount,columnCount,cellCount');
      await context.sync();
      const { rowIndex, columnIndex, rowCount, columnCount, cellCount } = cells;
      return [rowIndex, columnIndex, rowCount, columnCount, cellCount];
    },
    expected: [2, 1, 2, 3, 6],
  },
  {
    name: 'a name of a sheet that needs quotes has them in addresses',
    basis: guessed,
    run: async (context, sheet) => {
      sheet.name = '自检 2021';
      const cell = sheet.getRange('A1').load('address');
      await context.sync();
      const { address } = cell;
      sheet.delete();
      await context.sync();
      return address;
    },
    expected: "'自检 2021'!A1",
  },
  {
    name: 'several areas are one RangeAreas',
    basis: reference('RangeAreas'),
    run: async (context, sheet) => {
      const areas = sheet.getRanges('A1:A2,C3').load('areaCount,cellCount');
      await context.sync();
      return [areas.areaCount, areas.cellCount];
    },
    expected: [2, 3],
  },
];

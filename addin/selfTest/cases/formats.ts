// How cells look: fills, fonts, borders, sizes.
import { type ContractCase, guessed, reference } from '../contractCase.ts';

function written<T>(
  name: string,
  className: string,
  write: (format: Excel.RangeFormat) => void,
  path: string,
  read: (format: Excel.RangeFormat) => T,
  expected: T,
): ContractCase {
  return {
    name,
    basis: reference(className),
    run: async (context, sheet) => {
      const range = sheet.getRange('A1:B2');
      write(range.format);
      range.load(path);
      await context.sync();
      return read(range.format);
    },
    expected,
  };
}

export const formatCases: readonly ContractCase[] = [
  written(
    'a fill is given as #RRGGBB',
    'RangeFill',
    ({ fill }) => {
      fill.color = '#fff2cc';
    },
    'format/fill/color',
    ({ fill }) => fill.color,
    '#FFF2CC',
  ),
  written(
    'a fill may be given by name',
    'RangeFill',
    ({ fill }) => {
      fill.color = 'orange';
    },
    'format/fill/color',
    ({ fill }) => fill.color,
    '#FFA500',
  ),
  written(
    'no fill reads as white',
    'RangeFill',
    ({ fill }) => {
      fill.color = '#FF0000';
      fill.clear();
    },
    'format/fill/color',
    ({ fill }) => fill.color,
    '#FFFFFF',
  ),
  written(
    'fonts keep name, size and colour',
    'RangeFont',
    ({ font }) => {
      font.name = '宋体';
      font.size = 10.5;
      font.color = '#7F7F7F';
    },
    'format/font/name,format/font/size,format/font/color',
    ({ font }) => `${font.name} ${font.size} ${font.color}`,
    '宋体 10.5 #7F7F7F',
  ),
  written(
    'alignment and wrapping',
    'RangeFormat',
    (format) => {
      format.horizontalAlignment = 'CenterAcrossSelection';
      format.verticalAlignment = 'Center';
      format.wrapText = true;
    },
    'format/horizontalAlignment,format/verticalAlignment,format/wrapText',
    (format) => [format.horizontalAlignment, format.verticalAlignment, format.wrapText],
    ['CenterAcrossSelection', 'Center', true],
  ),
  written(
    'a border has style, weight and colour',
    'RangeBorder',
    ({ borders }) => {
      const edge = borders.getItem('EdgeBottom');
      edge.style = 'Continuous';
      edge.color = '#BFBFBF';
      edge.weight = 'Medium';
    },
    'format/borders/items/style',
    ({ borders }) =>
      borders.items.filter(({ style }) => style === 'Continuous').map(({ style }) => style),
    ['Continuous'],
  ),
  {
    name: 'what differs between cells reads as null',
    basis: reference('RangeFont'),
    run: async (context, sheet) => {
      sheet.getRange('A1').format.font.bold = true;
      const range = sheet.getRange('A1:B1').load('format/font/bold');
      await context.sync();
      return range.format.font.bold;
    },
    expected: null,
  },
  {
    name: 'mixed fills read as an empty text',
    basis: guessed,
    run: async (context, sheet) => {
      sheet.getRange('A1').format.fill.color = '#FF0000';
      const range = sheet.getRange('A1:B1').load('format/fill/color');
      await context.sync();
      return range.format.fill.color || 'nothing';
    },
    expected: 'nothing',
  },
  {
    name: 'column widths are kept in points',
    basis: reference('RangeFormat'),
    run: async (context, sheet) => {
      sheet.getRange('A:A').format.columnWidth = 120;
      const cell = sheet.getRange('A5').load('format/columnWidth');
      await context.sync();
      return cell.format.columnWidth;
    },
    expected: 120,
  },
  {
    name: 'row heights are kept in points',
    basis: reference('RangeFormat'),
    run: async (context, sheet) => {
      sheet.getRange('1:1').format.rowHeight = 30;
      const cell = sheet.getRange('C1').load('format/rowHeight');
      await context.sync();
      return cell.format.rowHeight;
    },
    expected: 30,
  },
  {
    name: 'hidden rows are told per row',
    basis: reference('Range'),
    run: async (context, sheet) => {
      sheet.getRange('2:2').rowHidden = true;
      const rows = sheet.getRange('A1:A3').getRowProperties({ rowHidden: true });
      const range = sheet.getRange('A1:A3').load('rowHidden');
      await context.sync();
      return [rows.value.map(({ rowHidden }) => rowHidden), range.rowHidden];
    },
    expected: [[false, true, false], null],
  },
  {
    name: 'a new cell in a formatted column takes its format',
    basis: guessed,
    run: async (context, sheet) => {
      sheet.getRange('B:B').numberFormat = '0.00' as unknown as string[][];
      const cell = sheet.getRange('B7');
      cell.values = [[2]];
      cell.load('text');
      await context.sync();
      return cell.text;
    },
    expected: [['2.00']],
  },
  {
    name: 'number formats are read back per cell',
    basis: reference('Range'),
    run: async (context, sheet) => {
      const cells = sheet.getRange('A1:B1');
      cells.numberFormat = [['#,##0.00', '@']];
      cells.load('numberFormat');
      await context.sync();
      return cells.numberFormat;
    },
    expected: [['#,##0.00', '@']],
  },
];

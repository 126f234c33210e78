// Formulas: what they come to, and how they move.
import { type Basis, type ContractCase, guessed } from '../contractCase.ts';
import { computes, evaluates, readBack } from '../readBack.ts';

/** The list of all functions, each with a page of its own. */
const functions: Basis = {
  kind: 'documented',
  source:
    'https://support.microsoft.com/office/excel-functions-alphabetical-b3944572-255d-4efb-bb96-c6d90033e188',
};

function formula(text: string, expected: unknown): ContractCase {
  return {
    name: text,
    basis: /[A-Z]{2,}\(/.test(text) ? functions : guessed,
    run: evaluates(text),
    expected,
  };
}

export const formulaCases: readonly ContractCase[] = [
  formula('=1+2*3', 7),
  formula('=2^3^2', 64),
  formula('=-2^2', 4),
  formula('=50%', 0.5),
  formula('="汇"&"报"', '汇报'),
  formula('="a"="A"', true),
  formula('=1/0', '#DIV/0!'),
  formula('=IF(1>2,"大","小")', '小'),
  formula('=IFERROR(1/0,0)', 0),
  formula('=ROUND(1.005,2)', 1.01),
  formula('=ROUND(-2.5,0)', -3),
  formula('=SUM(1,"2",TRUE)', 4),
  formula('=AND(TRUE,1)', true),
  formula('=LEN("汉字")', 2),
  formula('=MAX(3,7,5)', 7),
  {
    name: 'sums skip texts in cells',
    basis: functions,
    run: computes([[1], ['字'], [2], ['=SUM(A1:A3)']], 'A4'),
    expected: [[3]],
  },
  {
    name: 'averages skip empty cells',
    basis: functions,
    run: computes([[2], [''], [4], ['=AVERAGE(A1:A3)']], 'A4'),
    expected: [[3]],
  },
  {
    name: 'an empty cell counts as zero',
    basis: guessed,
    run: computes([['=C9+1']], 'A1'),
    expected: [[1]],
  },
  {
    name: 'errors spread',
    basis: guessed,
    run: computes([['=1/0', '=A1+1', '=SUM(A1:B1)']], 'B1:C1'),
    expected: [['#DIV/0!', '#DIV/0!']],
  },
  {
    name: 'COUNT counts numbers, COUNTA what is not empty',
    basis: functions,
    run: computes([[1, '字', '', '=COUNT(A1:C1)', '=COUNTA(A1:C1)']], 'D1:E1'),
    expected: [[1, 2]],
  },
  {
    name: 'SUMIF adds what meets a condition',
    basis: functions,
    run: computes(
      [
        ['甲', 1],
        ['乙', 2],
        ['甲', 4],
        ['=SUMIF(A1:A3,"甲",B1:B3)', '=SUMIF(B1:B3,">1")'],
      ],
      'A4:B4',
    ),
    expected: [[5, 6]],
  },
  {
    name: 'VLOOKUP finds exactly',
    basis: functions,
    run: computes(
      [
        ['甲', 1],
        ['乙', 2],
        ['=VLOOKUP("乙",A1:B2,2,FALSE)', '=VLOOKUP("丙",A1:B2,2,FALSE)'],
      ],
      'A3:B3',
    ),
    expected: [[2, '#N/A']],
  },
  {
    name: 'dates are serial numbers',
    basis: functions,
    run: computes([['=DATE(2021,12,31)+0', '=YEAR(44561)', '=MONTH(44561)']], 'A1:C1'),
    expected: [[44561, 2021, 12]],
  },
  {
    name: 'names in Chinese stand in formulas',
    basis: guessed,
    run: async (context, sheet) => {
      sheet.getRange('A1').values = [[3.95]];
      sheet.names.add('小春', sheet.getRange('A1'));
      const cell = sheet.getRange('B1');
      cell.formulas = [['=小春*2']];
      return readBack(context, cell, 'values');
    },
    expected: [[7.9]],
  },
  {
    name: 'references follow when a row is inserted',
    basis: guessed,
    run: async (context, sheet) => {
      const cells = sheet.getRange('A1:A3');
      cells.formulas = [[1], [2], ['=SUM(A1:A2)']];
      sheet.getRange('2:2').insert('Down');
      return readBack(context, sheet.getRange('A4'), 'formulas');
    },
    expected: [['=SUM(A1:A3)']],
  },
  {
    name: 'references to deleted cells become #REF!',
    basis: guessed,
    run: async (context, sheet) => {
      sheet.getRange('A1:B1').formulas = [[1, '=A1']];
      sheet.getRange('A:A').delete('Left');
      return readBack(context, sheet.getRange('A1'), 'formulas');
    },
    expected: [['=#REF!']],
  },
  {
    name: 'a changed cell changes what depends on it',
    basis: guessed,
    run: async (context, sheet) => {
      sheet.getRange('A1:B1').formulas = [[1, '=A1*10']];
      await context.sync();
      sheet.getRange('A1').values = [[2]];
      return readBack(context, sheet.getRange('B1'), 'values');
    },
    expected: [[20]],
  },
];

// What Excel makes of texts that are written as values: numbers, dates, percentages, or texts.
import { type ContractCase, guessed } from '../contractCase.ts';

function entered(name: string, input: string, expected: unknown, format = 'General'): ContractCase {
  return {
    name,
    basis: guessed,
    run: async (context, sheet) => {
      const cell = sheet.getRange('A1');
      if (format !== 'General') cell.numberFormat = [[format]];
      cell.values = [[input]];
      cell.load('values,numberFormat,valueTypes');
      await context.sync();
      return [cell.values[0]?.[0], cell.valueTypes[0]?.[0], cell.numberFormat[0]?.[0]];
    },
    expected,
  };
}

export const entryCases: readonly ContractCase[] = [
  entered('a number in text becomes a number', '12.5', [12.5, 'Double', 'General']),
  entered('blanks around a number are dropped', ' 12 ', [12, 'Double', 'General']),
  entered('thousands separators become a format', '1,234', [1234, 'Double', '#,##0']),
  entered('thousands with decimals', '1,234.5', [1234.5, 'Double', '#,##0.00']),
  entered('a percentage becomes a hundredth', '5%', [0.05, 'Double', '0%']),
  entered('a percentage with decimals', '5.25%', [0.0525, 'Double', '0.00%']),
  entered('parentheses mean negative', '(12)', [-12, 'Double', 'General']),
  entered('an exponent is understood', '1e3', [1000, 'Double', '0.00E+00']),
  entered('TRUE becomes a truth', 'true', [true, 'Boolean', 'General']),
  entered('a date becomes its serial number', '2021-12-31', [44561, 'Double', 'yyyy/m/d']),
  entered('an impossible date stays a text', '2021-02-30', ['2021-02-30', 'String', 'General']),
  entered('a unit behind a number keeps it a text', '3.5亿', ['3.5亿', 'String', 'General']),
  entered('a text cell keeps numbers as texts', '007', ['007', 'String', '@'], '@'),
  entered('a text cell keeps formulas as texts', '=1+1', ['=1+1', 'String', '@'], '@'),
  entered('a text cell keeps signs', '-5', ['-5', 'String', '@'], '@'),
  entered('leading zeros are lost elsewhere', '007', [7, 'Double', 'General']),
  entered('a format of its own stays', '1,234', [1234, 'Double', '0.0'], '0.0'),
];

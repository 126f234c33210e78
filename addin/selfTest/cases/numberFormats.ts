// What a value shows in a number format.
import { type ContractCase, guessed } from '../contractCase.ts';
import { shows } from '../readBack.ts';

const source =
  'https://support.microsoft.com/office/review-guidelines-for-customizing-a-number-format-c0a1d1fa-d3f4-4018-96b7-9c9354dd99f5';

function shown(
  value: number | string | boolean,
  format: string,
  expected: string,
  isDocumented = true,
): ContractCase {
  return {
    name: `${JSON.stringify(value)} as ${format}`,
    basis: isDocumented ? { kind: 'documented', source } : guessed,
    run: shows(value, format),
    expected,
  };
}

export const numberFormatCases: readonly ContractCase[] = [
  shown(1234.5, '0', '1235'),
  shown(1234.5, '0.00', '1234.50'),
  shown(1234567.891, '#,##0.00', '1,234,567.89'),
  shown(0.5, '0%', '50%'),
  shown(0.1234, '0.00%', '12.34%'),
  shown(12345, '0.00E+00', '1.23E+04'),
  shown(-5, '0;-0', '-5'),
  shown(-5, '0.0;(0.0)', '(5.0)'),
  shown(0, '0;-0;"零"', '零'),
  shown(5, '0"万元"', '5万元'),
  shown(12345000, '0.0,,', '12.3'),
  shown(0.25, '#.##', '.25'),
  shown(5, '000', '005'),
  shown(44561, 'yyyy-mm-dd', '2021-12-31'),
  shown(44561, 'yyyy"年"m"月"d"日"', '2021年12月31日'),
  shown(0.75, 'h:mm', '18:00'),
  shown('字', '@', '字'),
  shown('字', '0.00', '字'),
  shown(true, '0.00', 'TRUE', false),
  shown(1234.5, 'General', '1234.5', false),
  shown(0.1 + 0.2, 'General', '0.3', false),
  shown(1e21, 'General', '1E+21', false),
];

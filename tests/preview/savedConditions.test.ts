// A kind that the file has no rule for is saved as a formula, which has to mark the very same cells.
import { expect, it } from 'vitest';
import {
  type ConditionalRule,
  PRESETS,
  RANKINGS,
  TEXT_OPERATORS,
} from '../../addin/preview/workbook/conditionalFormat.ts';
import { openWorkbook } from '../../addin/preview/xlsx/openWorkbook.ts';
import { writeWorkbook } from '../../addin/preview/xlsx/writeWorkbook.ts';
import { emptyWorkbook } from './emptyWorkbook.ts';
import { markedRows, ruled } from './ruledSheet.ts';

const values = ['大米AB', '', 3, '=1/0', 'ab大豆', 7, '大米ab', 3, 12, -4];

const kinds: readonly ConditionalRule[] = [
  ...TEXT_OPERATORS.map((operator) => ({ kind: 'text', operator, text: 'ab' }) as const),
  ...PRESETS.map((criterion) => ({ kind: 'preset', criterion }) as const),
  ...RANKINGS.map((type) => ({ kind: 'ranking', type, rank: 2 }) as const),
  { kind: 'ranking', type: 'TopPercent', rank: 60 },
  { kind: 'text', operator: 'Contains', text: '' },
  { kind: 'cellValue', comparison: { operator: 'EqualTo', formula1: '="大米AB"' } },
  { kind: 'cellValue', comparison: { operator: 'NotBetween', formula1: 0, formula2: '=A3' } },
];

it.each(kinds.map((kind) => [JSON.stringify(kind), kind] as const))(
  'marks the same cells in a file: %s',
  async (_, kind) => {
    const sheet = ruled(values, kind);
    const again = emptyWorkbook();
    await openWorkbook(again, await writeWorkbook(sheet.workbook));
    expect(markedRows(again.active)).toEqual(markedRows(sheet));
  },
);

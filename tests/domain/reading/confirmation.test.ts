import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '#domain/indicator.ts';
import { type Confirmation, confirmedFigure } from '#domain/reading/confirmation.ts';
import { printCell } from '#domain/reading/printCell.ts';
import type { RawCell } from '#domain/reading/rawCell.ts';
import { readCell } from '#domain/reading/readCell.ts';
import { readSheet } from '#domain/reading/readSheet.ts';
import { line, unitsForTests } from '../../support/lines.ts';
import { told } from '../../support/readings.ts';

const money = line({ code: 'MONEY', unit: '万元' });
const share = line({ code: 'SHARE', unit: '%' });

const cell = (value: unknown, numberFormat = 'General'): RawCell => ({ value, numberFormat });

function confirming(raw: RawCell, asked: Line): Confirmation {
  const reading = readCell(raw, asked, unitsForTests);
  if (reading.kind !== 'Asked') throw new Error(`${String(raw.value)} is not asked about`);
  const { value, numberFormat } = raw;
  return { codes: reading.codes.join('+'), raw: JSON.stringify(value), numberFormat };
}

/** What a sheet of one line says, and whether the confirmation still counts. */
function sheetSays(value: RawCell, asked: Line, confirmation: Confirmation, status = ''): string {
  const kept = new Map([[asked.key, confirmation]]);
  const row = { value, status: cell(status, '@') };
  const { lines, confirmed } = readSheet([{ line: asked, row }], unitsForTests, kept);
  return `${lines.map(({ reading }) => told(reading)).join()}${confirmed.size > 0 ? ' confirmed' : ''}`;
}

const askedTexts = fc
  .tuple(
    fc.bigInt({ min: 1n, max: 10n ** 12n }),
    fc.constantFrom('', '元', '万元', '亿元', ' '),
    fc.nat({ max: 6 }),
  )
  .map(([digits, unit, decimals]) => {
    const text = String(digits).padStart(decimals + 1, '0');
    const point = text.length - decimals;
    return decimals === 0 ? text + unit : `${text.slice(0, point)}.${text.slice(point)}${unit}`;
  });

describe('a confirmation', () => {
  it('reads again as the figure that was confirmed, and holds once that stands in the cell', () => {
    fc.assert(
      fc.property(askedTexts, (text) => {
        const reading = readCell(cell(text), money, unitsForTests);
        fc.pre(reading.kind === 'Asked');
        const confirmation = confirming(cell(text), money);
        expect(confirmedFigure(confirmation, money, unitsForTests)).toEqual(reading.figure);
        const { value, numberFormat } = printCell(reading.figure, money);
        const [, figure] = told(reading).split(' ');
        expect(sheetSays(cell(value, numberFormat), money, confirmation)).toBe(
          `${figure} confirmed`,
        );
      }),
    );
  });

  it('spares a figure of more than 15 digits, which has to stay text, from being asked about again', () => {
    const raw = cell('123456789012345.67万元');
    expect(sheetSays(cell('123456789012345.67', '@'), money, confirming(raw, money))).toBe(
      '123456789012345.67 confirmed',
    );
  });

  it.each([
    ['another number', cell(12_001), '', '12001'],
    ['the text it had been', cell('1.2亿元'), '', 'UNIT_CONVERTED 12000'],
    ['nothing', cell(''), '', 'missing'],
    ['a status beside the number', cell(12_000), '不适用', 'STATUS_AND_NUMBER'],
  ])('ends where the cell holds %s', (_what, now, status, says) => {
    const confirmation = confirming(cell('1.2亿元'), money);
    expect(sheetSays(now, money, confirmation, status)).toBe(says);
  });

  const right: Confirmation = {
    codes: 'UNIT_CONVERTED',
    raw: '"1.2亿元"',
    numberFormat: 'General',
  };
  it.each([
    ['says what was not asked', { ...right, codes: 'TEXT_NUMBER' }],
    ['says nothing', { ...right, codes: '' }],
    ['is of a cell that is accepted as it stands', { codes: '', raw: '12', numberFormat: '0' }],
    ['is of a cell that is no number', { ...right, raw: '"约12"' }],
    ['is no JSON', { ...right, raw: '1.2亿元' }],
    ['is of no text and no number', { ...right, raw: '["1.2亿元"]' }],
    ['has a number format without end', { ...right, numberFormat: '0'.repeat(256) }],
    ['is longer than a cell', { ...right, raw: `"${' '.repeat(1_600)}12亿元"` }],
  ])('is refused where it %s', (_why, confirmation) => {
    expect(confirmedFigure(confirmation, money, unitsForTests)).toBeNull();
  });

  it('keeps a number with its format, since both were asked about', () => {
    const confirmation = confirming(cell(0.05), share);
    expect(confirmation).toEqual({
      codes: 'PERCENT_AMBIGUOUS',
      raw: '0.05',
      numberFormat: 'General',
    });
    expect(
      confirmedFigure({ ...confirmation, numberFormat: '0.00' }, share, unitsForTests),
    ).toBeNull();
  });
});

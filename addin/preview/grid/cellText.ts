// How a cell's text sits in the grid: its alignment, how far it reaches over empty neighbours, and number signs
// where a number does not fit.
import { roundedDigits } from '../numberFormat/digits.ts';
import { valueAt } from '../workbook/calculating.ts';
import { cellAt, isEmptyCell, styleAt } from '../workbook/cells.ts';
import { isCellError } from '../workbook/cellValue.ts';
import { displayText } from '../workbook/displayText.ts';
import { mergeAt } from '../workbook/merging.ts';
import type { Style } from '../workbook/style.ts';
import type { Sheet } from '../workbook/workbook.ts';
import { measureText } from './fonts.ts';
import { type Geometry, pixels } from './geometry.ts';

const PADDING = 6;
const INDENT = 9;

export interface CellText {
  readonly text: string;
  readonly color: string | undefined;
  readonly align: 'left' | 'center' | 'right';
  /** Pixels the text may use beyond the cell on either side. */
  readonly reach: { readonly left: number; readonly right: number };
}

export interface CellPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

export function cellText(
  place: CellPlace,
  style: Style,
  width: number,
  geometry: Geometry,
): CellText {
  const { sheet, row, column } = place;
  const value = valueAt(sheet, row, column);
  const shown = displayText(sheet, row, column);
  const isNumber = typeof value === 'number' && style.numberFormat !== '@';
  const align = alignment(style, isNumber, typeof value === 'boolean' || isCellError(value));
  const base = { text: shown.text, color: shown.color, align, reach: { left: 0, right: 0 } };
  if (shown.text === '' || style.wrap || mergeAt(sheet, row, column)) return base;
  const room = width - PADDING - style.indent * INDENT;
  const needed = pixels(measureText(shown.text, style));
  if (style.horizontal === 'CenterAcrossSelection') {
    return { ...base, reach: { left: 0, right: acrossWidth(place, geometry) } };
  }
  if (needed <= room) return base;
  if (typeof value === 'number') return { ...base, text: fitted(value, style, room) };
  if (typeof value === 'boolean' || isCellError(value)) return { ...base, text: '#'.repeat(3) };
  return { ...base, reach: reachOf(place, align, needed - room, geometry) };
}

function alignment(style: Style, isNumber: boolean, isCentred: boolean): CellText['align'] {
  switch (style.horizontal) {
    case 'Center':
    case 'CenterAcrossSelection':
    case 'Distributed':
      return 'center';
    case 'Right':
      return 'right';
    case 'Left':
    case 'Fill':
    case 'Justify':
      return 'left';
    case 'General':
      if (isCentred) return 'center';
      return isNumber ? 'right' : 'left';
  }
}

/** In the format General fewer decimals are shown; otherwise the width is filled with number signs. */
function fitted(value: number, style: Style, room: number): string {
  const fits = (text: string) => pixels(measureText(text, style)) <= room;
  if (style.numberFormat === 'General') {
    for (let decimals = 9; decimals >= 0; decimals -= 1) {
      const { integer, fraction } = roundedDigits(Math.abs(value), decimals);
      const digits = fraction.replace(/0+$/, '');
      const text = `${value < 0 ? '-' : ''}${integer || '0'}${digits ? `.${digits}` : ''}`;
      if (fits(text)) return text;
    }
  }
  const sign = Math.max(1, pixels(measureText('#', style)));
  return '#'.repeat(Math.max(1, Math.floor(room / sign)));
}

function acrossWidth({ sheet, row, column }: CellPlace, { columns }: Geometry): number {
  let width = 0;
  for (let next = column + 1; next < columns.count; next += 1) {
    const isJoined = styleAt(sheet, row, next).horizontal === 'CenterAcrossSelection';
    if (!isJoined || !isEmptyCell(cellAt(sheet, row, next))) break;
    width += columns.size(next);
  }
  return width;
}

function reachOf(
  { sheet, row, column }: CellPlace,
  align: CellText['align'],
  missing: number,
  { columns }: Geometry,
): CellText['reach'] {
  const wanted = align === 'center' ? missing / 2 : missing;
  const walk = (step: 1 | -1) => {
    let width = 0;
    for (let next = column + step; next >= 0 && next < columns.count; next += step) {
      if (width >= wanted) break;
      if (!isEmptyCell(cellAt(sheet, row, next)) || mergeAt(sheet, row, next)) break;
      width += columns.size(next);
    }
    return Math.min(width, wanted + PADDING);
  };
  return {
    left: align === 'left' ? 0 : walk(-1),
    right: align === 'right' ? 0 : walk(1),
  };
}

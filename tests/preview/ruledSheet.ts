// A column of cells under conditional formats that colour them red.
import type { ConditionalRule } from '../../addin/preview/workbook/conditionalFormat.ts';
import { displayStyle } from '../../addin/preview/workbook/displaying.ts';
import type { Sheet } from '../../addin/preview/workbook/workbook.ts';
import { areaAt, emptyWorkbook, put } from './emptyWorkbook.ts';

export const RED = '#FF0000';

export function ruled(
  contents: readonly unknown[],
  ...conditions: readonly ConditionalRule[]
): Sheet {
  const sheet = emptyWorkbook().active;
  put(sheet, { [`A1:A${contents.length}`]: contents.map((content) => [content]) });
  sheet.conditionalFormats = conditions.map((condition, index) => ({
    id: String(index),
    areas: [areaAt(`A1:A${contents.length}`)],
    condition,
    look: { fill: RED },
    stopIfTrue: false,
  }));
  return sheet;
}

/** Rows (from 1) that are red. */
export function markedRows(sheet: Sheet): readonly number[] {
  const { rows = 0 } = sheet.conditionalFormats[0]?.areas[0] ?? {};
  return Array.from({ length: rows }, (_, row) => row + 1).filter(
    (row) => displayStyle(sheet, row - 1, 0).fill === RED,
  );
}

export function marked(
  contents: readonly unknown[],
  condition: ConditionalRule,
): readonly number[] {
  return markedRows(ruled(contents, condition));
}

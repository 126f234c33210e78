// Copied cells as a table that Excel, WPS and word processors take over with their formats.
import type { Area } from '../workbook/address.ts';
import { hasCell } from '../workbook/area.ts';
import { valueAt } from '../workbook/calculating.ts';
import { styleAt } from '../workbook/cells.ts';
import { displayText } from '../workbook/displayText.ts';
import { mergeAt } from '../workbook/merging.ts';
import type { Style } from '../workbook/style.ts';
import type { Sheet } from '../workbook/workbook.ts';

const NAMESPACES =
  'xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

export function writeHtmlTable(sheet: Sheet, area: Area): string {
  const rows: string[] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const cells: string[] = [];
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      cells.push(cellHtml(sheet, row, column, area));
    }
    rows.push(`<tr>${cells.join('')}</tr>`);
  }
  return `<html ${NAMESPACES}><head><meta charset="utf-8"></head><body><table>${rows.join('')}</table></body></html>`;
}

function cellHtml(sheet: Sheet, row: number, column: number, area: Area): string {
  const merge = mergeAt(sheet, row, column);
  const isCovered = merge && (merge.row !== row || merge.column !== column);
  if (merge && isCovered && hasCell(area, merge.row, merge.column)) return '';
  const value = valueAt(sheet, row, column);
  const spans = merge && !isCovered ? ` rowspan="${merge.rows}" colspan="${merge.columns}"` : '';
  const number = typeof value === 'number' ? ` x:num="${value}"` : '';
  const text = escaped(displayText(sheet, row, column).text).replaceAll('\n', '<br>');
  return `<td${spans}${number} style="${escaped(css(styleAt(sheet, row, column)))}">${text}</td>`;
}

function css(style: Style): string {
  const { numberFormat, fill, fontColor, bold, italic, horizontal } = style;
  return [
    `mso-number-format:"${numberFormat.replaceAll('"', '\\0022').replaceAll(/[^\w\u0080-\uffff\\]/g, '\\$&')}"`,
    fill !== undefined && `background:${fill}`,
    fontColor !== '#000000' && `color:${fontColor}`,
    bold && 'font-weight:700',
    italic && 'font-style:italic',
    ['Left', 'Center', 'Right'].includes(horizontal) && `text-align:${horizontal.toLowerCase()}`,
  ]
    .filter((part) => part !== false)
    .join(';');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

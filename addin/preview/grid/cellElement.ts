// One cell as an element: fill, lines, font and text.
import { areaName } from '../workbook/address.ts';
import { cellArea } from '../workbook/area.ts';
import { barAt, displayStyle } from '../workbook/displaying.ts';
import { lineAt } from '../workbook/formatting.ts';
import { mergeAt } from '../workbook/merging.ts';
import type { Line, Style } from '../workbook/style.ts';
import { type CellPlace, cellText } from './cellText.ts';
import { element } from './element.ts';
import { fontFamily } from './fonts.ts';
import type { Geometry } from './geometry.ts';
import { withTableLook } from './tableLook.ts';

const GRIDLINE = '#e2e2e2';
const NO_GRIDLINE = '#ffffff';
const WIDTHS = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 } as const;
const VERTICAL = {
  Top: 'flex-start',
  Center: 'center',
  Distributed: 'center',
  Justify: 'flex-start',
  Bottom: 'flex-end',
} as const;
const HORIZONTAL = { left: 'flex-start', center: 'center', right: 'flex-end' } as const;

export function cellElement(place: CellPlace, geometry: Geometry): HTMLElement {
  const { sheet, row, column } = place;
  const area = mergeAt(sheet, row, column) ?? cellArea(row, column);
  const left = geometry.columns.offset(column);
  const top = geometry.rows.offset(row);
  const width = geometry.columns.offset(column + area.columns) - left;
  const height = geometry.rows.offset(row + area.rows) - top;
  const style = withTableLook(sheet, row, column, displayStyle(sheet, row, column));
  const address = areaName(cellArea(row, column));
  const cell = element('div', {
    role: 'gridcell',
    class: 'cell',
    id: `cell-${address}`,
    'data-address': address,
    'aria-rowindex': row + 1,
    'aria-colindex': column + 1,
  });
  Object.assign(cell.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
    background: style.fill ?? '',
    alignItems: VERTICAL[style.vertical],
  });
  drawLines(cell, place, { row: row + area.rows - 1, column: column + area.columns - 1 }, style);
  const bar = barAt(sheet, row, column);
  if (bar) {
    const end = `${Math.round(bar.share * 100)}%`;
    cell.style.backgroundImage = `linear-gradient(to right, ${bar.color} ${end}, transparent ${end})`;
  }
  if (!bar?.isAlone) putText(cell, place, { style, width, geometry });
  return cell;
}

interface TextBox {
  readonly style: Style;
  readonly width: number;
  readonly geometry: Geometry;
}

function putText(cell: HTMLElement, place: CellPlace, { style, width, geometry }: TextBox): void {
  const { text, color, align, reach } = cellText(place, style, width, geometry);
  cell.style.justifyContent = HORIZONTAL[align];
  if (text === '') return;
  const span = element('span', { class: style.wrap ? 'text wrapped' : 'text' }, [text]);
  Object.assign(span.style, {
    fontFamily: fontFamily(style.fontName),
    fontSize: `${style.fontSize}pt`,
    fontWeight: style.bold ? '700' : '',
    fontStyle: style.italic ? 'italic' : '',
    textDecoration: decoration(style),
    color: color ?? (style.fontColor === '#000000' ? '' : style.fontColor),
    textAlign: align,
  });
  if (style.indent > 0) {
    span.style[align === 'right' ? 'paddingRight' : 'paddingLeft'] = `${style.indent * 9 + 2}px`;
  }
  if (reach.left > 0 || reach.right > 0) spill(cell, span, width, { reach, style });
  cell.append(span);
}

/** The text lies over its empty neighbours and hides the gridlines between them. */
function spill(
  cell: HTMLElement,
  span: HTMLElement,
  width: number,
  { reach, style }: { readonly reach: { left: number; right: number }; readonly style: Style },
): void {
  cell.classList.add('spilling');
  span.style.left = `${-reach.left}px`;
  span.style.width = `${reach.left + width + reach.right}px`;
  span.style.position = 'absolute';
  span.style.background = style.fill ?? '';
}

function decoration({ underline, strikethrough }: Style): string {
  return [underline === 'None' ? '' : 'underline', strikethrough ? 'line-through' : '']
    .filter(Boolean)
    .join(' ');
}

/** Each cell draws the lines to its right and below; those above and to the left are its neighbours'. */
function drawLines(
  cell: HTMLElement,
  { sheet, row, column }: CellPlace,
  last: { readonly row: number; readonly column: number },
  style: Style,
): void {
  const bare = style.fill ?? (sheet.showGridlines ? GRIDLINE : NO_GRIDLINE);
  cell.style.borderRight = lineCss(lineAt(sheet, row, last.column, 'right'), bare);
  cell.style.borderBottom = lineCss(lineAt(sheet, last.row, column, 'bottom'), bare);
}

function lineCss({ style, weight, color }: Line, bare: string): string {
  switch (style) {
    case 'None':
      return `1px solid ${bare}`;
    case 'Continuous':
      return `${WIDTHS[weight]}px solid ${color}`;
    case 'Double':
      return `3px double ${color}`;
    case 'Dot':
      return `${WIDTHS[weight]}px dotted ${color}`;
    case 'Dash':
    case 'DashDot':
    case 'DashDotDot':
    case 'SlantDashDot':
      return `${WIDTHS[weight]}px dashed ${color}`;
  }
}

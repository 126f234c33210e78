// A table as Excel, WPS or a browser puts it on the clipboard: texts, and what their styles say of number format, font,
// fill and alignment. Excel names styles by class, in a style element that stands in a comment.
import type { ForeignBlock, ForeignCell } from '../workbook/pasting.ts';
import type { Style } from '../workbook/style.ts';

/** Undefined if there is no table: the plain text says all then. */
export function readHtmlTable(html: string): ForeignBlock | undefined {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const table = page.querySelector('table');
  if (!table) return undefined;
  const classes = classStyles(page);
  const block: (ForeignCell | undefined)[][] = [];
  for (const [r, row] of [...table.rows].entries()) {
    let c = 0;
    for (const cell of row.cells) {
      while (block[r] && c in block[r]) c += 1;
      occupy(block, r, c, foreignCell(cell, classes));
      c += cell.colSpan;
    }
    block[r] ??= [];
  }
  return block.length > 0 ? block : undefined;
}

/** Cells that a merged one covers are there, and hold nothing. */
function occupy(
  block: (ForeignCell | undefined)[][],
  row: number,
  column: number,
  cell: ForeignCell,
): void {
  for (let r = row; r < row + (cell.rows ?? 1); r += 1) {
    const line = (block[r] ??= []);
    for (let c = column; c < column + (cell.columns ?? 1); c += 1) line[c] = undefined;
  }
  const line = block[row];
  if (line) line[column] = cell;
}

type Declarations = ReadonlyMap<string, string>;

function classStyles(page: Document): ReadonlyMap<string, Declarations> {
  const text = [...page.querySelectorAll('style')].map((one) => one.textContent).join('\n');
  const rules = text.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g);
  return new Map([...rules].map(([, name = '', body = '']) => [name, declarations(body)]));
}

/** Written out rather than left to the browser, which drops `mso-` properties. */
function declarations(text: string): Declarations {
  const found = text.matchAll(/([\w-]+)\s*:\s*((?:"(?:\\.|[^"\\])*"|'[^']*'|[^;])*)/g);
  return new Map([...found].map(([, name = '', value = '']) => [name.toLowerCase(), value.trim()]));
}

function foreignCell(
  cell: HTMLTableCellElement,
  classes: ReadonlyMap<string, Declarations>,
): ForeignCell {
  const named = [...cell.classList].flatMap((name) => [...(classes.get(name) ?? [])]);
  const own = declarations(cell.getAttribute('style') ?? '');
  const number = cell.getAttribute('x:num');
  return {
    text: textOf(cell),
    ...(number !== null && number !== '' && { value: Number(number) }),
    look: lookOf(new Map([...named, ...own]), cell),
    rows: cell.rowSpan,
    columns: cell.colSpan,
  };
}

/** White space counts once, as a browser shows it; lines break where the source says so. */
function textOf(cell: HTMLElement): string {
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const line of copy.querySelectorAll('br')) line.replaceWith('\u2028');
  const text = (copy.textContent ?? '').replaceAll(/[ \t\r\n]+/g, ' ').replaceAll('\u00a0', ' ');
  return text.trim().replaceAll(/ ?\u2028 ?/g, '\n');
}

const ALIGNMENTS: Readonly<Record<string, Style['horizontal']>> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
};

function lookOf(css: Declarations, cell: HTMLTableCellElement): Partial<Style> {
  const has = (tag: string) => cell.querySelector(tag) !== null || cell.localName === tag;
  const weight = css.get('font-weight') ?? '';
  const format = numberFormat(css.get('mso-number-format'));
  const fill = colorOf(css.get('background-color') ?? css.get('background'));
  const fontColor = colorOf(css.get('color'));
  // Excel writes `align` for what numbers and texts do by themselves; only a style is somebody's wish.
  const align = ALIGNMENTS[css.get('text-align')?.toLowerCase() ?? ''];
  return {
    ...(format !== undefined && { numberFormat: format }),
    ...(fill !== undefined && { fill }),
    ...(fontColor !== undefined && { fontColor }),
    ...((/bold|[6-9]00/.test(weight) || has('b') || has('th')) && { bold: true }),
    ...((css.get('font-style') === 'italic' || has('i')) && { italic: true }),
    ...(align && { horizontal: align }),
    ...(css.get('white-space') === 'normal' && { wrap: true }),
  };
}

/** `"\#\,\#\#0\.00"`: every sign that is not a letter or digit may be escaped. */
function numberFormat(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const format = text
    .replaceAll(/^"|"$/g, '')
    .replaceAll(/\\0022/g, '"')
    .replaceAll(/\\(.)/g, '$1');
  const named: Readonly<Record<string, string>> = {
    Percent: '0.00%',
    'Short Date': 'yyyy/m/d',
    Standard: '#,##0.00',
    Fixed: '0.00',
  };
  return named[format] ?? format;
}

/** Undefined for colours that say nothing, such as `windowtext`, and for white, which is the paper. */
function colorOf(text: string | undefined): string | undefined {
  const hex = /#([0-9a-f]{6}|[0-9a-f]{3})\b/i.exec(text ?? '')?.[1];
  if (hex !== undefined) {
    const full = hex.length === 6 ? hex : hex.replaceAll(/./g, '$&$&');
    return `#${full.toUpperCase()}`;
  }
  const parts = /rgb\((\d+)[, ]+(\d+)[, ]+(\d+)\)/.exec(text ?? '')?.slice(1);
  if (parts) {
    return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
  }
  const named: Readonly<Record<string, string>> = {
    red: '#FF0000',
    yellow: '#FFFF00',
    black: '#000000',
  };
  return named[text?.split(' ')[0]?.toLowerCase() ?? ''];
}

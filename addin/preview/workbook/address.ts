// Places on a sheet, written the way Excel writes them.

export const ROW_LIMIT = 1_048_576;
export const COLUMN_LIMIT = 16_384;

/** A rectangle of cells; row and column count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** `sheetName` is undefined where the text named no sheet. */
export interface Address {
  readonly sheetName: string | undefined;
  readonly area: Area;
}

export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

export function areaName(area: Area): string {
  return writeArea(area, '');
}

/** As names and print areas spell it: `$A$1:$B$2`. */
export function absoluteAreaName(area: Area): string {
  return writeArea(area, '$');
}

function writeArea({ row, column, rows, columns }: Area, fixed: string): string {
  const first = fixed + columnName(column);
  const last = fixed + columnName(column + columns - 1);
  const top = `${fixed}${row + 1}`;
  const bottom = `${fixed}${row + rows}`;
  if (columns === COLUMN_LIMIT) return `${top}:${bottom}`;
  if (rows === ROW_LIMIT) return `${first}:${last}`;
  return rows * columns === 1 ? first + top : `${first}${top}:${last}${bottom}`;
}

/** `Sheet1!`, with quotes where the name needs them; Chinese names do not. */
export function sheetPrefix(sheetName: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheetName) && !parseArea(sheetName);
  return isPlain ? `${sheetName}!` : `'${sheetName.replaceAll("'", "''")}'!`;
}

export function parseAddress(text: string): Address | undefined {
  const match = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(.+)$/s.exec(text.trim());
  const area = match?.[3] === undefined ? undefined : parseArea(match[3]);
  if (!match || !area) return undefined;
  return { sheetName: (match[1] ?? match[2])?.replaceAll("''", "'"), area };
}

function parseArea(text: string): Area | undefined {
  const plain = text.replaceAll('$', '');
  const cells = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i.exec(plain);
  if (cells) {
    const [, left = '', top = '', right = left, bottom = top] = cells;
    return between(Number(top) - 1, columnIndex(left), Number(bottom) - 1, columnIndex(right));
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(plain);
  if (columns) {
    const [, left = '', right = ''] = columns;
    return between(0, columnIndex(left), ROW_LIMIT - 1, columnIndex(right));
  }
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(plain);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, COLUMN_LIMIT - 1);
  return undefined;
}

/** The rectangle of two corners in any order; undefined off the sheet. */
function between(row1: number, column1: number, row2: number, column2: number): Area | undefined {
  const [row, bottom] = row1 < row2 ? [row1, row2] : [row2, row1];
  const [column, right] = column1 < column2 ? [column1, column2] : [column2, column1];
  if (row < 0 || column < 0 || bottom >= ROW_LIMIT || right >= COLUMN_LIMIT) return undefined;
  return { row, column, rows: bottom - row + 1, columns: right - column + 1 };
}

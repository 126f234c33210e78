// A1 notation. Rows and columns count from 0 everywhere else.

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  const letter = String.fromCodePoint(65 + (column % 26));
  return rest === 0 ? letter : columnName(rest - 1) + letter;
}

export function cellName({ row, column }: CellPlace): string {
  return `${columnName(column)}${row + 1}`;
}

const reference = /!\$?([A-Z]{1,3})\$?(\d{1,7})$/;

/** The cell a defined name refers to: `='表 1'!$F$4`. `null` for `#REF!` and for what is no single cell. */
export function referencedCell(formula: string): CellPlace | null {
  const [, letters, digits] = reference.exec(formula) ?? [];
  if (letters === undefined || digits === undefined) return null;
  return { row: Number(digits) - 1, column: columnNumber(letters) - 1 };
}

/** A is 1. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

export interface CellArea {
  readonly from: CellPlace;
  readonly to: CellPlace;
}

/** Areas of an address as Excel gives it: `'表 1'!B2:C4,'表 1'!F7:F8`. Single cells are no merged areas. */
export function mergedAreas(address: string): readonly CellArea[] {
  return [...address.matchAll(/!([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})(?=,|$)/g)].flatMap(
    ([, first = '', last = '']) => {
      const from = referencedCell(`!${first}`);
      const to = referencedCell(`!${last}`);
      return from && to ? [{ from, to }] : [];
    },
  );
}

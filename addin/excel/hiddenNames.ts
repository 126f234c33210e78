// Hidden names of a worksheet: what it is, and where its columns are. Names follow when columns are
// inserted, deleted or moved, so that nothing depends on the layout a sheet once had.
import { type CellPlace, referencedCell } from './a1.ts';
import { parseTextFormula, printTextFormula } from './nameFormula.ts';

const prefix = '_huibao.';

export interface HiddenNames {
  readonly texts: ReadonlyMap<string, string>;
  readonly cells: ReadonlyMap<string, CellPlace>;
}

export function readHiddenNames(names: readonly Excel.NamedItem[]): HiddenNames {
  const texts = new Map<string, string>();
  const cells = new Map<string, CellPlace>();
  for (const { name, formula } of names) {
    if (!name.startsWith(prefix) || typeof formula !== 'string') continue;
    const own = name.slice(prefix.length);
    const text = parseTextFormula(formula);
    const cell = referencedCell(formula);
    if (text !== null) texts.set(own, text);
    if (cell) cells.set(own, cell);
  }
  return { texts, cells };
}

export function addHiddenText(worksheet: Excel.Worksheet, name: string, text: string): void {
  worksheet.names.add(prefix + name, printTextFormula(text)).visible = false;
}

export function addHiddenCell(worksheet: Excel.Worksheet, name: string, cell: Excel.Range): void {
  worksheet.names.add(prefix + name, cell).visible = false;
}

export function changeHiddenText(worksheet: Excel.Worksheet, name: string, text: string): void {
  worksheet.names.getItem(prefix + name).formula = printTextFormula(text);
}

// Pasting what another program copied: contents, and as far as it says so formats and merges. Validation of the cells stays
// and is not asked, as in Excel.
import type { Area } from './address.ts';
import { isSingleCell } from './area.ts';
import { ensureCell } from './cells.ts';
import { unmergeArea } from './merging.ts';
import { demandEditable } from './protection.ts';
import type { Style } from './style.ts';
import { announceChange, type Sheet } from './workbook.ts';
import { putInput } from './writing.ts';

export interface ForeignCell {
  readonly text: string;
  /** Where the source tells the number behind the text. */
  readonly value?: number;
  /** Undefined for bare text: the cell keeps its own look. */
  readonly look?: Partial<Style>;
  readonly rows?: number;
  readonly columns?: number;
}

export type ForeignBlock = readonly (readonly (ForeignCell | undefined)[])[];

/** Goes to the first cell of the target, again and again if the target is a multiple of it. */
export function pasteForeign(sheet: Sheet, target: Area, block: ForeignBlock): Area {
  const columns = Math.max(1, ...block.map((row) => row.length));
  const area = targetArea(target, { rows: block.length, columns });
  demandEditable(sheet, area);
  if (block.some((row) => row.some((cell) => cell?.look))) unmergeArea(sheet, area);
  for (let r = 0; r < area.rows; r += 1) {
    for (let c = 0; c < area.columns; c += 1) {
      const cell = block[r % block.length]?.[c % columns];
      putForeign(sheet, area.row + r, area.column + c, cell ?? { text: '' });
    }
  }
  announceChange({ kind: 'Changed', sheet, area, changeType: 'RangeEdited' });
  return area;
}

function putForeign(sheet: Sheet, row: number, column: number, foreign: ForeignCell): void {
  const { text, value, look, rows = 1, columns = 1 } = foreign;
  if (look) {
    const cell = ensureCell(sheet, row, column);
    cell.style = { ...sheet.workbook.style, locked: cell.style.locked, ...look };
  }
  const isText = look?.numberFormat === '@';
  putInput(sheet, row, column, isText ? text : (value ?? text), 'paste');
  const merge = { row, column, rows, columns };
  if (!isSingleCell(merge)) sheet.merges.push({ areas: [merge] });
}

export function targetArea(target: Area, { rows, columns }: Pick<Area, 'rows' | 'columns'>): Area {
  const repeats = target.rows % rows === 0 && target.columns % columns === 0;
  return repeats ? target : { ...target, rows, columns };
}

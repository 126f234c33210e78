// The line at the foot: what the grid is doing, and figures of the selection.

import type { Messages } from '../messages.ts';
import { generalText } from '../numberFormat/digits.ts';
import { intersection } from '../workbook/area.ts';
import { valueAt } from '../workbook/calculating.ts';
import { existingCells, extentOf } from '../workbook/cells.ts';
import type { Sheet } from '../workbook/workbook.ts';
import type { EditMode } from './editor.ts';
import { element } from './element.ts';

export interface StatusBar {
  readonly root: HTMLElement;
  readonly show: (sheet: Sheet, mode: EditMode, isHeld: boolean) => void;
  /** Shown until the next change. */
  readonly say: (text: string) => void;
}

export function createStatusBar(messages: Messages): StatusBar {
  const state = element('span', { role: 'status' });
  const figures = element('span', { class: 'figures' });
  return {
    root: element('div', { class: 'statusBar' }, [state, figures]),
    show: (sheet, mode, isHeld) => {
      state.textContent = isHeld ? messages.held : messages[mode];
      state.classList.toggle('held', isHeld);
      figures.textContent = summary(sheet, messages);
    },
    say: (text) => {
      state.textContent = text;
    },
  };
}

function summary(sheet: Sheet, messages: Messages): string {
  const used = extentOf(sheet);
  const area = used && intersection(sheet.selection.area, used);
  if (!area || sheet.selection.area.rows * sheet.selection.area.columns === 1) return '';
  const values = [...existingCells(sheet, area)]
    .map(([row, column]) => valueAt(sheet, row, column))
    .filter((value) => value !== '');
  const numbers = values.filter((value) => typeof value === 'number');
  if (values.length < 2) return '';
  const count = `${messages.count}: ${values.length}`;
  if (numbers.length === 0) return count;
  const sum = numbers.reduce((total, number) => total + number, 0);
  const average = `${messages.average}: ${generalText(sum / numbers.length)}`;
  return [average, count, `${messages.sum}: ${generalText(sum)}`].join('　');
}

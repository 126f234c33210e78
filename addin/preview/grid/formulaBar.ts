// Name box and formula bar.

import type { Messages } from '../messages.ts';
import { areaName } from '../workbook/address.ts';
import { isSingleCell } from '../workbook/area.ts';
import { mergeAt } from '../workbook/merging.ts';
import type { Sheet } from '../workbook/workbook.ts';
import { type Editor, editText } from './editor.ts';
import { element } from './element.ts';
import type { GridCommands } from './keyboard.ts';

export interface FormulaBar {
  readonly root: HTMLElement;
  readonly show: (sheet: Sheet) => void;
  readonly setText: (text: string) => void;
}

export interface FormulaBarOptions {
  readonly messages: Messages;
  readonly editor: Editor;
  readonly commands: Pick<GridCommands, 'commit' | 'cancel'>;
  readonly goTo: (text: string) => void;
}

export function createFormulaBar(options: FormulaBarOptions): FormulaBar {
  const { messages, editor, commands, goTo } = options;
  const name = element('input', { class: 'nameBox', 'aria-label': messages.nameBox });
  const formula = element('input', { class: 'formula', 'aria-label': messages.formulaBar });
  formula.spellcheck = false;
  name.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') goTo(name.value);
    if (key === 'Enter' || key === 'Escape') editor.focus();
  });
  formula.addEventListener('focus', () => {
    if (editor.mode() === 'ready') editor.start('edit');
  });
  formula.addEventListener('input', () => {
    if (editor.mode() === 'ready') editor.start('edit');
    editor.setText(formula.value);
  });
  formula.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') commands.cancel();
    else if (event.key === 'Enter') commands.commit({ rows: 1, columns: 0 });
    else if (event.key === 'Tab') commands.commit({ rows: 0, columns: 1 });
    else return;
    event.preventDefault();
  });
  const show = (sheet: Sheet) => {
    const { area, row, column } = sheet.selection;
    const merge = mergeAt(sheet, row, column);
    const isOne = isSingleCell(area) || (merge && areaName(merge) === areaName(area));
    name.value = isOne ? areaName({ row, column, rows: 1, columns: 1 }) : areaName(area);
    if (editor.mode() === 'ready') formula.value = editText({ sheet, row, column });
  };
  const root = element('div', { class: 'formulaBar' }, [
    name,
    element('span', { class: 'fx', 'aria-hidden': 'true' }, ['fx']),
    formula,
  ]);
  return {
    root,
    show,
    setText: (text) => {
      if (formula.value !== text) formula.value = text;
    },
  };
}

// The help a cell with data validation gives: the input message, and the list to choose from.

import type { Messages } from '../messages.ts';
import { cellArea } from '../workbook/area.ts';
import { isEditable } from '../workbook/protection.ts';
import { listOptions } from '../workbook/validating.ts';
import { validationAt } from '../workbook/validationIndex.ts';
import type { Sheet } from '../workbook/workbook.ts';
import { button, element } from './element.ts';
import type { Box } from './selectionFrame.ts';

export interface ValidationHelp {
  /** `box` is the active cell's place on the stage, undefined while it is out of view. */
  readonly show: (sheet: Sheet, box: Box | undefined) => void;
  readonly openList: () => void;
}

export function createValidationHelp(
  stage: HTMLElement,
  messages: Messages,
  choose: (text: string) => void,
): ValidationHelp {
  const prompt = element('div', { class: 'prompt', role: 'note', hidden: true });
  const arrow = button('▾', () => {
    toggleList();
  });
  arrow.className = 'listArrow';
  arrow.setAttribute('aria-label', messages.options);
  arrow.tabIndex = -1;
  const list = element('div', { class: 'list', role: 'listbox', hidden: true });
  stage.append(prompt, arrow, list);
  let offered: readonly string[] = [];

  const toggleList = () => {
    list.hidden = !list.hidden || offered.length === 0;
    if (list.hidden) return;
    list.replaceChildren(
      ...offered.map((text) => {
        const option = element('div', { role: 'option', 'aria-selected': 'false' }, [text]);
        option.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          event.stopPropagation();
          list.hidden = true;
          choose(text);
        });
        return option;
      }),
    );
  };
  const show = (sheet: Sheet, box: Box | undefined) => {
    const { row, column } = sheet.selection;
    const validation = validationAt(sheet, row, column);
    const rule = validation?.rule;
    const hasList = rule?.kind === 'list' && rule.inCellDropDown;
    offered = hasList && isEditable(sheet, cellArea(row, column)) ? listOptions(sheet, rule) : [];
    list.hidden = true;
    arrow.hidden = offered.length === 0 || !box;
    const told = validation?.prompt?.showPrompt ? validation.prompt : undefined;
    prompt.hidden = !box || !told || told.title + told.message === '';
    if (!box) return;
    prompt.replaceChildren(
      element('strong', {}, [told?.title ?? '']),
      element('span', {}, [told?.message ?? '']),
    );
    moveTo(prompt, box.left + 18, box.top + box.height + 8);
    moveTo(arrow, box.left + box.width + 1, box.top + box.height - 20);
    moveTo(list, box.left, box.top + box.height + 2);
    list.style.minWidth = `${box.width + 18}px`;
  };
  return { show, openList: toggleList };
}

function moveTo(target: HTMLElement, left: number, top: number): void {
  target.style.left = `${left}px`;
  target.style.top = `${top}px`;
}

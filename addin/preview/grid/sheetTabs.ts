// The tabs of the sheets.
import type { Messages } from '../messages.ts';
import { activateSheet, addSheet, deleteSheet, renameSheet } from '../workbook/sheets.ts';
import type { Sheet, Workbook } from '../workbook/workbook.ts';
import { attempt } from './attempt.ts';
import { button, element } from './element.ts';
import { openMenu } from './menu.ts';

export interface SheetTabs {
  readonly root: HTMLElement;
  readonly show: () => void;
}

export interface SheetTabsOptions {
  readonly workbook: Workbook;
  readonly messages: Messages;
  readonly beforeChange: () => void;
  readonly onRefused: () => void;
}

export function createSheetTabs(options: SheetTabsOptions): SheetTabs {
  const { workbook, messages, beforeChange, onRefused } = options;
  const list = element('div', { class: 'tabs', role: 'tablist', 'aria-label': messages.sheets });
  const add = button('+', () => {
    beforeChange();
    activateSheet(addSheet(workbook));
  });
  add.setAttribute('aria-label', messages.addSheet);
  add.className = 'addSheet';
  let shown = '';

  const rename = (sheet: Sheet, tab: HTMLElement) => {
    const input = element('input', { class: 'tabName', value: sheet.name });
    const finish = (isKept: boolean) => {
      const name = input.value;
      shown = '';
      attempt(() => {
        if (isKept && name !== sheet.name) renameSheet(sheet, name);
      }, onRefused);
      show();
    };
    input.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter' || key === 'Escape') finish(key === 'Enter');
    });
    tab.replaceChildren(input);
    input.select();
  };
  const tabOf = (sheet: Sheet) => {
    const isActive = sheet === workbook.active;
    const tab = element(
      'div',
      { role: 'tab', 'aria-selected': String(isActive), class: 'tab', tabindex: isActive ? 0 : -1 },
      [sheet.name],
    );
    if (sheet.tabColor) tab.style.boxShadow = `inset 0 -3px ${sheet.tabColor}`;
    tab.addEventListener('click', () => {
      beforeChange();
      activateSheet(sheet);
    });
    tab.addEventListener('dblclick', () => {
      const current = list.querySelector('[aria-selected=true]');
      if (current instanceof HTMLElement) rename(sheet, current);
    });
    tab.addEventListener('contextmenu', (event) => {
      openMenu(event, [
        {
          label: messages.renameSheet,
          run: () => {
            rename(sheet, tab);
          },
        },
        {
          label: messages.deleteSheet,
          run: () => {
            attempt(() => {
              deleteSheet(sheet);
            }, onRefused);
          },
        },
      ]);
    });
    return tab;
  };
  const show = () => {
    const visible = workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
    const key = JSON.stringify([
      workbook.active.id,
      visible.map((s) => [s.id, s.name, s.tabColor]),
    ]);
    if (key === shown) return;
    shown = key;
    list.replaceChildren(...visible.map(tabOf));
    list.querySelector('[aria-selected=true]')?.scrollIntoView({ inline: 'nearest' });
  };
  return { root: element('div', { class: 'sheetBar' }, [list, add]), show };
}

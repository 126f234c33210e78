// What a person can do in the grid with the pointer: selecting, editing, sizes and the menus of headings.
import type { Messages } from '../messages.ts';
import { type Area, COLUMN_LIMIT, ROW_LIMIT } from '../workbook/address.ts';
import { bounding, WHOLE_SHEET } from '../workbook/area.ts';
import type { History } from '../workbook/history.ts';
import { selectArea } from '../workbook/selecting.ts';
import { type Axis, autofitColumns, setHidden, setSize } from '../workbook/sizes.ts';
import { deleteCells, insertCells } from '../workbook/structure.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { attempt } from './attempt.ts';
import type { Editor } from './editor.ts';
import { type MenuItem, openMenu } from './menu.ts';
import type { Hit, PointerCommands } from './mouse.ts';
import { extended } from './navigation.ts';

export interface PointerOptions {
  readonly workbook: Workbook;
  readonly history: History;
  readonly messages: Messages;
  readonly editor: Editor;
  /** Keeps what is being typed before something else is selected. */
  readonly commit: () => void;
  readonly refuse: () => void;
}

export function createPointerCommands(options: PointerOptions): PointerCommands {
  const { workbook, history, editor, commit, refuse } = options;
  const select = (hit: Hit, extend: boolean) => {
    const sheet = workbook.active;
    const { selection } = sheet;
    const whole = wholeArea(hit);
    if (!whole) {
      const start = extend ? selection : hit;
      selectArea(sheet, extended(sheet, start, hit), { row: start.row, column: start.column });
    } else if (extend) {
      selectArea(sheet, bounding(selection.area, whole), selection);
    } else {
      selectArea(sheet, whole);
    }
  };
  const columnArea = (column: number): Area => ({ row: 0, column, rows: ROW_LIMIT, columns: 1 });
  return {
    press: (hit, extend) => {
      commit();
      select(hit, extend);
      editor.focus();
    },
    drag: (hit) => {
      select(hit, true);
    },
    edit: (hit) => {
      if (hit.part === 'cell') editor.start('edit');
    },
    menu: (hit, event) => {
      if (hit.part === 'row') openMenu(event, headingMenu('rows', options));
      if (hit.part === 'column') openMenu(event, headingMenu('columns', options));
    },
    resize: (column, pixels) => {
      attempt(() => {
        history.step(() => {
          setSize(workbook.active, columnArea(column), 'columns', (pixels * 3) / 4);
        }, `width ${column}`);
      }, refuse);
    },
    fit: (column) => {
      attempt(() => {
        history.step(() => {
          autofitColumns(workbook.active, columnArea(column));
        });
      }, refuse);
    },
  };
}

function wholeArea({ part, row, column }: Hit): Area | undefined {
  switch (part) {
    case 'cell':
      return undefined;
    case 'row':
      return { row, column: 0, rows: 1, columns: COLUMN_LIMIT };
    case 'column':
      return { row: 0, column, rows: ROW_LIMIT, columns: 1 };
    case 'corner':
      return WHOLE_SHEET;
  }
}

function headingMenu(
  axis: Axis,
  { workbook, history, messages, refuse }: PointerOptions,
): readonly MenuItem[] {
  const sheet = workbook.active;
  const { area } = sheet.selection;
  const item = (label: string, act: () => void): MenuItem => ({
    label,
    run: () => {
      attempt(() => {
        history.step(act);
      }, refuse);
    },
  });
  const isRows = axis === 'rows';
  return [
    item(isRows ? messages.insertRow : messages.insertColumn, () => {
      insertCells(sheet, area, axis);
    }),
    item(isRows ? messages.deleteRow : messages.deleteColumn, () => {
      deleteCells(sheet, area, axis);
    }),
    item(isRows ? messages.hideRow : messages.hideColumn, () => {
      setHidden(sheet, area, axis, true);
    }),
    item(isRows ? messages.showRow : messages.showColumn, () => {
      setHidden(sheet, area, axis, false);
    }),
  ];
}

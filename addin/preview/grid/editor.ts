// Editing a cell. A text area always has the focus while one works in the grid, so that typing, input methods and
// the clipboard work by themselves; it shows only while a cell is edited.
import { cellName } from '../workbook/address.ts';
import { styleAt } from '../workbook/cells.ts';
import type { Sheet } from '../workbook/workbook.ts';
import { formulaAt } from '../workbook/writing.ts';
import { element } from './element.ts';
import { fontFamily } from './fonts.ts';
import type { Box } from './selectionFrame.ts';

/** `enter` was started by typing: arrows finish it. In `edit` they move the caret. */
export type EditMode = 'ready' | 'enter' | 'edit';

export interface Edited {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

export interface Editor {
  readonly input: HTMLTextAreaElement;
  readonly mode: () => EditMode;
  readonly edited: () => Edited | undefined;
  readonly start: (mode: 'enter' | 'edit', text?: string) => void;
  readonly setText: (text: string) => void;
  /** Ends editing without keeping anything, and gives what was edited. */
  readonly end: () => Edited | undefined;
  readonly place: (box: Box | undefined) => void;
  readonly focus: () => void;
}

export interface EditorOptions {
  readonly activeSheet: () => Sheet;
  readonly onChange: (mode: EditMode, text: string) => void;
}

/** What one sees when editing: the formula, or the value as it was typed. */
export function editText({ sheet, row, column }: Edited): string {
  const content = formulaAt(sheet, row, column);
  const { numberFormat } = styleAt(sheet, row, column);
  if (typeof content === 'number' && numberFormat.endsWith('%')) {
    return `${Number((content * 100).toPrecision(15))}%`;
  }
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  return String(content);
}

export function createEditor({ activeSheet, onChange }: EditorOptions): Editor {
  const input = element('textarea', {
    class: 'editor',
    rows: 1,
    spellcheck: 'false',
    'aria-label': 'A1',
  });
  let mode: EditMode = 'ready';
  let edited: Edited | undefined;

  const begin = (next: 'enter' | 'edit') => {
    const sheet = activeSheet();
    const { row, column } = sheet.selection;
    edited ??= { sheet, row, column };
    mode = next;
    const style = styleAt(sheet, row, column);
    input.style.font = `${style.fontSize}pt ${fontFamily(style.fontName)}`;
    input.style.fontWeight = style.bold ? '700' : '400';
    input.classList.add('editing');
  };
  const changed = () => {
    onChange(mode, input.value);
  };
  input.addEventListener('compositionstart', () => {
    if (mode === 'ready') begin('enter');
  });
  input.addEventListener('input', () => {
    if (mode === 'ready') begin('enter');
    changed();
  });
  return {
    input,
    mode: () => mode,
    edited: () => edited,
    start: (next, text) => {
      begin(next);
      input.value = text ?? (edited ? editText(edited) : '');
      // Moving the caret here would take it from the formula bar, if editing began there.
      if (document.activeElement === input) {
        input.setSelectionRange(input.value.length, input.value.length);
      }
      changed();
    },
    setText: (text) => {
      input.value = text;
    },
    end: () => {
      const was = edited;
      edited = undefined;
      mode = 'ready';
      input.value = '';
      input.classList.remove('editing');
      changed();
      return was;
    },
    place: (box) => {
      const { row, column } = activeSheet().selection;
      input.setAttribute('aria-label', cellName(row, column));
      // Out of view it must not be hidden, or it would lose the focus.
      input.style.left = box ? `${box.left}px` : '-10000px';
      if (!box) return;
      input.style.top = `${box.top}px`;
      input.style.minWidth = `${box.width}px`;
      input.style.minHeight = `${box.height}px`;
    },
    focus: () => {
      input.focus({ preventScroll: true });
    },
  };
}

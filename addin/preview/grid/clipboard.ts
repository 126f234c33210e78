// Copy, cut and paste by the browser's own events, while no cell is edited.
import { isSameArea } from '../workbook/area.ts';
import {
  type CopiedCells,
  copyCells,
  pasteCells,
  pasteTexts,
  textsOf,
} from '../workbook/copying.ts';
import { isEditable } from '../workbook/protection.ts';
import { selectArea } from '../workbook/selecting.ts';
import type { Sheet } from '../workbook/workbook.ts';
import { clearArea } from '../workbook/writing.ts';
import type { Editor } from './editor.ts';
import { readTabText, writeTabText } from './tabText.ts';

export interface ClipboardOptions {
  readonly editor: Editor;
  readonly activeSheet: () => Sheet;
  readonly onRefused: () => void;
}

interface Copied {
  readonly text: string;
  readonly cells: CopiedCells;
  readonly isCut: boolean;
}

export function handleClipboard({ editor, activeSheet, onRefused }: ClipboardOptions): void {
  let copied: Copied | undefined;
  const copy = (event: ClipboardEvent, isCut: boolean) => {
    if (editor.mode() !== 'ready') return;
    event.preventDefault();
    const sheet = activeSheet();
    const cells = copyCells(sheet, sheet.selection.area);
    const text = writeTabText(textsOf(cells));
    event.clipboardData?.setData('text/plain', text);
    copied = { text, cells, isCut };
  };
  const paste = (event: ClipboardEvent) => {
    if (editor.mode() !== 'ready') return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const sheet = activeSheet();
    const target = sheet.selection.area;
    if (text === '') return;
    if (!isEditable(sheet, target)) {
      onRefused();
      return;
    }
    // Line ends may change on their way through the system's clipboard.
    const isOwn = copied !== undefined && plain(copied.text) === plain(text);
    const area =
      isOwn && copied
        ? pasteCells(sheet, target, copied.cells)
        : pasteTexts(sheet, target, readTabText(text));
    if (isOwn && copied?.isCut) copied = moveAway(copied, sheet, area);
    selectArea(sheet, area);
  };
  editor.input.addEventListener('copy', (event) => {
    copy(event, false);
  });
  editor.input.addEventListener('cut', (event) => {
    copy(event, true);
  });
  editor.input.addEventListener('paste', paste);
}

function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd();
}

/** What was cut leaves its old place once it is pasted, and cannot be pasted again. */
function moveAway({ cells }: Copied, sheet: Sheet, area: CopiedCells['area']): undefined {
  if (cells.sheet !== sheet || !isSameArea(cells.area, area)) {
    clearArea(cells.sheet, cells.area, 'All');
  }
}

// Copy, cut and paste by the browser's own events, while no cell is edited.
import { isSameArea } from '../workbook/area.ts';
import { type CopiedCells, copyCells, pasteCells, textsOf } from '../workbook/copying.ts';
import type { History } from '../workbook/history.ts';
import { type ForeignBlock, pasteForeign } from '../workbook/pasting.ts';
import { selectArea } from '../workbook/selecting.ts';
import type { Sheet } from '../workbook/workbook.ts';
import { clearArea } from '../workbook/writing.ts';
import { attempt } from './attempt.ts';
import type { Editor } from './editor.ts';
import { readHtmlTable } from './readHtmlTable.ts';
import { readTabText, writeTabText } from './tabText.ts';
import { writeHtmlTable } from './writeHtmlTable.ts';

export interface ClipboardOptions {
  readonly editor: Editor;
  readonly history: History;
  readonly activeSheet: () => Sheet;
  readonly onRefused: () => void;
}

interface Copied {
  readonly text: string;
  readonly cells: CopiedCells;
  readonly isCut: boolean;
}

export function handleClipboard(options: ClipboardOptions): void {
  const { editor, activeSheet } = options;
  let copied: Copied | undefined;
  const copy = (event: ClipboardEvent, isCut: boolean) => {
    if (editor.mode() !== 'ready') return;
    event.preventDefault();
    const sheet = activeSheet();
    const cells = copyCells(sheet, sheet.selection.area);
    const text = writeTabText(textsOf(cells));
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', writeHtmlTable(sheet, cells.area));
    copied = { text, cells, isCut };
  };
  editor.input.addEventListener('copy', (event) => {
    copy(event, false);
  });
  editor.input.addEventListener('cut', (event) => {
    copy(event, true);
  });
  editor.input.addEventListener('paste', (event) => {
    if (editor.mode() !== 'ready' || !event.clipboardData) return;
    event.preventDefault();
    if (paste(options, event.clipboardData, copied)) copied = undefined;
  });
}

/** True if what was cut has moved, and cannot be pasted again. */
function paste(
  { activeSheet, history, onRefused }: ClipboardOptions,
  data: DataTransfer,
  copied: Copied | undefined,
): boolean {
  const text = data.getData('text/plain');
  const html = data.getData('text/html');
  const sheet = activeSheet();
  const target = sheet.selection.area;
  if (text === '' && html === '') return false;
  // Line ends may change on their way through the system's clipboard.
  const own = copied && plain(copied.text) === plain(text) ? copied : undefined;
  const put = () => {
    const area = own
      ? pasteCells(sheet, target, own.cells)
      : pasteForeign(sheet, target, readHtmlTable(html) ?? foreignTexts(text));
    if (own?.isCut) moveAway(own, sheet, area);
    selectArea(sheet, area);
  };
  let isDone = true;
  attempt(
    () => {
      history.step(put);
    },
    () => {
      isDone = false;
      onRefused();
    },
  );
  return isDone && own?.isCut === true;
}

function foreignTexts(text: string): ForeignBlock {
  return readTabText(text).map((row) => row.map((cell) => ({ text: cell })));
}

function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd();
}

/** What was cut leaves its old place once it is pasted. */
function moveAway({ cells }: Copied, sheet: Sheet, area: CopiedCells['area']): void {
  if (cells.sheet !== sheet || !isSameArea(cells.area, area)) {
    clearArea(cells.sheet, cells.area, 'All');
  }
}

// The bar on top: what this page is, and what it is not.
import { ask } from './grid/dialog.ts';
import { button, element } from './grid/element.ts';
import type { Messages } from './messages.ts';

export interface FileCommands {
  readonly save: () => Promise<void>;
  readonly open: (file: File) => Promise<void>;
}

export function createTopBar(messages: Messages, files: FileCommands): HTMLElement {
  const save = button(messages.saveAs, () => {
    void files.save();
  });
  const open = button(messages.openFile, () => {
    picker.click();
  });
  const picker = filePicker(messages, files.open);
  const reset = button(messages.reset, () => {
    void confirmReset(messages);
  });
  return element('header', { class: 'topBar' }, [
    element('strong', {}, [messages.banner]),
    element('span', { class: 'notExcel' }, [messages.notExcel]),
    element('span', { class: 'fictional' }, [messages.fictional]),
    element('div', { class: 'actions', id: 'previewActions' }, [save, open, picker, reset]),
  ]);
}

function filePicker(messages: Messages, open: FileCommands['open']): HTMLInputElement {
  const picker = element('input', {
    type: 'file',
    accept: '.xlsx',
    hidden: true,
    'aria-label': messages.openFile,
  });
  picker.addEventListener('change', () => {
    const [file] = picker.files ?? [];
    if (file) void open(file);
    picker.value = '';
  });
  return picker;
}

/** A workbook lives as long as the page; a new one begins with a new page. */
async function confirmReset(messages: Messages): Promise<void> {
  const answer = await ask({
    title: messages.reset,
    message: messages.resetQuestion,
    choices: [messages.reset, messages.cancel],
  });
  if (answer === 0) location.reload();
}

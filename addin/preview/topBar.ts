// The bar on top: what this page is, and what it is not.
import { ask } from './grid/dialog.ts';
import { button, element } from './grid/element.ts';
import type { Messages } from './messages.ts';

export function createTopBar(messages: Messages): HTMLElement {
  const reset = button(messages.reset, () => {
    void confirmReset(messages);
  });
  return element('header', { class: 'topBar' }, [
    element('strong', {}, [messages.banner]),
    element('span', { class: 'notExcel' }, [messages.notExcel]),
    element('span', { class: 'fictional' }, [messages.fictional]),
    element('div', { class: 'actions', id: 'previewActions' }, [reset]),
  ]);
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

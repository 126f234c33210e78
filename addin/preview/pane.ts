// The frame with the add-in's own pane. Its address is always the same, so that no other page can be shown as ours.

import { button, element } from './grid/element.ts';
import { frameName } from './host/appContext.ts';
import type { Messages } from './messages.ts';

const PANE_PATH = '/pane/taskpane.html';

export interface Pane {
  readonly root: HTMLElement;
  readonly frame: HTMLIFrameElement;
  readonly url: URL;
  readonly conversationId: string;
  readonly show: (isShown: boolean) => void;
  /** Loads the pane again, as when its frame was dropped or the workbook is another one. */
  readonly reload: () => void;
  /** For tests: the frame loses its page. */
  readonly drop: () => void;
}

export interface PaneOptions {
  readonly locale: string;
  readonly messages: Messages;
  /** Pixels for the pane itself, without the border. */
  readonly width: number;
}

export function createPane({ locale, messages, width }: PaneOptions): Pane {
  const conversationId = crypto.randomUUID();
  const url = new URL(PANE_PATH, location.origin);
  // The name must be there before the frame is put into the page: the library reads it first.
  const frame = element('iframe', {
    id: 'pane',
    title: messages.paneTitle,
    name: frameName(locale, conversationId),
    src: url.href,
    allow: 'clipboard-write',
  });
  frame.style.width = `${width}px`;
  const close = button('×', () => {
    root.hidden = true;
  });
  close.setAttribute('aria-label', messages.closePane);
  const head = element('div', { class: 'paneHead' }, [
    element('span', {}, [messages.paneTitle]),
    close,
  ]);
  const root = element('aside', { class: 'pane' }, [head, frame]);
  return {
    root,
    frame,
    url,
    conversationId,
    drop: () => {
      frame.src = 'about:blank';
    },
    reload: () => {
      frame.src = url.href;
    },
    show: (isShown) => {
      root.hidden = !isShown;
    },
  };
}
